import type { IndexDocument } from '../../src/services/ingest/tidy/indexDocument';
import type { TidyFiles } from '../../src/services/ingest/tidy/tidyOptions';
import { bonusOf, documentOf } from './builders';
import { smallIndex } from './smallIndex';

const variables = [{ code: 'people', name: 'Population', unitOfMeasure: null }];

/** A small index as our own document keeps it: a bonus, a variable, groups of both sorts, sources, two versions. */
export const tidyDocument: IndexDocument = {
  schemaVersion: 1,
  index: { code: 'test', name: 'Test index', nameZh: '试验指数', unitKind: 'CITY' },
  vintage: { line: 'test/2020', kind: 'REPORTED', title: 'As printed', notice: 'Printed in 2020.' },
  sources: [{ code: 'report', title: 'The report', date: '2020' }],
  groupings: [{ code: 'income', name: 'Income' }],
  groups: [{ kind: 'REGION', code: 'north', name: 'North' }, { kind: 'income', code: 'high income', name: 'High' }],
  units: [
    { code: 'alpha', name: 'Alpha', aliases: ['alfa'], region: 'north', source: 'report', groups: { income: 'high income' } },
    { code: 'NA', name: 'Nemo', kind: 'OTHER', isMunicipality: false },
    { code: 'gamma', name: 'Gamma' },
  ],
  methodologies: [
    { version: '1.0.0', document: documentOf({ ...smallIndex, variables }, { bonus: bonusOf('ADDITIVE', { cap: 1 }) }) },
    { version: '1.1.0', changelog: 'Said\nbetter.', forkedFrom: 'test/line@1.0.0', document: documentOf({ ...smallIndex, variables }, { title: 'Better' }) },
  ],
};

export const documentText = `${JSON.stringify(tidyDocument, null, 2)}\n`;

export const observationsText = `unit,node,period,value,obsStatus,source,measure,unitOfMeasure,place,note,reportedUnder
alpha,a,2018,50.25,NORMAL,report,,hospitals,p. 3,"said ""about"", and
on a second line",
alpha,a,2019,51,ESTIMATED,report,RAW,hospitals,,,
NA,a,2018,NA,MISSING,,,hospitals,,,
NA,b,2016-2018,-0,A,,POINTS,points,,,
gamma,people,,1e-7,PROVISIONAL,,RAW,,,,
alpha,p,,1.5,NORMAL,report,SCORE,points,,,test/line@1.0.0
gamma,p,,1.25,DERIVED,report,SCORE,points,,,test/line@1.0.0
alpha,index,,1,NORMAL,report,RANK,rank,,,test/line@1.0.0
`;

/** The two files, either of them changed. */
export function tidyFiles(changes: { readonly document?: string | Uint8Array; readonly observations?: string | Uint8Array } = {}): TidyFiles {
  const bytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  return { document: bytes(changes.document ?? documentText), observations: bytes(changes.observations ?? observationsText) };
}
