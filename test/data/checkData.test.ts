import { join } from 'node:path';
import { checkFolder } from '../../scripts/dataChecks/checkFolder';
import { codesIn, readFolder, ruleFaults } from '../../scripts/dataChecks/folder';
import { documentFaults, lineFaults, parsePlace, readDocuments, type Documents } from '../../scripts/dataChecks/places';
import { printedFaults } from '../../scripts/dataChecks/printedLines';
import { relationFaults } from '../../scripts/dataChecks/relations';
import { statements } from '../../scripts/dataChecks/statements';
import { readCsv, type Table } from '../../scripts/dataChecks/table';

const root = join(__dirname, '..', '..');
const folder = join(root, 'data', 'cbcii');
const sources = join(root, '..', 'shared', 'sources');
const { tables } = readFolder(folder);

describe('the data that ship with the platform', () => {
  const report = checkFolder(folder, sources);
  if (report.sourcesSkipped !== null) process.stderr.write(`Places of the data: not looked up, ${report.sourcesSkipped}\n`);

  it('have no fault of form, cell, key, reference, relation or place', () => {
    expect(report.faults).toEqual([]);
    expect(report.files).toBeGreaterThan(30);
    expect(report.rows).toBeGreaterThan(2_000);
  });

  it.each(report.statements.map((statement) => [statement.says, statement] as const))('%s', (_says, { expected, found }) => expect(found).toBe(expected));

  const documents = readDocuments(sources);
  (documents === null ? it.skip : it)(`print in their sources what each row says${documents === null ? ` (skipped: ${report.sourcesSkipped})` : ''}`, () => {
    expect([...printedFaults(tables, documents as Documents)]).toEqual([]); // not null here
  });
});

/** The tables with some cells of one row changed; a row is found by a cell that it has. */
function changed(file: string, [column, value]: readonly [string, string], cells: Readonly<Record<string, string>>): ReadonlyMap<string, Table> {
  const table = tables.get(file);
  const found = table?.rows.findIndex((row) => row.cells[column] === value) ?? -1;
  if (table === undefined || found < 0) throw new Error(`Expected a row of ${file} with ${column} ${value}, got none`);
  const rows = table.rows.map((row, index) => (index === found ? { ...row, cells: { ...row.cells, ...cells } } : row));
  return new Map([...tables, [file, { ...table, rows }]]);
}

const faultsIn = (changedTables: ReadonlyMap<string, Table>): readonly string[] =>
  [...ruleFaults(changedTables, codesIn(changedTables)), ...relationFaults(changedTables, codesIn(changedTables)), ...[...changedTables.values()].flatMap((table) => [...documentFaults(table)])]
    .map(({ file, message }) => `${file}: ${message}`);

