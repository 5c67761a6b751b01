import { parse } from 'csv-parse/sync';
import { shippedTable } from '../support/shippedTables';
import { openCommandLine, rowsOf, widthOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

const facts = [...shippedTable('facts-appendix'), ...shippedTable('facts-chapters')];
const policies = shippedTable('policy-measures');

/** What a command wrote; it must end well. */
async function said(...args: string[]): Promise<string> {
  const { out, err, code } = await cli.run(...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

const csv = async (...args: string[]) => parse(await said(...args, '--format', 'csv'), { columns: true }) as Record<string, string>[];
const json = async <Told>(...args: string[]) => JSON.parse(await said(...args, '--format', 'json')) as Told;
interface Told { readonly total: number; readonly rows: readonly Record<string, unknown>[]; readonly pins: { readonly reference: string } }

describe('facts', () => {
  it('lists the figures at a node across cities, and says how many there are and whence', async () => {
    const out = await said('facts', '--node', 'guidance-fund', '--kind', 'rank');
    expect(rowsOf(out).map(([city, node, match, value]) => [city, node, match, value])).toEqual([
      ['Shanghai', 'guidance-fund', 'exact', '1'], ['Beijing', 'guidance-fund', 'exact', '2'], ['Guangzhou', 'guidance-fund', 'exact', '4'],
      ['Suzhou', 'guidance-fund', 'exact', '11'], ['Hangzhou', 'guidance-fund', 'exact', '7'], ['Shenzhen', 'guidance-fund', 'exact', '3'],
      ['Tianjin', 'guidance-fund', 'exact', '8'], ['Nanjing', 'guidance-fund', 'exact', '5'], ['Chengdu', 'guidance-fund', 'exact', '9'],
    ]);
    expect(rowsOf(out)[0].at(-1)).toBe('report-zh l.2140 §7.1');
    expect(out).toMatch(/\n\n9 facts\.\npins \{.*"reference":"sha256:/);
  });

  it('shows a number with what the source says of it, and aligns numbers to the right', async () => {
    const out = await said('facts', '--city', 'harbin,shanghai,tianjin');
    const values = rowsOf(out).map((row) => row.find((cell) => /^([~><≥≤]|top )?[\d,.]+( to [\d,.]+)?$/.test(cell)));
    expect(values.every((value) => value !== undefined)).toBe(true);
    expect(out).toContain('1 to 2');
    expect(out).toContain('>25');
    expect(out).toContain('88,000,000,000');
    const lines = out.split('\n');
    const rule = lines.findIndex((line) => /^─+$/.test(line));
    for (const line of lines.slice(rule - 1, rule + 20)) expect(widthOf(line)).toBeLessThanOrEqual(lines[rule].length);
  });

  it('gives all fields as csv and json', async () => {
    const own = facts.filter((row) => row.city === 'tianjin' && row.match === 'EXACT');
    const rows = await csv('facts', '--city', 'tianjin', '--match', 'exact');
    expect(rows.map(({ node, ...row }) => ({ ...row, indicator: node, value: Number(row.value) }))).toEqual(own.map((row) => ({ ...row, value: Number(row.value) })));
    const { total, rows: told, pins } = await json<Told>('facts', '--city', 'tianjin', '--match', 'exact', '--first', '2');
    expect([total, told.length]).toEqual([own.length, 2]);
    expect(told[0]).toMatchObject({ code: own[0].code, value: Number(own[0].value), period: own[0].period === '' ? null : own[0].period });
    expect(pins.reference).toMatch(/^sha256:/);
  });

  it('says that there are none, with the columns of csv all the same', async () => {
    expect(await said('facts', '--search', 'nothing of the kind')).toMatch(/^0 facts\.\npins /);
    expect((await said('facts', '--search', 'nothing of the kind', '--format', 'csv')).trim()).toMatch(/^code,city,node,.*,note$/);
  });
});

describe('policy', () => {
  it('lists what one product can collect above ten million yuan', async () => {
    const out = await said('policy', '--per', 'product', '--min-amount', '1e7');
    expect(rowsOf(out).map((row) => [row[0], row[4]])).toEqual([
      ['Hangzhou', '≤12,000,000'], ['Hangzhou', '≤30,000,000'], ['Shanghai', '~60,000,000'], ['Beijing', '~50,000,000'],
      ['Guangzhou', '~132,000,000'], ['Suzhou', '≥80,000,000'], ['Hangzhou', '~20,000,000'], ['Nanjing', '~93,000,000'],
    ]);
    expect(out).toContain('8 policy measures.');
  });

  it('takes themes, instruments, provinces and years', async () => {
    const codes = async (...args: string[]) => (await csv('policy', ...args)).map(({ code }) => code);
    const passing = (test: (row: Readonly<Record<string, string>>) => boolean) => policies.filter(test).map(({ code }) => code);
    expect(await codes('--city', 'hangzhou', '--theme', 'rnd,clinical-trial')).toEqual(passing((row) => row.city === 'hangzhou' && ['RND', 'CLINICAL_TRIAL'].includes(row.theme)));
    expect(await codes('--province', 'shandong', '--jurisdiction', 'province')).toEqual(passing((row) => row.province === 'Shandong' && row.jurisdiction === 'PROVINCE'));
    expect(await codes('--instrument', 'TAX_RELIEF')).toEqual(passing((row) => row.instrument === 'TAX_RELIEF'));
    expect(await codes('--max-amount', '1e12', '--currency', 'USD')).toEqual(passing((row) => row.currency === 'USD'));
    expect(await codes('--year-from', '2024', '--year-to', '2024', '--source', 'press-shanghai-37')).toEqual(passing((row) => row.source === 'press-shanghai-37' && row.year === '2024'));
  });
});

describe('errata', () => {
  it('lists those that touch a node, a city, or are of a kind', async () => {
    const codes = async (...args: string[]) => rowsOf(await said('errata', ...args)).map(([code]) => code);
    expect(await codes('--node', 'physicians-per-thousand')).toEqual([
      'catalogue-physician-misspelt', 'catalogue-unit-physicians', 'catalogue-english-physicians-percent', 'appendix-missing-cities', 'appendix-nanjing-visits',
    ]);
    expect(await codes('--city', 'taizhou-jiangsu', '--kind', 'tie')).toEqual(['tie-ranks-16-17', 'tie-status-potential']);
    expect(await said('errata', '--kind', 'tie', '--first', '2')).toMatch(/\n2 of \d+ errata are shown\.\n/);
  });

  it('tells in full what was found and taken as csv', async () => {
    const [erratum] = await csv('errata', '--node', 'physicians-per-thousand');
    expect(erratum).toMatchObject({ nodes: 'physicians-per-thousand', sources: 'report-zh', taken: 'Licensed physicians; nameZh as printed.' });
  });
});

describe('city', () => {
  it('tells who a city is, its figures, and what is told of it', async () => {
    const out = await said('city', 'tianjin');
    expect(out).toMatch(/^Tianjin 天津市\ntianjin, bohai-rim, tier 2\nrank 7 of 72 \(cbcii\/published@1\.0\.0 on cbcii\/2020@\d+\)\n\nnode +score +rank +basis\n─+\ncbcii +35\.7 +7 +computed\n/);
    for (const heading of ['Reported beside the tree', 'Facts: 8 of', 'Policy measures: 8 of', 'Series', 'Findings', 'Universities', 'Parks', 'Enterprises', 'Errata: 8 of']) {
      expect(out).toContain(`\n\n${heading}`);
    }
    expect(out).not.toContain('Clinical output');
    expect(out).not.toContain('SYNTHETIC');
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^pins \{"refs":\{"cbcii\/2020":/);
  });

  it('shows as many rows as asked, and gives all of them as json and csv', async () => {
    expect(await said('city', 'tianjin', '--first', '2')).toContain('\nFacts: 2 of ');
    const own = facts.filter((row) => row.city === 'tianjin').map(({ code }) => code);
    const told = await json<Record<string, Told> & { evaluation: { rank: number; scores: Record<string, { score: number }> }; clinicalOutput: unknown[] }>('city', 'tianjin');
    expect(told.facts.rows.map(({ code }) => code)).toEqual(own);
    expect([told.facts.total, told.evaluation.rank, told.evaluation.scores.infrastructure.score, told.clinicalOutput]).toEqual([own.length, 7, 6.7, []]);
    const rows = await csv('city', 'tianjin');
    expect(rows.filter(({ section }) => section === 'fact').map(({ code }) => code)).toEqual(own);
    expect(rows.find(({ section, code }) => section === 'reportedMeasure' && code === 'status')).toMatchObject({ value: '18.3', rank: '3' });
    expect(rows.filter(({ section }) => section === 'policyMeasure')).toHaveLength(policies.filter((row) => row.city === 'tianjin').length);
  });

  it('has the table of clinical output and the investigators where the report does', async () => {
    const out = await said('city', 'jinan');
    expect(out).toMatch(/\nClinical output\nmeasure +period +value\n─+\nMultiregional clinical trials +2019 +2\n/);
    expect(out).toMatch(/\ndomestic-oncology-trials +20 +Sun Yuping +/);
  });

  it('carries the notice of the synthetic vintage in every format, and takes another methodology', async () => {
    const args = ['city', 'harbin', '--vintage', 'cbcii/2020-synthetic', '--methodology', 'cbcii/status'];
    expect(await said(...args)).toMatch(/\nSYNTHETIC: .*\npins /);
    expect((await csv(...args)).every(({ notice }) => notice.startsWith('SYNTHETIC: '))).toBe(true);
    expect((await json<{ evaluation: { notice: string } }>(...args)).evaluation.notice).toMatch(/^SYNTHETIC: /);
  });
});

describe('what is refused', () => {
  it.each([
    [['facts', '--city', 'shangai,tianjin', '--node', 'gdp-totl'], ['NOT_FOUND at filter.cities[0] (--city shangai,tianjin): There is no city "shangai".', 'NOT_FOUND at filter.nodes[0] (--node gdp-totl): There is no node "gdp-totl".']],
    [['policy', '--city', 'atlantis'], ['NOT_FOUND at filter.cities[0] (--city atlantis): There is no city "atlantis".']],
    [['errata', '--city', 'atlantis', '--source', 'hearsay'], ['NOT_FOUND at filter.units[0] (--city atlantis): ', 'NOT_FOUND at filter.sources[0] (--source hearsay): ']],
    [['city', 'atlantis'], ['NOT_FOUND at city (atlantis): There is no city "atlantis".']],
    [['city', 'tianjin', '--vintage', 'cbcii/2021'], ['NOT_FOUND at vintage (--vintage cbcii/2021): ']],
  ])('%j', async (args, lines) => {
    const { out, err, code } = await cli.run(...args);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    const told = err.trimEnd().split('\n');
    expect(told).toHaveLength(lines.length);
    lines.forEach((line, at) => expect(told[at]).toContain(`error: ${line}`));
  });

  it.each([
    [['policy', '--theme', 'tallent'], 'Expected one of rnd, clinical-trial'],
    [['policy', '--min-amount', 'much'], 'Expected a number'],
    [['facts', '--kind', 'value,range'], 'Expected one of value, rank; got "range"'],
    [['facts', '--first', '-1'], 'Expected a whole number'],
    [['errata', '--format', 'xml'], 'Allowed choices are table, csv, json'],
  ])('is not understood: %j', async (args, sentence) => {
    const { out, err, code } = await cli.run(...args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(sentence);
  });
});

describe('help', () => {
  it.each(['city', 'facts', 'policy', 'errata'])('of %s has examples and fits a terminal', async (command) => {
    const out = await said(command, '--help');
    expect(out).toMatch(new RegExp(`Examples:\n(.*\n)*.*cbcii ${command}`));
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(await said('--help')).toMatch(new RegExp(`^  ${command}`, 'm'));
  });
});
