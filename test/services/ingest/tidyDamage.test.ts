import { importLimits } from '../../../src/services/ingest/limits';
import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import { faultsOf, replaced, withLine } from '../../support/damage';
import { documentText, observationsText, tidyDocument, tidyFiles } from '../../support/tidyFiles';

interface Damage {
  readonly title: string;
  readonly document?: string | Uint8Array;
  readonly observations?: string | Uint8Array;
  readonly problems: readonly string[];
}

const document = (what: string | RegExp, by: string): string => replaced(documentText, what, by);
const row = (line: string): string => withLine(observationsText, line);
const cell = (what: string | RegExp, by: string): string => replaced(observationsText, what, by);
/** The document with some of its parts replaced, on one line. */
const parts = (changes: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...tidyDocument, ...changes });
const [first, ...others] = tidyDocument.units;
const [version] = tidyDocument.methodologies ?? [];
/** The line of the document on which a text stands. */
const lineOf = (text: string): number => documentText.slice(0, documentText.indexOf(text)).split('\n').length;
const lastLine = 11;

const texts: readonly Damage[] = [
  { title: 'a document cut in half', document: documentText.slice(0, documentText.length / 2), problems: [`FILE_INVALID index.json:${documentText.slice(0, documentText.length / 2).split('\n').length}`] },
  { title: 'a document cut within a text', document: documentText.slice(0, documentText.indexOf('As printed') + 3), problems: [`FILE_INVALID index.json:${lineOf('As printed')}`] },
  { title: 'a comma too many', document: document('"Printed in 2020."', '"Printed in 2020.",'), problems: [`FILE_INVALID index.json:${lineOf('"Printed in 2020."') + 1}`] },
  { title: 'a comment', document: document('"sources"', '// whence\n"sources"'), problems: [`FILE_INVALID index.json:${lineOf('"sources"')}`] },
  { title: 'a number that JSON does not have', document: document('"isMunicipality": false', '"tier": NaN'), problems: [`FILE_INVALID index.json:${lineOf('"isMunicipality": false')}`] },
  { title: 'a key twice', document: document('"name": "Gamma"', '"name": "Gamma", "name": "Delta"'), problems: [`DUPLICATE index.json:${lineOf('"name": "Gamma"')}:units[2].name`] },
  { title: 'a document that nests too deep', document: '['.repeat(100_000), problems: ['LIMIT_EXCEEDED index.json:1'] },
  { title: 'a document in UTF-16', document: Buffer.from(documentText, 'utf16le'), problems: ['FILE_INVALID index.json:1'] },
  { title: 'a table in the place of the document', document: observationsText, problems: ['FILE_INVALID index.json:1'] },
  { title: 'an empty document', document: '', problems: ['FILE_INVALID index.json:1'] },
  { title: 'a document beyond the limit', document: new Uint8Array(importLimits.documentBytes + 1), problems: ['LIMIT_EXCEEDED index.json:1'] },
];