describe('the checks find', () => {
  it.each<[string, string, readonly [string, string], Readonly<Record<string, string>>, string]>([
    ['an unknown city', 'published-index.csv', ['city', 'wuhan'], { city: 'wuhann' }, 'city is not among the cities: wuhann'],
    ['an unknown node', 'errata-tables.csv', ['code', 'tie-ranks-16-17'], { node: 'cbcii pillar' }, 'node is not among the nodes: pillar'],
    ['an unknown region', 'cities.csv', ['code', 'wuhan'], { region: 'middle' }, 'region is not among the regions: middle'],
    ['an unknown tier', 'cities.csv', ['code', 'wuhan'], { tier: '4' }, 'tier is not among the tiers: 4'],
    ['an unknown source', 'regions.csv', ['code', 'southwest'], { source: 'report' }, 'source is not among the sources: report'],
    ['an unknown measure', 'reported-measures.csv', ['city', 'wuhan'], { measure: 'fame' }, 'measure is not among the measures: fame'],
    ['no source', 'facts-appendix.csv', ['code', 'shanghai-physicians-per-thousand'], { source: '' }, 'source is not among the sources: empty'],
    ['no place', 'series.csv', ['code', 'shanghai-industry-scale-2020'], { place: '' }, 'place is not a place such as l.797 §4.3.1.1: empty'],
    ['a place of another form', 'series.csv', ['code', 'shanghai-industry-scale-2020'], { place: 'page 7' }, 'place is not a place such as l.797 §4.3.1.1: page 7'],
    ['lines that run backwards', 'series.csv', ['code', 'shanghai-industry-scale-2020'], { place: 'l.9-7 scale' }, 'place names lines 9 to 7'],
    ['a place that does not say which document', 'errata-tables.csv', ['code', 'tie-ranks-16-17'], { place: 'l.812 §4.3.1.1' }, 'place does not say which of report-zh and report-en a part means'],
    ['a place in a document that the row does not name', 'errata-press.csv', ['code', 'press-hangzhou-phase-ceilings'], { place: 'l.22 zh text' }, 'place names report-zh, sources do not'],
    ['a code twice', 'cities.csv', ['code', 'wuhan'], { code: 'shanghai' }, 'shanghai stands at cities.csv line 2 too'],
    ['a fact of another file again', 'facts-chapters.csv', ['code', 'china-pooled-fund-surplus'], { code: 'shanghai-physicians-per-thousand' }, 'shanghai-physicians-per-thousand stands at facts-appendix.csv line 4 too'],
    ['a code that is none', 'regions.csv', ['code', 'southwest'], { code: 'South West' }, 'code is not a code in kebab-case: South West'],
    ['no number', 'series.csv', ['code', 'shanghai-industry-scale-2020'], { value: '6e11' }, 'value is not a number: 6e11'],
    ['a figure of two decimals', 'published-index.csv', ['city', 'wuhan'], { total: '33.50' }, 'total is not a figure with one decimal: 33.50'],
    ['neither true nor false', 'cities.csv', ['code', 'wuhan'], { isMunicipality: 'no' }, 'isMunicipality is not true or false: no'],
    ['a word that is not of the list', 'errata-tables.csv', ['code', 'tie-ranks-16-17'], { kind: 'ERROR' }, 'kind is none of LANGUAGES, TABLES'],
    ['a period that is none', 'facts-appendix.csv', ['code', 'shanghai-physicians-per-thousand'], { period: 'last year' }, 'period is not a period'],
    ['a rank that is no rank', 'facts-appendix.csv', ['code', 'shanghai-exhibitions-and-medical-resources'], { unitOfMeasure: 'count' }, 'a rank is a whole number of unit rank, and nothing else is'],
    ['a range without its end', 'facts-appendix.csv', ['code', 'shanghai-exhibitions-and-medical-resources'], { valueHigh: '' }, 'a range, and only a range, has a valueHigh above its value'],
    ['an exact value of a pillar', 'facts-appendix.csv', ['code', 'shanghai-physicians-per-thousand'], { indicator: 'infrastructure' }, 'a fact names the node that it is exact for or near to; an exact value, which becomes an observation, names an indicator'],
    ['an amount without currency', 'policy-measures.csv', ['currency', 'CNY'], { currency: '' }, 'an amount has a currency and a qualifier, and neither stands without one'],
    ['a city in another province', 'policy-measures.csv', ['city', 'hangzhou'], { province: 'Jiangsu' }, 'a city stands with its own province'],
    ['a subject of another kind', 'findings.csv', ['subjectKind', 'TIER'], { subject: 'wuhan' }, 'the subject is one of its kind'],
    ['a sub-pillar of another pillar', 'indicators.csv', ['code', 'gdp-total'], { pillar: 'rnd-resources' }, 'the sub-pillar belongs to the pillar'],
    ['a direction against the printed sign', 'indicators.csv', ['code', 'gdp-total'], { direction: 'LOWER_IS_BETTER' }, 'the direction is the printed one'],
    ['a level that is skipped', 'framework.csv', ['code', 'livability'], { level: '3' }, 'a node stands one level below its parent, and the root alone has none'],
    ['a name twice', 'cities.csv', ['code', 'wuhan'], { nameZh: '上海市' }, 'nameZh 上海市 stands twice'],
    ['an alias that is a city', 'cities.csv', ['code', 'wuhan'], { aliases: 'shanghai' }, 'an alias is not the code of a city'],
    ['a candidate that points another way than its node', 'library.csv', ['code', 'gdp-total'], { direction: 'LOWER_IS_BETTER' }, 'the direction is that of the node'],
    ['a candidate in another unit of measure than its node', 'library.csv', ['code', 'gdp-total'], { unitOfMeasure: 'CNY' }, 'the unitOfMeasure is that of the node'],
    ['a candidate that was left and has a node', 'library.csv', ['code', 'gdp-total'], { decision: 'LEFT' }, 'a candidate that was taken, and no other, names the node that is drawn from it'],
    ['a candidate that was taken for no node', 'library.csv', ['code', 'gdp-total'], { node: '' }, 'a candidate that was taken, and no other, names the node that is drawn from it'],
    ['a judgement that is none', 'library.csv', ['code', 'gdp-total'], { accessibility: 'YES' }, 'accessibility is none of MET, NOT_MET, NOT_DISCLOSED: YES'],
    ['a count outside the funnel', 'screening.csv', ['code', 'candidate-indicators'], { funnel: '' }, 'what is counted in the funnel has a count and a place in it'],
    ['evidence that does not say how near it is', 'selection-rules.csv', ['code', 'innovative-park'], { evidenceMatch: '' }, 'evidence names its list and how near it comes'],
    ['rules of one order joined in two ways', 'selection-rules.csv', ['code', 'key-area'], { joined: 'ANY' }, 'rules of one order are joined in one way'],
    ['points beyond 1', 'synthetic/points.csv', ['city', 'wuhan'], { 'gdp-total': '1.0001' }, 'gdp-total is not points from 0 to 1 with four decimals: 1.0001'],
  ])('%s', (_what, file, row, cells, message) => {
    expect(faultsIn(changed(file, row, cells))).toContainEqual(expect.stringContaining(`${file}: ${message}`));
  });

  it('an indicator that no candidate of the library stands for, and one for which two do', () => {
    expect(faultsIn(changed('library.csv', ['code', 'gdp-total'], { node: 'gdp-growth' }))
      .filter((fault) => fault === 'indicators.csv: one candidate of the library is what the indicator is drawn from')).toHaveLength(2);
  });

  it('a file without a rule, a rule without its file, and other columns', () => {
    const [regions, tiers] = [tables.get('regions.csv'), tables.get('tiers.csv')];
    if (regions === undefined || tiers === undefined) throw new Error('Expected regions and tiers, got none');
    const without = new Map([...tables].filter(([file]) => file !== 'parks.csv'));
    expect(faultsIn(without)).toEqual(['parks.csv: is missing']);
    expect(faultsIn(new Map([...tables, ['more.csv', { ...regions, file: 'more.csv' }]]))).toEqual(['more.csv: has no rule; add one to scripts/dataChecks/fileRules.ts']);
    expect(faultsIn(new Map([...tables, ['tiers.csv', { ...tiers, columns: ['code', 'name'] }]]))).toContainEqual(expect.stringMatching(/^tiers\.csv: has the columns code, name; expected code, name, nameZh/));
  });

  it.each<[string, string | Uint8Array, string]>([
    ['a byte order mark', '\ufeffa,b\n1,2\n', 'begins with a byte order mark'],
    ['line ends of another system', 'a,b\r\n1,2\r\n', 'has line ends other than LF'],
    ['no line end at the end', 'a,b\n1,2', 'does not end with one line end'],
    ['an empty line at the end', 'a,b\n1,2\n\n', 'does not end with one line end'],
    ['bytes that are not UTF-8', Uint8Array.of(0x61, 0x0a, 0xff, 0x0a), 'is not UTF-8'],
    ['a character that nobody sees', 'a,b\n1,\u200b2\n', 'holds the unreadable character U+200b'],
    ['a row that is too short', 'a,b\n1\n', 'is not CSV'],
    ['a column twice', 'a,a\n1,2\n', 'names a column twice'],
    ['nothing', '', 'has no header line'],
    ['a blank at the end of a cell', 'a,b\n1,2 \n', 'b begins or ends with a blank'],
    ['a formula', 'a,b\n1,"=HYPERLINK(1)"\n', 'b could be taken for a formula: =HYPERLINK(1)'],
    ['a formula that begins with a sign', 'a,b\n1,+A1\n', 'b could be taken for a formula: +A1'],
    ['an address', 'a,b\n1,@sum\n', 'b could be taken for a formula: @sum'],
  ])('%s', (_what, content, message) => {
    const { faults } = readCsv('x.csv', typeof content === 'string' ? Buffer.from(content) : content);
    expect(faults.map((fault) => fault.message)).toContainEqual(expect.stringContaining(message));
  });

  it('nothing in a clean file, numbers and signs among its cells, and tells the lines of rows', () => {
    const { table, faults } = readCsv('x.csv', Buffer.from('a,b\n-1.5,+\n"two\nlines",-\n+3,"a, b"\n'));
    expect(faults).toEqual([]);
    expect(table?.rows).toEqual([
      { line: 2, cells: { a: '-1.5', b: '+' } }, { line: 3, cells: { a: 'two\nlines', b: '-' } }, { line: 5, cells: { a: '+3', b: 'a, b' } },
    ]);
  });

  it('places part by part', () => {
    expect(parsePlace('l.797 §4.3.1.1 table; l.812-813 zh §4; l.16 press-hangzhou purpose; l.595 §4.2.2.2 intro (report-en)')).toEqual([
      { first: 797, last: 797, document: null }, { first: 812, last: 813, document: 'report-zh' },
      { first: 16, last: 16, document: 'press-hangzhou' }, { first: 595, last: 595, document: 'report-en' },
    ]);
    expect(['797', 'l.', 'l.7x', 'l.7;l.8', 'l.7 ', 'p. 7'].map(parsePlace)).toEqual([null, null, null, null, null, null]);
  });

  it('lines that are not in the document, and lines that print something else', () => {
    const documents: Documents = new Map([['report-zh', ['', '1\t环渤海\t北京市\t60.0\t10.2\t10.9\t11.3\t5.3\t5.3\t8.0']]]);
    const published = changed('published-index.csv', ['city', 'shanghai'], { place: 'l.2 §4' }).get('published-index.csv') as Table; // it was just changed
    const one = { ...published, rows: published.rows.slice(0, 2) };
    expect([...lineFaults(one, documents)].map(({ message }) => message)).toEqual(['place names l.798; report-zh has 2 lines']);
    const row = { ...one, rows: [one.rows[0]] };
    expect([...printedFaults(new Map([...tables, ['published-index.csv', row], ['reported-measures.csv', { ...row, rows: [] }], ['clinical-output.csv', { ...row, rows: [] }], ['investigators.csv', { ...row, rows: [] }]]), documents)]
      .map(({ message }) => message)).toEqual(['has 长三角; report-zh l.2 prints 环渤海 there', 'has 上海市; report-zh l.2 prints 北京市 there']);
    expect([...lineFaults({ ...row, rows: [{ line: 2, cells: { ...row.rows[0].cells, place: 'l.1 title' } }] }, documents)].map(({ message }) => message))
      .toEqual(['place names an empty line of report-zh: l.1-1']);
  });

  it.each<[string, string, readonly [string, string], Readonly<Record<string, string>>, readonly string[]]>([
    ['a total that no bonus explains', 'published-index.csv', ['city', 'shanghai'], { total: '60.4' }, ['cities within 0.2 of a whole bonus', 'cities that are not', 'rms distance to the nearest whole number']],
    ['a rank that does not follow its total', 'published-index.csv', ['city', 'wuhan'], { reportedRank: '11' }, ['printed ranks, each once']],
    ['a bonus factor too many', 'indicators.csv', ['code', 'gdp-total'], { role: 'BONUS' }, ['core indicators', 'ceilings: core indicators by pillar', 'bonus factors']],
    ['a status that does not add up', 'reported-measures.csv', ['measure', 'status'], { value: '33.1' }, ['cities whose status + potential is not their total within 0.15']],
  ])('in the statements: %s', (_what, file, row, cells, broken) => {
    const found = statements(changed(file, row, cells)).filter(({ expected, found: counted }) => expected !== counted).map(({ says }) => says);
    expect(found).toEqual(expect.arrayContaining([...broken]));
  });
});
