import { parse } from 'csv-parse/sync';
import { shippedTable } from '../support/shippedTables';
import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

const library = shippedTable('library');

async function said(...args: string[]): Promise<string> {
  const { out, err, code } = await cli.run('library', ...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

const csv = async (...args: string[]) => parse(await said(...args, '--format', 'csv'), { columns: true }) as Record<string, string>[];
interface Told { readonly total: number; readonly rows: readonly Record<string, unknown>[]; readonly notice?: string; readonly pins: { readonly reference: string } }
const json = async (...args: string[]) => JSON.parse(await said(...args, '--format', 'json')) as Told;

describe('library', () => {
  it('lists candidates with their judgements, and says what is not disclosed', async () => {
    const out = await said('--node', 'financing-capacity');
    const financing = library.filter(({ node }) => shippedTable('indicators').some((row) => row.code === node && row.pillar === 'financing-capacity'));
    expect(rowsOf(out).map(([code]) => code)).toEqual(financing.map(({ code }) => code));
    expect(rowsOf(out)[0].join(' ')).toMatch(/^fund-count .* more \? \? \? taken selection = report-zh l\.727 §4\.2\.2\.2$/);
    expect(out).toMatch(/\n7 candidates\.\nThe source counts more than 400 candidates and names the 79 listed; .*\npins \{.*"reference":"sha256:/);
  });

  it('names none that were left: the report does not', async () => {
    expect(await said('--decision', 'left')).toMatch(/^0 candidates\.\nThe source counts more than 400 candidates/);
    expect((await json('--decision', 'taken', '--first', '2'))).toMatchObject({ total: 79, rows: [{}, {}], notice: expect.stringContaining('237 of 237') as unknown });
  });

  it('gives all fields as csv', async () => {
    expect(await csv('--verdict', 'not-disclosed', '--criterion', 'accessibility')).toEqual(library);
    expect((await csv('--search', 'UNICORN')).map(({ code }) => code)).toEqual(['unicorns']);
  });
});

describe('library screening', () => {
  it('tells the funnel with counts, as far as they are exact', async () => {
    const out = await said('screening');
    expect(rowsOf(out).map(([stage, count]) => [stage, count]).filter(([, count]) => /\d/.test(count))).toEqual([
      ['collection', '~25'], ['collection', '>400'], ['sorting', '3'], ['selection', '79'],
    ]);
    expect(out).toContain('\n7 steps.\n');
    expect(out).toMatch(/ report-zh l\.565 §4\.2\.1\n/);
  });

  it('gives the funnel, or every step, for machines', async () => {
    const steps = shippedTable('screening');
    const rows = await csv('screening', '--all');
    expect(rows.map((row) => [row.code, row.count, row.criteria])).toEqual(steps.map((row) => [row.code, row.count, row.criterion]));
    const { total, rows: told } = await json('screening', '--first', '2');
    expect([total, told]).toMatchObject([7, [{ code: 'rating-systems', funnel: 1, count: 25, counted: 'RATING_SYSTEMS' }, { code: 'candidate-indicators', funnel: 2 }]]);
  });
});

describe('what is refused', () => {
  it.each([
    [['--node', 'gdp-totl'], 1, 'error: NOT_FOUND at filter.nodes[0] (--node gdp-totl): There is no node "gdp-totl".'],
    [['--index', 'atlantis'], 1, 'error: NOT_FOUND at index (--index atlantis): There is no index "atlantis".'],
    [['screening', '--index', 'atlantis'], 1, 'error: NOT_FOUND at index (--index atlantis): There is no index "atlantis".'],
    [['--decision', 'kept'], 2, 'Expected one of taken, left, undecided; got "kept"'],
  ])('%j', async (args, status, line) => {
    const { out, err, code } = await cli.run('library', ...args);
    expect({ out, code }).toEqual({ out: '', code: status });
    expect(err).toContain(line);
  });
});

it.each([['library'], ['library', 'screening']])('help of %s %s has examples and fits a terminal', async (...command) => {
  const { out, code } = await cli.run(...command, '--help');
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`Examples:\n(.*\n)*.*cbcii ${command.join(' ')}`));
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
});