const fields: readonly Damage[] = [
  { title: 'no object', document: '[]', problems: ['BAD_INPUT index.json:1'] },
  { title: 'an unknown schema version', document: document('"schemaVersion": 1', '"schemaVersion": 2'), problems: ['BAD_INPUT index.json:2:schemaVersion'] },
  { title: 'a missing field', document: document('"name": "Gamma"', '"nameZh": "Gamma"'), problems: [`BAD_INPUT index.json:${lineOf('"name": "Gamma"') - 2}:units[2].name`] },
  { title: 'a field that it does not know', document: document('"name": "Gamma"', '"name": "Gamma", "colour": "red"'), problems: [`BAD_INPUT index.json:${lineOf('"name": "Gamma"')}:units[2].colour`] },
  { title: 'a number for a text', document: document('"name": "Gamma"', '"name": 7'), problems: [`BAD_INPUT index.json:${lineOf('"name": "Gamma"')}:units[2].name`] },
  { title: 'an empty name', document: document('"name": "Gamma"', '"name": ""'), problems: [`BAD_INPUT index.json:${lineOf('"name": "Gamma"')}:units[2].name`] },
  { title: 'a name that turns the direction of writing', document: document('"name": "Gamma"', '"name": "Gam\u202ema"'), problems: [`BAD_INPUT index.json:${lineOf('"name": "Gamma"')}:units[2].name`] },
  { title: 'a code with a space', document: parts({ units: [first, { code: 'be ta', name: 'Beta' }, ...others] }), problems: ['BAD_INPUT index.json:1:units[1].code'] },
  { title: 'an unknown kind of units', document: document('"unitKind": "CITY"', '"unitKind": "TOWN"'), problems: [`BAD_INPUT index.json:${lineOf('"unitKind": "CITY"')}:index.unitKind`] },
  { title: 'no units', document: parts({ units: [] }), problems: ['BAD_INPUT index.json:1:units'] },
  { title: 'a unit twice', document: parts({ units: [first, ...others, { code: 'gamma', name: 'Gamma' }] }), problems: ['DUPLICATE index.json:1:units[3].code'] },
  { title: 'an alias that is the code of another', document: document('"alfa"', '"gamma"'), problems: [`DUPLICATE index.json:${lineOf('"alfa"')}:units[0].aliases[0]`] },
  { title: 'an unknown region', document: document('"region": "north"', '"region": "nroth"'), problems: [`NOT_FOUND index.json:${lineOf('"region": "north"')}:units[0].region`] },
  { title: 'an unknown group', document: document('"income": "high income"', '"income": "low income"'), problems: [`NOT_FOUND index.json:${lineOf('"income": "high income"')}:units[0].groups.income`] },
  { title: 'an unknown grouping', document: document('"income": "high income"', '"incme": "high income"'), problems: [`NOT_FOUND index.json:${lineOf('"income": "high income"')}:units[0].groups.incme`] },
  { title: 'a grouping with the name of a kind that units carry', document: parts({ groupings: [{ code: 'income', name: 'Income' }, { code: 'TIER', name: 'Tier' }] }), problems: ['DUPLICATE index.json:1:groupings[1].code'] },
  { title: 'a group of an unknown grouping', document: document('"kind": "REGION"', '"kind": "REGOIN"'), problems: [`NOT_FOUND index.json:${lineOf('"kind": "REGION"')}:groups[0].kind`, `NOT_FOUND index.json:${lineOf('"region": "north"')}:units[0].region`] },
  { title: 'an unknown source of a unit', document: document('"source": "report"', '"source": "repotr"'), problems: [`NOT_FOUND index.json:${lineOf('"source": "report"')}:units[0].source`] },
  { title: 'a source twice', document: parts({ sources: [{ code: 'report', title: 'A' }, { code: 'report', title: 'B' }] }), problems: ['DUPLICATE index.json:1:sources[1].code'] },
  { title: 'a line of another index', document: document('"line": "test/2020"', '"line": "best/2020"'), problems: [`BAD_INPUT index.json:${lineOf('"line": "test/2020"')}:vintage.line`] },
  { title: 'a malformed period by default', document: document('"notice"', '"defaultPeriod": "now", "notice"'), problems: [`BAD_INPUT index.json:${lineOf('"notice"')}:vintage.defaultPeriod`] },
  { title: 'a period by default that has no values', document: document('"notice"', '"defaultPeriod": "2017", "notice"'), problems: [`NOT_FOUND index.json:${lineOf('"notice"')}:vintage.defaultPeriod`] },
  { title: 'a synthetic vintage that does not say so', document: parts({ vintage: { line: 'test/2020', kind: 'SYNTHETIC', title: 'Made' } }), problems: ['BAD_INPUT index.json:1:vintage.notice'] },
  { title: 'a methodology that breaks its schema', document: document('"tieGrid": 1e-9', '"tieGrid": 0'), problems: [`METHODOLOGY_INVALID index.json:${lineOf('"tieGrid": 1e-9')}:methodologies[0].document.rank.tieGrid`] },
  { title: 'a methodology that breaks its rules', document: document('"tieBreaker": null', '"tieBreaker": "core"'), problems: [`METHODOLOGY_INVALID index.json:${lineOf('"tieBreaker": null')}:methodologies[0].document.rank.tieBreaker`] },
  { title: 'a methodology of 60,000 nodes', document: parts({ methodologies: [{ version: '1.0.0', document: { framework: { nodes: Array.from({ length: 60_000 }, () => ({})) } } }] }), observations: 'unit,node,period,value,obsStatus,source\nalpha,a,,1,NORMAL,\n', problems: ['METHODOLOGY_INVALID index.json:1:methodologies[0].document'] },
  { title: 'a methodology of another index', document: parts({ methodologies: [version, { version: '2.0.0', document: { ...version?.document, code: 'best/line' } }] }), problems: ['BAD_INPUT index.json:1:methodologies[1].document.code'] },
  { title: 'a version twice', document: parts({ methodologies: [version, version] }), problems: ['DUPLICATE index.json:1:methodologies[1].version'] },
  { title: 'a version that is none', document: document('"version": "1.1.0"', '"version": "1.1"'), problems: [`BAD_INPUT index.json:${lineOf('"version": "1.1.0"')}:methodologies[1].version`] },
  { title: 'several faults', document: parts({ schemaVersion: 3, index: { code: 'Test', name: 'T', unitKind: 'CITY' }, units: [{ code: 'alpha' }] }), problems: ['schemaVersion', 'index.code', 'units[0].name'].map((path) => `BAD_INPUT index.json:1:${path}`) },
];

