import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Row { readonly unitCode: string; readonly nominal: number; readonly low: number; readonly high: number; readonly best: number; readonly worst: number; readonly median: number; readonly rankAcceptability: readonly number[] }
interface Answer { readonly evaluate: { readonly robustness: { readonly resultHash: string; readonly meanShift: number; readonly weightLevels: readonly number[]; readonly units: { readonly totalCount: number; readonly nodes: readonly Row[] } } } }

const ask = (spec: string, arguments_ = ''): string =>
  `{ evaluate${arguments_} { robustness(spec: ${spec}) { resultHash meanShift weightLevels units(first: 100) { totalCount nodes { unitCode nominal low high best worst median rankAcceptability } } } } }`;
const weights = '{ draws: 500, seed: 3, weights: { kind: RELATIVE, share: 0.25 } }';

describe('Evaluation.robustness', () => {
  const hashes = new Set<string>();

  onBothServers((served) => {
    test('ranks under weights of pillars in doubt: the nominal rank lies within what was seen, and shares of ranks sum to 1', async () => {
      const { evaluate: { robustness } } = await served().ask<Answer>(ask(weights));
      expect(robustness.weightLevels).toEqual([1]); // below the pillars the source reports scores
      expect(robustness.units.totalCount).toBe(72);
      expect(robustness.meanShift).toBeGreaterThan(0);
      for (const row of robustness.units.nodes) {
        expect(row.best).toBeLessThanOrEqual(row.low);
        expect(row.low).toBeLessThanOrEqual(row.median);
        expect(row.median).toBeLessThanOrEqual(row.high);
        expect(row.high).toBeLessThanOrEqual(row.worst);
        expect(row.rankAcceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }
    });

    test('equal specs give equal bytes, on either engine of storage', async () => {
      const { evaluate: { robustness } } = await served().ask<Answer>(ask(weights));
      hashes.add(robustness.resultHash);
      expect(hashes.size).toBe(1);
      expect((await served().ask<Answer>(ask('{ draws: 500, seed: 4, weights: { kind: RELATIVE, share: 0.25 } }'))).evaluate.robustness.resultHash).not.toBe(robustness.resultHash);
    });
  });

  const served = onOneServer();

  test('with and without the bonus: Tianjin is 7th or 3rd, and nothing else', async () => {
    const { evaluate: { robustness } } = await served().ask<Answer>(ask('{ draws: 200, assumptions: [{ name: "bonus", options: [{}, { bonus: { kind: NONE } }] }] }'));
    const tianjin = robustness.units.nodes.find(({ unitCode }) => unitCode === 'tianjin');
    expect(tianjin).toMatchObject({ nominal: 7, best: 3, worst: 7 });
    expect(tianjin?.rankAcceptability.flatMap((share, k) => (share > 0 ? [k + 1] : []))).toEqual([3, 7]);
  });

  test('a replication of the whole tree: each weight of 79 indicators within a quarter', async () => {
    const { evaluate: { robustness } } = await served().ask<Answer>(ask(weights, '(vintage: "cbcii/2020-synthetic")'));
    expect(robustness.weightLevels).toEqual([1, 2, 3]);
  });

  test.each([
    ['{ draws: 0, seed: -1, interval: 2, weights: { kind: RELATIVE, share: 3, concentration: 1, levels: [9] } }', [
      'BAD_INPUT spec.weights.concentration', 'OUT_OF_RANGE spec.draws', 'OUT_OF_RANGE spec.interval', 'OUT_OF_RANGE spec.seed', 'OUT_OF_RANGE spec.weights.levels[0]', 'OUT_OF_RANGE spec.weights.share',
    ]],
    ['{ draws: 1000000000, weights: { kind: DIRICHLET, concentration: 1 } }', ['OUT_OF_RANGE spec.draws']],
    ['{ draws: 1000000, weights: { kind: DIRICHLET, concentration: 1 } }', ['COST_EXCEEDED spec']],
    ['{ draws: 10 }', ['BAD_INPUT spec']],
    ['{ draws: 10, weights: { kind: RELATIVE } }', ['BAD_INPUT spec.weights.share']],
    ['{ draws: 10, assumptions: [{ name: "a", options: [{}] }, { name: "a", options: [{}, { exclude: ["nowhere"] }] }] }', [
      'BAD_INPUT spec.assumptions[0].options', 'BAD_INPUT spec.assumptions[1].name', 'NOT_FOUND spec.assumptions[1].options[1].exclude[0]',
    ]],
    ['{ draws: 10, weights: { kind: RELATIVE, share: 0.2, levels: [3] } }', ['BELOW_REPORTED_NODE spec.weights.levels']],
  ])('%s is refused before anything is drawn, with all problems', async (spec, faults) => {
    const answer = await served().post<unknown>({ query: ask(spec) });
    expect([...new Set(faultsOf(answer))].sort()).toEqual(faults);
    expect((await served().ask<{ evaluate: { ceiling: number } }>('{ evaluate { ceiling } }')).evaluate.ceiling).toBe(79);
  });
});
