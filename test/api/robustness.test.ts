import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

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
      // The same counts told at another interval once had one hash, under which the result of a job could not be told from the other.
      expect((await served().ask<Answer>(ask('{ draws: 500, seed: 3, interval: 0.5, weights: { kind: RELATIVE, share: 0.25 } }'))).evaluate.robustness.resultHash).not.toBe(robustness.resultHash);
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

  test('central weights: whoever came first alone is first under them; only who came first has any', async () => {
    const { evaluate: { robustness } } = await served().ask<{ evaluate: { robustness: {
      readonly weighedNodes: readonly string[];
      readonly units: { readonly nodes: readonly { readonly rankAcceptability: readonly number[]; readonly rankAcceptabilityError: number; readonly centralWeights: readonly number[] | null; readonly confidence: number | null }[] };
    } } }>('{ evaluate { robustness(spec: { draws: 3000, centralWeights: true, weights: { kind: DIRICHLET, concentration: 1 } }) { weighedNodes units(first: 100) { nodes { rankAcceptability rankAcceptabilityError centralWeights confidence } } } } }');
    expect(robustness.weighedNodes).toHaveLength(6);
    for (const { rankAcceptability, rankAcceptabilityError, centralWeights, confidence } of robustness.units.nodes) {
      expect(centralWeights === null).toBe(rankAcceptability[0] === 0);
      expect(confidence).toBe(centralWeights === null ? null : 1);
      if (centralWeights !== null) expect(centralWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(6, 7);
      expect(rankAcceptabilityError).toBeCloseTo(Math.max(...rankAcceptability.map((share) => Math.sqrt(share * (1 - share) / 3000))), 12);
    }
    expect(robustness.units.nodes.filter(({ confidence }) => confidence !== null).length).toBeGreaterThan(1);
  });

  test('units compared two by two, and pillars left out in turn: without pillar or with it as an assumption, and once each as a result', async () => {
    interface Compared {
      readonly pairwise: readonly { readonly unitCode: string; readonly winShares: readonly number[]; readonly standardErrors: readonly number[] }[];
      readonly leftOut: readonly { readonly nodeCode: string; readonly meanShift: number; readonly largestShift: number; readonly unranked: number }[];
      readonly units: { readonly nodes: readonly Row[] };
    }
    const { evaluate: { robustness } } = await served().ask<{ evaluate: { robustness: Compared } }>(
      '{ evaluate { robustness(spec: { draws: 700, leaveOut: 1, pairwise: ["shanghai", "tianjin"] }) { pairwise { unitCode winShares standardErrors } leftOut { nodeCode meanShift largestShift unranked } units(first: 100) { nodes { unitCode best worst nominal } } } } }');
    const [[, shanghai], [tianjin]] = robustness.pairwise.map(({ winShares }) => winShares);
    expect(robustness.pairwise.map(({ unitCode }) => unitCode)).toEqual(['shanghai', 'tianjin']);
    expect([shanghai, tianjin]).toEqual([1, 0]);
    expect(robustness.leftOut).toHaveLength(6);
    const { nodeCode, meanShift, largestShift } = robustness.leftOut[0];
    const without = await served().ask<{ evaluate: { ranking: { nodes: readonly { readonly rankChange: number }[] } } }>(`{ evaluate(variant: { exclude: ["${nodeCode}"] }) { ranking(first: 100) { nodes { rankChange } } } }`);
    const shifts = without.evaluate.ranking.nodes.map(({ rankChange }) => Math.abs(rankChange));
    expect(largestShift).toBe(Math.max(...shifts));
    expect(meanShift).toBeCloseTo(shifts.reduce((sum, shift) => sum + shift, 0) / 72, 12);
  });

  test('every kind of assumption at once: normalisation, aggregation, treatment, imputation, kind and cap of the bonus, nodes left out', async () => {
    const assumptions = `[
      { name: "normalisation", options: [{}, { normalise: [{ level: 1, method: { kind: Z_SCORE } }] }] }
      { name: "aggregation", options: [{}, { aggregate: [{ level: 0, method: { kind: ARITHMETIC } }] }] }
      { name: "treatment", options: [{}, { treat: [{ level: 3, method: { kind: WINSORISE } }] }] }
      { name: "imputation", options: [{}, { impute: [{ level: 3, method: { kind: MEDIAN } }] }] }
      { name: "bonus", options: [{}, { bonus: { kind: NONE } }, { bonus: { cap: 5 } }] }
    ]`;
    const spec = `{ draws: 300, leaveOut: 1, weights: { kind: RELATIVE, share: 0.25, levels: [1] }, assumptions: ${assumptions} }`;
    const answer = await served().post<{ evaluate: { robustness: { units: { nodes: readonly Row[] } } } }>({ query: ask(spec.replaceAll('\n', ' '), '(vintage: "cbcii/2020-synthetic")') });
    expect(faultsOf(answer)).toEqual(['OUT_OF_RANGE spec.assumptions']); // 2 × 2 × 2 × 2 × 3 × 7 = 336 combinations
    const fewer = await served().post<{ evaluate: { robustness: { units: { nodes: readonly Row[] } } } }>({ query: ask(spec.replace('leaveOut: 1, ', '').replaceAll('\n', ' '), '(vintage: "cbcii/2020-synthetic")') });
    expect(faultsOf(fewer)).toEqual([]);
    expect(fewer.body.data?.evaluate.robustness.units.nodes).toHaveLength(72);
    expect(fewer.body.extensions?.notice).toContain('SYNTHETIC');
  });

  test.each([
    ['{ draws: 0, seed: -1, interval: 2, weights: { kind: RELATIVE, share: 3, concentration: 1, levels: [9] } }', [
      'BAD_INPUT spec.weights.concentration', 'OUT_OF_RANGE spec.draws', 'OUT_OF_RANGE spec.interval', 'OUT_OF_RANGE spec.seed', 'OUT_OF_RANGE spec.weights.levels[0]', 'OUT_OF_RANGE spec.weights.share',
    ]],
    ['{ draws: 1000000000, weights: { kind: DIRICHLET, concentration: 1 } }', ['OUT_OF_RANGE spec.draws']],
    ['{ draws: 1000000, weights: { kind: DIRICHLET, concentration: 1 } }', ['COST_EXCEEDED spec']],
    ['{ draws: 10 }', ['BAD_INPUT spec']],
    ['{ draws: 10, leaveOut: 9, centralWeights: true, pairwise: ["nowhere", "beijing"], assumptions: [{ name: "leave-out", options: [{}, { bonus: { kind: NONE } }] }] }', [
      'BAD_INPUT spec.assumptions[0].name', 'BAD_INPUT spec.centralWeights', 'NOT_FOUND spec.pairwise[0]', 'OUT_OF_RANGE spec.leaveOut',
    ]],
    ['{ draws: 10, weights: { kind: RELATIVE } }', ['BAD_INPUT spec.weights.share']],
    ['{ draws: 10, assumptions: [{ name: "a", options: [{}] }, { name: "a", options: [{}, { exclude: ["nowhere"] }] }] }', [
      'BAD_INPUT spec.assumptions[0].options', 'BAD_INPUT spec.assumptions[1].name', 'NOT_FOUND spec.assumptions[1].options[1].exclude[0]',
    ]],
    ['{ draws: 10, weights: { kind: RELATIVE, share: 0.2, levels: [3] } }', ['BELOW_REPORTED_NODE spec.weights.levels']],
    ['{ draws: 0, leaveOut: 3, weights: { kind: RELATIVE, share: 0.2, levels: [3] }, assumptions: [{ name: "a", options: [{}, { weights: [{ node: "gdp-total", weight: 2 }] }] }] }', [
      'BELOW_REPORTED_NODE spec.assumptions[0].options[1]: infrastructure', ...pillars.map((pillar) => `BELOW_REPORTED_NODE spec.leaveOut: ${pillar}`).sort(),
      'BELOW_REPORTED_NODE spec.weights.levels', 'OUT_OF_RANGE spec.draws',
    ]],
  ])('%s is refused before anything is drawn, with all problems', async (spec, faults) => {
    const answer = await served().post<unknown>({ query: ask(spec) });
    expect([...new Set(faultsOf(answer))].sort()).toEqual(faults);
    expect((await served().ask<{ evaluate: { ceiling: number } }>('{ evaluate { ceiling } }')).evaluate.ceiling).toBe(79);
  });
});