const rows: readonly Damage[] = [
  { title: 'a column missing', observations: observationsText.split('\n').map((line) => line.replace(/^([^,]*),([^,]*),([^,]*),/, '$1,$2,')).join('\n').replace('on a second,', 'on a second'), problems: ['FILE_INVALID observations.csv:1:period'] },
  { title: 'the data of COINr', observations: 'uName,uCode,a\nAlpha,alpha,1\n', problems: ['FILE_INVALID observations.csv:1'] },
  { title: 'the columns of COINr', observations: 'Level,iCode\n1,a\n', problems: ['FILE_INVALID observations.csv:1'] },
  { title: 'a unit that is not in the document', observations: row('beta,a,,1,NORMAL,,,,,,'), problems: [`NOT_FOUND observations.csv:${lastLine}:unit`] },
  { title: 'a missing unit', observations: row(',a,,1,NORMAL,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:unit`] },
  { title: 'an unknown node', observations: row('alpha,z,,1,NORMAL,,,,,,'), problems: [`NOT_FOUND observations.csv:${lastLine}:node`] },
  { title: 'a raw value of a pillar', observations: row('alpha,p,2020,1,NORMAL,,RAW,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:node`] },
  { title: 'points of the bonus node', observations: row('alpha,bonus,,1,NORMAL,,POINTS,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:node`] },
  { title: 'an unknown status', observations: row('alpha,b,,1,GOOD,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:obsStatus`] },
  { title: 'an unknown measure', observations: row('alpha,b,,1,NORMAL,,INDEX,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:measure`] },
  { title: 'a day that no calendar has', observations: row('alpha,b,2018-02-30,1,NORMAL,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:period`] },
  { title: 'a malformed period', observations: row('alpha,b,2018-13,1,NORMAL,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:period`] },
  { title: 'an observation twice', observations: row('alpha,a,2018,1,NORMAL,,RAW,,,,'), problems: [`DUPLICATE observations.csv:${lastLine}:value`] },
  { title: 'an observation that is missing and there', observations: row('NA,a,2018,1,NORMAL,,RAW,,,,'), problems: [`DUPLICATE observations.csv:${lastLine}:value`] },
  { title: 'no value that is said to be normal', observations: row('alpha,b,,,NORMAL,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:value`] },
  { title: 'no value, and no word about it', observations: row('alpha,b,,,,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:value`] },
  { title: 'a value that is said to be missing', observations: row('alpha,b,,1,MISSING,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:value`] },
  { title: 'text as a value', observations: row('alpha,b,,many,NORMAL,,,,,,'), problems: [`BAD_INPUT observations.csv:${lastLine}:value`] },
  { title: 'a value beyond a double', observations: row('alpha,b,,1e999,NORMAL,,,,,,'), problems: [`NUMBER_NOT_FINITE observations.csv:${lastLine}:value`] },
  { title: 'an unknown source', observations: row('alpha,b,,1,NORMAL,book,,,,,'), problems: [`NOT_FOUND observations.csv:${lastLine}:source`] },
  { title: 'a score reported under an unknown version', observations: row('alpha,q,,1,NORMAL,,SCORE,,,,test/line@2.0.0'), problems: [`NOT_FOUND observations.csv:${lastLine}:reportedUnder`] },
  { title: 'scores of a node under two versions', observations: row('NA,p,,1,NORMAL,,SCORE,,,,test/line@1.1.0'), problems: [`BAD_INPUT observations.csv:${lastLine}:reportedUnder`] },
  { title: 'a note that is a formula', observations: row('alpha,b,,1,NORMAL,,,,,=HYPERLINK(1),'), problems: [`BAD_INPUT observations.csv:${lastLine}:note`] },
  { title: 'a note that was damaged before', observations: row('alpha,b,,1,NORMAL,,,,,M\ufffdnchen,'), problems: [`BAD_INPUT observations.csv:${lastLine}:note`] },
  { title: 'several faults of a row', observations: row('beta,z,18,x,GOOD,book,,,,,'), problems: ['NOT_FOUND unit', 'NOT_FOUND node', 'BAD_INPUT period', 'BAD_INPUT obsStatus', 'BAD_INPUT value', 'NOT_FOUND source'].map((fault) => fault.replace(' ', ` observations.csv:${lastLine}:`)) },
  { title: 'a file cut within quotes', observations: observationsText.slice(0, observationsText.indexOf('second')), problems: ['FILE_INVALID observations.csv:2'] },
  { title: 'a row after lines within a cell', observations: cell('NA,a,2018,NA', 'NA,a,2018,x'), problems: ['BAD_INPUT observations.csv:5:value'] },
  { title: 'nothing but what is missing', observations: 'unit,node,period,value,obsStatus,source\nNA,a,2018,,MISSING,\n', problems: ['FILE_INVALID observations.csv:1'] },
  { title: 'a header only', observations: 'unit,node,period,value,obsStatus,source\n', problems: ['FILE_INVALID observations.csv:1'] },
  { title: 'faults in both files', document: document('"schemaVersion": 1', '"schemaVersion": 2'), observations: row('beta,z,18,x,NORMAL,book,,,,,'), problems: ['BAD_INPUT index.json:2:schemaVersion', `BAD_INPUT observations.csv:${lastLine}:period`, `BAD_INPUT observations.csv:${lastLine}:value`] },
];

describe('readTidy', () => {
  it('reads the sound files from which the damaged ones are made', async () => {
    expect(faultsOf(await readTidy(tidyFiles()))).toEqual([]);
  });

  it.each([...texts, ...fields, ...rows])('refuses $title, and tells nothing else', async ({ document: changed, observations, problems }) => {
    expect(faultsOf(await readTidy(tidyFiles({ document: changed, observations })))).toEqual(problems);
  });

  it('ends, however much is wrong: it stops where more would tell nothing', async () => {
    const units = Array.from({ length: 100_000 }, () => ({}));
    const outcome = await readTidy(tidyFiles({ document: parts({ units }), observations: `${observationsText}${',,,,,,,,,,\n'.repeat(100_000)}` }));
    const problems = outcome.ok ? [] : outcome.problems;
    expect([problems.length, problems[importLimits.problems].got]).toEqual([importLimits.problems + 1, String(importLimits.problemsCounted)]);
    expect(problems[importLimits.problems].message).toMatch(/Reading ended there\.$/);
  });

  it('ends, however much is not found: it is not compared with everything that is there', async () => {
    const units = Array.from({ length: 10_000 }, (_, at) => ({ code: `unit-with-a-long-code-${at}`, name: 'A unit' }));
    const lines = Array.from({ length: 10_000 }, (_, at) => `another-unit-with-a-long-code-${at},a,,1,NORMAL,,,,,,`).join('\n');
    const outcome = await readTidy(tidyFiles({ document: parts({ units: [...units, first, ...others] }), observations: `${observationsText}${lines}\n` }));
    expect(faultsOf(outcome).length).toBe(importLimits.problems + 1);
  });
});
