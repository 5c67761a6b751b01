import { openCommandLine, rowsOf, runProcess, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());
jest.setTimeout(120_000);

describe('robustness', () => {
  it('shows ranks with the interval and what was seen, what leaving out each pillar does, and who stands above whom', async () => {
    const { out, err, code } = await cli.run('robustness', '--draws', '400', '--leave-out', '1', '--pairwise', 'shanghai,tianjin', '--first', '3');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('leave-out (7 options); 400 draws, seed 1');
    expect(rowsOf(out)[0].slice(0, 3)).toEqual(['1', 'Shanghai', '1']);
    expect(out).toMatch(/^left out +mean shift +largest$/m);
    expect(out).toMatch(/^infrastructure +\d+\.\d\d +\d+$/m);
    expect(out).toMatch(/^shanghai +0\.0 % +100\.0 %$/m);
  });

  it('gives central weights and confidence factors in JSON, and says with what it was asked', async () => {
    const { out } = await cli.run('robustness', '--draws', '500', '--weights', 'dirichlet', '--concentration', '1', '--central-weights', '--format', 'json', '--first', '2');
    const { weighedNodes, rows } = JSON.parse(out) as { weighedNodes: string[]; rows: { unit: string; confidence: number; centralWeights: number[] }[] };
    expect(weighedNodes).toHaveLength(6);
    expect(rows.map(({ unit, confidence, centralWeights }) => [unit, confidence, centralWeights.length])).toEqual([['shanghai', 1, 6], ['beijing', 1, 6]]);
  });

  it('refuses all that is wrong, each with the option that says it', async () => {
    const { err, code } = await cli.run('robustness', '--draws', '0', '--share', '3');
    expect(code).toBe(1);
    expect(err).toContain('--draws 0');
    expect(err).toContain('spec.weights.share');
  });

  it('tells nothing beside the answer where nobody has to wait, and each tenth where they do', async () => {
    expect((await cli.run('robustness', '--draws', '2000', '--first', '3')).err).toBe('');
    const { err, code } = await cli.run('robustness', '--vintage', 'cbcii/2020-synthetic', '--draws', '60000', '--first', '3');
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n').every((line) => /^robustness \d+ % of \d+ parts$/.test(line))).toBe(true);
    expect(err).toContain('robustness 100 % of');
  });

  it('ends in one sentence when it is interrupted, and writes no half of an answer', async () => {
    const { out, err, code } = await runProcess(
      ['robustness', '--vintage', 'cbcii/2020-synthetic', '--draws', '1000000'], { DATABASE_URL: cli.databaseUrl }, () => undefined, (text) => (text.includes(' % of ') ? 'SIGINT' : undefined));
    expect({ out, code }).toEqual({ out: '', code: 130 });
    expect(err).toMatch(/Interrupted: nothing was written\.\n$/);
  });
});
