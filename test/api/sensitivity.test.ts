import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Index { readonly factor: string; readonly isWeights: boolean; readonly first: number | null; readonly firstLow: number | null; readonly firstHigh: number | null; readonly total: number | null; readonly totalLow: number | null; readonly totalHigh: number | null }
interface Target { readonly measure: string; readonly unitCode: string | null; readonly mean: number | null; readonly standardDeviation: number | null; readonly indices: readonly Index[] }
interface Answer { readonly evaluate: { readonly sensitivity: { readonly evaluations: number; readonly resultHash: string; readonly targets: readonly Target[] } } }

const ask = (spec: string, arguments_ = ''): string => `{ evaluate${arguments_} { sensitivity(spec: ${spec}) {
  evaluations resultHash targets { measure unitCode mean standardDeviation indices { factor isWeights first firstLow firstHigh total totalLow totalHigh } }
} } }`;
const bonus = 'assumptions: [{ name: "bonus", options: [{}, { bonus: { kind: NONE } }] }]';

describe('Evaluation.sensitivity', () => {
  const hashes = new Set<string>();

  onBothServers((served) => {
    test('equal specs give equal bytes, on either engine of storage', async () => {
      const { evaluate: { sensitivity } } = await served().ask<Answer>(ask(`{ draws: 300, weights: { kind: RELATIVE, share: 0.25 }, ${bonus}, units: ["tianjin"] }`));
      hashes.add(sensitivity.resultHash);
      expect(hashes.size).toBe(1);
    });
  });

  const served = onOneServer();

  test('the bonus decides about Tianjin, weights of pillars hardly; both have a part in the mean shift', async () => {
    const { evaluate: { sensitivity } } = await served().ask<Answer>(ask(`{ draws: 1500, weights: { kind: RELATIVE, share: 0.25 }, ${bonus}, units: ["tianjin", "shanghai"] }`));
    expect(sensitivity.evaluations).toBe(1500 * 4);
    const [shift, tianjin, shanghai] = sensitivity.targets;
    expect(sensitivity.targets.map(({ measure, unitCode }) => [measure, unitCode])).toEqual([['MEAN_SHIFT', null], ['RANK', 'tianjin'], ['RANK', 'shanghai']]);
    for (const { indices } of [shift, tianjin]) {
      expect(indices.map(({ factor, isWeights }) => [factor, isWeights])).toEqual([['bonus', false], ['weights at level 1', true]]);
      for (const { first, firstLow, firstHigh, total, totalLow, totalHigh } of indices) {
        for (const [value, low, high] of [[first, firstLow, firstHigh], [total, totalLow, totalHigh]]) {
          expect(low).toBeLessThanOrEqual(value ?? NaN);
          expect(value).toBeLessThanOrEqual(high ?? NaN);
        }
        expect(firstLow).toBeLessThanOrEqual(totalHigh ?? NaN); // alone a factor explains no more than with its interactions
      }
      expect(indices[0].firstLow).toBeLessThanOrEqual(1);
      expect(indices[0].totalHigh ?? NaN).toBeGreaterThanOrEqual(1 - (indices[1].firstHigh ?? NaN));
    }
    expect(tianjin.indices[0].firstLow).toBeGreaterThan(0.5);
    expect(tianjin.indices[1].totalHigh).toBeLessThan(0.5);
    expect([shanghai.mean, shanghai.standardDeviation].every((figure) => figure !== null)).toBe(true);
  });

  test('a rank that never changes has no shares; a score under one doubt owes all to it', async () => {
    const fixed = await served().ask<Answer>(ask(`{ draws: 50, ${bonus}, units: ["shanghai"] }`));
    expect(fixed.evaluate.sensitivity.targets[1]).toMatchObject({ mean: 1, standardDeviation: 0, indices: [{ first: null, firstLow: null, total: null, totalHigh: null }] });
    const scores = await served().ask<Answer>(ask(`{ draws: 2000, ${bonus}, units: ["shanghai"], measure: SCORE }`));
    const [index] = scores.evaluate.sensitivity.targets[1].indices;
    expect(index.first).toBeCloseTo(1, 1);
    expect(index.totalLow).toBeLessThanOrEqual(1);
    expect(index.totalHigh).toBeGreaterThanOrEqual(1);
    expect(scores.evaluate.sensitivity.targets[1].standardDeviation).toBeCloseTo(9 / 2, 1); // half of Shanghai's nine bonus points, up or down
  });

  test.each([['LEVEL', ['weights at level 1', 'weights at level 2', 'weights at level 3']], ['TOGETHER', ['weights']], ['PARENT', null]] as const)(
    'weights of the whole tree are factors by %s', async (kind, names) => {
      const answer = await served().post<Answer>({ query: ask(`{ draws: 20, weightFactors: ${kind}, weights: { kind: DIRICHLET, concentration: 3 } }`, '(vintage: "cbcii/2020-synthetic")') });
      const factors = answer.body.data?.evaluate.sensitivity.targets[0].indices.map(({ factor }) => factor);
      if (names !== null) expect(factors).toEqual(names);
      else expect(factors).toContain('weights below infrastructure');
      expect(answer.body.extensions?.notice).toContain('SYNTHETIC');
    });

  test.each([
    ['{ draws: 0, seed: -1, measure: MEAN_SHIFT, weightFactors: LEVEL, units: ["nowhere"] }', [
      'BAD_INPUT spec.measure', 'BAD_INPUT spec.weightFactors', 'NOT_FOUND spec.units[0]', 'OUT_OF_RANGE spec.draws', 'OUT_OF_RANGE spec.seed',
    ]],
    ['{ draws: 1000000000, weights: { kind: RELATIVE, share: 0.2 } }', ['OUT_OF_RANGE spec.draws']],
    ['{ draws: 1000000, weights: { kind: RELATIVE, share: 0.2 }, units: ["beijing", "shanghai"] }', ['COST_EXCEEDED spec.draws']],
    ['{ draws: 200000, weights: { kind: RELATIVE, share: 0.2 } }', ['COST_EXCEEDED spec']],
    ['{ draws: 10 }', ['BAD_INPUT spec']],
    ['{ draws: 10, weights: { kind: RELATIVE, share: 0.2, levels: [3] } }', ['BELOW_REPORTED_NODE spec.weights.levels']],
    ['{ draws: 10, assumptions: [{ name: "a", options: [{}, { normalise: [{ node: "nothing", method: { kind: BORDA } }] }] }] }', ['NOT_FOUND spec.assumptions[0].options[1].normalise[0].node']],
  ])('%s is refused before anything is drawn, with all problems', async (spec, faults) => {
    expect([...new Set(faultsOf(await served().post<unknown>({ query: ask(spec) })))].sort()).toEqual(faults);
  });
});
