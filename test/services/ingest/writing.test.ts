import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import { writeCoinr } from '../../../src/services/ingest/coinr/writeCoinr';
import type { IndexImport, ObservationImport } from '../../../src/services/ingest/indexImport';
import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import { writeTidy } from '../../../src/services/ingest/tidy/writeTidy';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { coinrFiles, coinrOptions, dataText, metaText } from '../../support/coinrFiles';
import { documentText, observationsText, tidyFiles } from '../../support/tidyFiles';

async function fromCoinr(): Promise<IndexImport> {
  const outcome = await readCoinr(coinrFiles(), coinrOptions);
  if (!outcome.ok) throw new Error('Expected sound files');
  return outcome.value;
}

async function fromTidy(): Promise<IndexImport> {
  const outcome = await readTidy(tidyFiles());
  if (!outcome.ok) throw new Error('Expected sound files');
  return outcome.value;
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

describe('writeCoinr', () => {
  it('gives the files back as they were, with the options that reading them needs', async () => {
    const written = await writeCoinr(await fromCoinr());
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    expect(textOf(written.value.iMeta)).toBe(metaText);
    expect(textOf(written.value.iData)).toBe(dataText.replaceAll(',,', ',NA,'));
    expect(written.value.options).toMatchObject({ index: { code: 'small', unitKind: 'COUNTRY' }, vintage: { line: 'small/2018', defaultPeriod: '2019' }, methodology: { code: 'small/imported' }, denominate: false });
  });

  const changed = (index: IndexImport, change: (document: MethodologyDocument) => Partial<MethodologyDocument>): IndexImport => {
    const [methodology] = index.methodologies;
    return { ...index, methodologies: [{ ...methodology, document: { ...methodology.document, ...change(methodology.document) } }] };
  };
  const node = (index: IndexImport, at: number, change: object): IndexImport =>
    changed(index, ({ framework }) => ({ framework: { ...framework, nodes: framework.nodes.map((one, place) => (place === at ? { ...one, ...change } : one)) } }));
  const observation = (index: IndexImport, change: Partial<ObservationImport>): IndexImport =>
    ({ ...index, observations: index.observations.map((one, at) => (at === 0 ? { ...one, ...change } : one)) });
  const unit = (index: IndexImport, change: object): IndexImport => ({ ...index, units: index.units.map((one, at) => (at === 0 ? { ...one, ...change } : one)) });
  const framed = 'methodologies[0].document.framework';

  it.each<{ title: string; change: (index: IndexImport) => IndexImport; paths: readonly string[] }>([
    { title: 'two methodologies', change: (index) => ({ ...index, methodologies: [...index.methodologies, ...index.methodologies] }), paths: ['methodologies'] },
    { title: 'no methodology', change: (index) => ({ ...index, methodologies: [] }), paths: ['methodologies'] },
    { title: 'another choice of a stage', change: (index) => changed(index, () => ({ normalise: { default: { kind: 'rank' }, levels: [], nodes: [] }, treat: { default: { kind: 'none' }, levels: [], nodes: [] } })), paths: ['methodologies[0].document.normalise', 'methodologies[0].document.treat'] },
    { title: 'a factor of denomination', change: (index) => changed(index, () => ({ denominate: [{ node: 'roads', by: 'area', factor: 1000 }] })), paths: ['methodologies[0].document.denominate'] },
    { title: 'weights of some nodes only', change: (index) => changed(index, ({ weigh }) => ({ weigh: { ...weigh, default: { kind: 'given', weights: [{ node: 'roads', weight: 2 }] } } })), paths: ['methodologies[0].document.weigh'] },
    { title: 'a bonus', change: (index) => changed(index, ({ framework, bonus }) => ({ bonus: { ...bonus, kind: 'ADDITIVE' }, framework: { ...framework, bonusNode: 'means' } })), paths: ['methodologies[0].document.bonus', `${framed}.bonusNode`] },
    { title: 'a bonus node', change: (index) => changed(index, ({ framework }) => ({ framework: { ...framework, bonusNode: 'means' } })), paths: [`${framed}.bonusNode`] },
    { title: 'a bonus factor', change: (index) => node(index, 2, { role: 'BONUS' }), paths: [`${framed}.nodes[2].role`] },
    { title: 'a definition, a tag and a ceiling of 0', change: (index) => node(index, 2, { definition: 'What it is', tag: 'STATUS', ceiling: 0 }), paths: ['definition', 'tag', 'ceiling'].map((field) => `${framed}.nodes[2].${field}`) },
    { title: 'a name that says NA', change: (index) => node(index, 2, { name: 'NA' }), paths: [`${framed}.nodes[2].name`] },
    { title: 'a code of a column of units', change: (index) => changed(index, ({ framework }) => ({ framework: { ...framework, variables: [{ code: 'Time', name: 'Time', unitOfMeasure: null }, ...framework.variables ?? []] } })), paths: [`${framed}.variables[0].code`] },
    { title: 'an indicator beside the pillars', change: (index) => changed(index, ({ framework, weigh }) => ({ framework: { ...framework, nodes: framework.nodes.map((one) => (one.code === 'aid' ? { ...one, parent: 'total' } : one)) }, weigh })), paths: [`${framed}.nodes[6]`] },
    { title: 'sources', change: (index) => ({ ...index, sources: [{ code: 'book', title: 'Book', titleZh: null, publisher: null, date: null, note: null }] }), paths: ['sources[0]'] },
    { title: 'what a unit says besides its name and groups', change: (index) => unit(index, { nameZh: '奥地利', region: 'europe', aliases: ['oesterreich'], kind: 'CITY' }), paths: ['nameZh', 'region', 'aliases', 'kind'].map((field) => `units[0].${field}`) },
    { title: 'a unit whose code is NA', change: (index) => unit(index, { code: 'NA' }), paths: ['units[0].code', 'observations[area AUT RAW 2018].unit', 'observations[debt AUT RAW 2018].unit', 'observations[people AUT RAW 2018].unit', 'observations[ports AUT RAW 2018].unit', 'observations[roads AUT RAW 2018].unit'] },
    { title: 'a group with a name of its own', change: (index) => ({ ...index, groups: index.groups.map((group) => ({ ...group, name: `${group.code} income` })) }), paths: ['groups[0].name', 'groups[1].name'] },
    { title: 'a group without units', change: (index) => ({ ...index, groups: [...index.groups, { kind: 'income', code: 'middle', name: 'middle', nameZh: null }] }), paths: ['groups[2]'] },
    { title: 'a group of regions', change: (index) => ({ ...index, groups: [...index.groups, { kind: 'REGION', code: 'asia', name: 'asia', nameZh: null }] }), paths: ['groups[2].kind'] },
    { title: 'a status, a source and a note', change: (index) => observation(index, { obsStatus: 'ESTIMATED', source: 'book', note: 'about' }), paths: ['obsStatus', 'source', 'note'].map((field) => `observations[aid BEL RAW 2018].${field}`) },
    { title: 'points', change: (index) => observation(index, { measure: 'POINTS' }), paths: ['observations[aid BEL POINTS 2018].measure'] },
    { title: 'a score of a pillar', change: (index) => observation(index, { node: 'links', measure: 'SCORE' }), paths: ['observations[links BEL SCORE 2018].measure', 'observations[links BEL SCORE 2018].node'] },
    { title: 'another unit of measure', change: (index) => observation(index, { unitOfMeasure: 'EUR' }), paths: ['observations[aid BEL RAW 2018].unitOfMeasure'] },
    { title: 'a value without a period among others with one', change: (index) => observation(index, { period: null }), paths: ['observations[aid BEL RAW].period'] },
  ])('refuses $title by name', async ({ change, paths }) => {
    const written = await writeCoinr(change(await fromCoinr()));
    expect(written.ok ? [] : written.problems.map(({ code, path }) => `${code} ${path}`)).toEqual(paths.map((path) => `NOT_IN_FORMAT ${path}`));
  });

  it('refuses the small index of our own form, bonus, sources, scores and all', async () => {
    const written = await writeCoinr(await fromTidy());
    expect(written.ok).toBe(false);
  });
});

describe('writeTidy', () => {
  it('gives the files back: the document as it was, and every observation that has a value', async () => {
    const written = await writeTidy(await fromTidy());
    if (!written.ok) throw new Error(JSON.stringify(written.problems));
    expect(JSON.parse(textOf(written.value.document))).toEqual(JSON.parse(documentText));
    const lines = textOf(written.value.observations);
    expect(lines.split('\n')[0]).toBe('unit,node,period,value,obsStatus,source,measure,unitOfMeasure,place,note,reportedUnder');
    expect(lines).toContain('NA,b,2016-2018,-0,NORMAL,,POINTS,points,,,');
    expect(lines.split('\n').length).toBe(observationsText.split('\n').length - 1);
  });

  it('writes the columns that say something, and no others', async () => {
    const written = await writeTidy({ ...await fromCoinr(), sources: [] });
    expect(written.ok && textOf(written.value.observations).split('\n').slice(0, 3)).toEqual([
      'unit,node,period,value,obsStatus,source,unitOfMeasure', 'BEL,aid,2018,-2.5e-7,NORMAL,,USD', 'KOR,aid,2018,0.1,NORMAL,,USD',
    ]);
  });

  it('refuses what it could not read again', async () => {
    const index = await fromTidy();
    const written = await writeTidy({
      ...index, units: [...index.units, index.units[0]], observations: index.observations.map((one, at) => (at === 0 ? { ...one, note: '=1+1', place: '' } : one)),
    });
    expect(written.ok ? [] : written.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'NOT_IN_FORMAT index.json:units[3].code', 'NOT_IN_FORMAT index.json:units[3].aliases[0]',
      'NOT_IN_FORMAT observations[a alpha RAW 2018].place', 'NOT_IN_FORMAT observations[a alpha RAW 2018].note',
    ]);
  });
});
