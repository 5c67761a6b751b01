import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { shareWithinOneStep } from '../../src/services/evaluation/reproduction';
import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

const pillars = ['infrastructure', 'policy-guarantee', 'rnd-resources', 'innovation-system', 'financing-capacity', 'corporate-capability'];

/** Printed total less printed pillars in whole tenths, city by city, from the table itself. */
function tenthsLeft(): number[] {
  const text = readFileSync(join(__dirname, '../../data/cbcii/published-index.csv'), 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true });
  const tenths = (figure: string): number => Math.round(Number(figure) * 10);
  return rows.map((row) => tenths(row.total) - pillars.reduce((sum, pillar) => sum + tenths(row[pillar]), 0));
}

describe('reproduce', () => {
  it('counts what holds by construction and what could have failed', async () => {
    const left = tenthsLeft();
    const whole = left.filter((tenths) => tenths % 5 === 0).length;
    const { out, err, code } = await cli.run('reproduce');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const [stored, tested] = out.split('\n');
    expect(stored).toMatch(/^stored: 72 of 72 .*true by construction/);
    expect(tested).toMatch(new RegExp(`^tested: ${whole} of 72 .*± 0\\.05`));
    expect(rowsOf(out)).toHaveLength(72 - whole);
  });

  it('lists each exception with its residual', async () => {
    const rows = rowsOf((await cli.run('reproduce')).out);
    const expected = tenthsLeft().filter((tenths) => tenths % 5 !== 0).map((tenths) => tenths - 5 * Math.round(tenths / 5));
    expect(rows.map((row) => Math.round(Number(row.at(-1)) * 10))).toEqual(expected);
    expect(rows.find(([name]) => name === 'Wuhan')).toEqual(['Wuhan', '武汉市', '33.5', '26.2', '7.3', '7.5', '-0.2']);
  });

  it('tells whole bonuses from half ones', async () => {
    const left = tenthsLeft();
    const whole = left.filter((tenths) => tenths % 10 === 0).length;
    const half = left.filter((tenths) => tenths % 10 === 5).length;
    expect((await cli.run('reproduce')).out).toContain(`With a whole bonus ${whole}, with a half one ${half}.`);
  });

  it('says what remainders without structure, and whole or half bonuses, would give', async () => {
    const { out } = await cli.run('reproduce');
    expect(out).toContain('Remainders without structure would give 14.4 of 72 (20 %);');
    expect(out).toContain('whole or half bonuses under 6 pillars, each rounded on its own, 36.8 of 72 (51 %).');
  });

  it('pins the version that the totals were reported under', async () => {
    expect((await cli.run('reproduce')).out).toMatch(/pins \{"refs":\{"cbcii\/2020":"sha256:\w+","cbcii\/published@1\.0\.0":"sha256:\w+"\}/);
  });

  it('refuses a vintage that it does not know', async () => {
    expect(await cli.run('reproduce', '--vintage', 'cbcii/1999')).toMatchObject({ out: '', code: 1, err: expect.stringMatching(/^error: NOT_FOUND at vintage \(--vintage cbcii\/1999\): .*\n$/) });
  });
});

describe('the share that rounding leaves within one step', () => {
  it.each([[1, 1], [2, 3 / 4], [3, 2 / 3], [6, 5887 / 11520]])('of %d figures is %d', (n, share) => {
    expect(shareWithinOneStep(n)).toBeCloseTo(share, 12);
  });
});
