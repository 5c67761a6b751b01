import { replay } from '../support/replay';
import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

async function explain(...args: string[]): Promise<string> {
  const { out, err, code } = await cli.run('explain', ...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

describe('explain', () => {
  it('shows basis, score, ceiling, weight, share, contribution and place of each pillar and the bonus', async () => {
    const out = await explain('beijing');
    expect(out).toContain('Beijing 北京市\nrank 2 of 72, score 59.8 = core 50.8 + bonus 9.0\ncbcii/published@1.0.0 on cbcii/2020@1\n');
    const rows = rowsOf(out);
    expect(rows[0]).toEqual(['cbcii', 'COMPUTED', '59.8', '100.0 %', '59.8']);
    expect(rows[1]).toEqual(['infrastructure', 'REPORTED', '11.4', '17', 'INFERRED', '1', '24.6 %', '11.4', 'report-zh l.798 §4.3.1.1 table: ranks 1-20']);
    expect(rows.at(-1)).toEqual(['bonus', 'REPORTED', '9.0', '10', 'INFERRED', '1', '9.0', 'report-zh l.798 §4.3.1.1 table: ranks 1-20 (DERIVED)']);
  });

  it('adds pillars and bonus up to the score, and says what its words mean', async () => {
    const out = await explain('beijing');
    expect(out).toContain('11.4 + 7.9 + 12.5 + 6.9 + 4.3 + 7.8 + 9.0 = 59.8: pillars and bonus add up to the score.');
    for (const word of ['REPORTED', 'COMPUTED', 'MISSING', 'DERIVED', 'INFERRED']) expect(out).toMatch(new RegExp(`^${word} +\\S`, 'm'));
    expect(out.trimEnd().split('\n').at(-1)).toMatch(/^pins \{/);
  });

  it('adds up for every city, to the last decimal shown', async () => {
    for (const { code } of await cities()) {
      const out = await explain(code, '--precision', '6', '--methodology', 'cbcii/equal-pillars');
      const [, parts, total] = /^([\d. +-]+) = (\S+): pillars and bonus add up/m.exec(out) ?? [];
      expect(Math.abs(parts.split(' + ').reduce((sum, part) => sum + Number(part), 0) - Number(total))).toBeLessThan(7e-6);
      expect(out).toContain(`score ${total} =`);
    }
  });

  it('indents the tree, and shows an observed fact at its place although it scores nothing', async () => {
    const out = await explain('beijing');
    expect(out).toMatch(/^cbcii +COMPUTED.*\n {2}infrastructure +REPORTED.*\n {4}medical-resources +MISSING.*\n {6}physicians-per-thousand +MISSING.* 5 {2}per 1,000 inhabitants {2}report-zh l\.\d+/m);
  });

  it('leaves out what is not disclosed unless asked', async () => {
    const short = await explain('beijing');
    expect(short).toMatch(/^\d+ nodes of which the vintage discloses nothing are left out; --all shows them\.$/m);
    expect(short).not.toContain('gdp-total');
    const whole = await explain('beijing', '--all');
    expect(whole).toContain('gdp-total');
    expect(whole).not.toContain('left out');
    expect(rowsOf(whole).length).toBeGreaterThan(100);
  });

  it('says so where the aggregation does not split into parts', async () => {
    const out = await explain('beijing', '--methodology', 'cbcii/geometric');
    expect(out).toContain('The geometric aggregation of the core does not split into parts');
    expect(out).not.toContain('add up to the score');
  });

  it('takes variants and aliases', async () => {
    const out = await explain('harbin', '--weight', 'rnd-resources=2', '--bonus', 'none');
    expect(out).toContain('Harbin 哈尔滨市\n');
    expect(out).toContain('on cbcii/2020@1, variant');
    expect(rowsOf(out)[3].slice(0, 8)).toEqual(['rnd-resources', 'REPORTED', '2.6', '15', 'INFERRED', '2', '35.7 %', '5.2']);
  });

  it('says why a city has no score', async () => {
    expect(await explain('beijing', '--period', '2019')).toMatch(/^not scored: MISSING_DATA at .* and \d+ more$/m);
  });

  it('gives every step as JSON, with the place of what it reads, for others to do again', async () => {
    const out = await explain('beijing', '--methodology', 'cbcii/geometric', '--json');
    const { steps } = JSON.parse(out) as { steps: readonly { observation?: object }[] };
    expect(steps[0]).toMatchObject({ operation: 'REPORTED', nodeCode: 'infrastructure', observation: { source: 'report-zh', obsStatus: 'NORMAL' } });
    expect(replay(JSON.parse(out))).toMatchObject({ status: 0, err: '' });
    const ofOne = JSON.parse(await explain('beijing', '--json', '--node', 'infrastructure')) as { steps: readonly object[] };
    expect(ofOne.steps).toHaveLength(1);
  });

  it('refuses a node that has no score, or without JSON', async () => {
    expect((await cli.run('explain', 'beijing', '--json', '--node', 'medical-resources')).err).toMatch(/^error: NOT_FOUND at node \(--node medical-resources\): beijing has no score at medical-resources/);
    expect((await cli.run('explain', 'beijing', '--node', 'infrastructure')).err).toMatch(/^error: BAD_INPUT at --node/);
  });

  it('refuses an unknown city with the nearest code', async () => {
    expect(await cli.run('explain', 'shanghia')).toEqual({
      out: '', err: expect.stringMatching(/^error: NOT_FOUND at unit \(shanghia\): There is no city "shanghia"\. Expected: a city, e\.g\. shanghai\b.*; got: shanghia\.\n$/), code: 1,
    });
  });

  it('needs a city', async () => {
    expect(await cli.run('explain')).toMatchObject({ out: '', err: expect.stringContaining("missing required argument 'UNIT'"), code: 2 });
  });
});

async function cities(): Promise<readonly { readonly code: string }[]> {
  return (JSON.parse((await cli.run('rank', '--format', 'json')).out) as { rows: { code: string }[] }).rows;
}
