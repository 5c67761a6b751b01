import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

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
});
