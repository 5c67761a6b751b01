import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Extreme { readonly status: string; readonly rank: number; readonly limit: number; readonly gap: number | null; readonly weights: readonly { readonly node: string; readonly weight: number }[] }
interface Row { readonly unitCode: string; readonly nominal: number; readonly best: Extreme; readonly worst: Extreme }
interface Answer { readonly evaluate: { readonly rankRange: { readonly resultHash: string; readonly nodes: readonly string[]; readonly units: { readonly totalCount: number; readonly nodes: readonly Row[] } } } }

const extreme = '{ status rank limit gap weights { node weight } }';
const ask = (spec: string, arguments_ = ''): string =>
  `{ evaluate${arguments_} { rankRange(spec: ${spec}) { resultHash nodes units(first: 100) { totalCount nodes { unitCode nominal best ${extreme} worst ${extreme} } } } } }`;
const quarter = '{ weights: { share: 0.25 } }';
const rankOf = 'query ($variant: VariantInput!, $methodology: String!, $vintage: String!, $code: String!) { evaluate(variant: $variant, methodology: $methodology, vintage: $vintage) { unit(code: $code) { rank } } }';

describe('Evaluation.rankRange', () => {
  const hashes = new Set<string>();

  onBothServers((served) => {
    test('equal specs give equal bytes, on either engine of storage', async () => {
      const { evaluate: { rankRange } } = await served().ask<Answer>(ask('{ weights: { share: 0.1 }, units: ["tianjin", "harbin"] }'));
      expect(rankRange.units.nodes.map(({ unitCode }) => unitCode)).toEqual(['tianjin', 'haerbin']);
      hashes.add(rankRange.resultHash);
      expect(hashes.size).toBe(1);
    });
  });

  const served = onOneServer();

  /** Evaluates the weights found for each end, as a variant, and tells the ranks beside those promised. */
  async function evaluated(rows: readonly Row[], methodology: string, vintage: string) {
    const ends = rows.flatMap(({ unitCode, best, worst }) => [{ unitCode, end: best }, { unitCode, end: worst }]);
    const found = [];
    for (const { unitCode, end } of ends) {
      const answer = await served().ask<{ evaluate: { unit: { rank: number } } }>(rankOf, { variant: { weights: end.weights }, methodology, vintage, code: unitCode });
      found.push({ unitCode, rank: answer.evaluate.unit.rank });
    }
    return { found, promised: ends.map(({ unitCode, end }) => ({ unitCode, rank: end.rank })) };
  }

  test('pillar weights within a quarter: all 72 cities have both ends attained, and evaluate gives exactly these ranks under the weights found', async () => {
    const { evaluate: { rankRange } } = await served().ask<Answer>(ask(quarter));
    expect(rankRange.units.totalCount).toBe(72);
    expect(rankRange.nodes).toEqual(['infrastructure', 'policy-guarantee', 'rnd-resources', 'innovation-system', 'financing-capacity', 'corporate-capability']);
    for (const { nominal, best, worst } of rankRange.units.nodes) {
      expect([best.status, best.limit, worst.status, worst.limit]).toEqual(['ATTAINED', best.rank, 'ATTAINED', worst.rank]);
      expect(best.rank).toBeLessThanOrEqual(nominal);
      expect(worst.rank).toBeGreaterThanOrEqual(nominal);
      for (const { weight } of [...best.weights, ...worst.weights]) expect(Math.abs(weight - 1)).toBeLessThanOrEqual(0.25 + 1e-9);
    }
    const { found, promised } = await evaluated(rankRange.units.nodes, 'cbcii/published', 'cbcii/2020');
    expect(found).toEqual(promised);
  }, 60_000);

  test.each([
    ['cbcii/equal-pillars', 'cbcii/2020', '{ weights: {}, units: ["tianjin", "nanning", "xuchang"] }'],
    ['cbcii/published', 'cbcii/2020', '{ weights: { keepsTotal: true, orders: [{ heavier: "rnd-resources", lighter: "infrastructure" }], sums: [{ nodes: ["financing-capacity", "policy-guarantee"], most: 2.5 }] }, units: ["wuhan", "haikou"] }'],
    ['cbcii/published', 'cbcii/2020-synthetic', '{ weights: { level: 3, share: 0.25 }, units: ["shenzhen", "nanning", "taiyuan"] }'],
  ])('the weights found under %s on %s yield the ranks promised: %s', async (methodology, vintage, spec) => {
    const { evaluate: { rankRange } } = await served().ask<Answer>(ask(spec, `(methodology: "${methodology}", vintage: "${vintage}")`));
    const { found, promised } = await evaluated(rankRange.units.nodes, methodology, vintage);
    expect(found).toEqual(promised);
  }, 60_000);

  test('no replication of robustness goes beyond: weights of a mean in doubt are those that are drawn', async () => {
    const range = await served().ask<Answer>(ask(quarter, '(methodology: "cbcii/equal-pillars")'));
    const draws = await served().ask<{ evaluate: { robustness: { units: { nodes: readonly { unitCode: string; best: number; worst: number }[] } } } }>(
      '{ evaluate(methodology: "cbcii/equal-pillars") { robustness(spec: { draws: 20000, weights: { kind: RELATIVE, share: 0.25 } }) { units(first: 100) { nodes { unitCode best worst } } } } }');
    const seen = new Map(draws.evaluate.robustness.units.nodes.map((row) => [row.unitCode, row]));
    for (const { unitCode, best, worst } of range.evaluate.rankRange.units.nodes) {
      expect(seen.get(unitCode)?.best).toBeGreaterThanOrEqual(best.limit);
      expect(seen.get(unitCode)?.worst).toBeLessThanOrEqual(worst.limit);
    }
  }, 60_000);

  test('what would keep its asker waiting is refused with what it would cost', async () => {
    const answer = await served().post<unknown>({ query: ask('{ weights: { level: 3, keepsTotal: true } }', '(vintage: "cbcii/2020-synthetic")') });
    expect(faultsOf(answer)).toEqual(['COST_EXCEEDED spec']);
    expect(answer.body.errors?.[0].message).toMatch(/It would take about \d+(\.\d)? s/);
  });

  test('answers on invented points say so', async () => {
    const answer = await served().post<Answer>({ query: ask('{ weights: { share: 0.1 }, units: ["tianjin"] }', '(vintage: "cbcii/2020-synthetic")') });
    expect(answer.body.extensions?.notice).toBeDefined();
  });

  test.each([
    ['{ weights: {} }', 'cbcii/published', ['WEIGHTS_INVALID spec.weights']],
    ['{ weights: { share: 0.1, level: 3 }, units: ["nobody"] }', 'cbcii/published', ['BELOW_REPORTED_NODE spec.weights', 'NOT_FOUND spec.units[0]']],
    ['{ weights: { share: 1, level: 9, bounds: [{ node: "nowhere" }, { node: "infrastructure", least: 2, most: 1 }] }, units: ["nobody"] }', 'cbcii/published', [
      'BAD_INPUT spec.weights.bounds[0]', 'BAD_INPUT spec.weights.bounds[1]', 'NOT_FOUND spec.units[0]', 'NOT_FOUND spec.weights.bounds[0].node', 'OUT_OF_RANGE spec.weights.level', 'OUT_OF_RANGE spec.weights.share',
    ]],
    ['{ weights: { share: 0.1, orders: [{ heavier: "infrastructure", lighter: "rnd-resources" }, { heavier: "rnd-resources", lighter: "infrastructure" }] } }', 'cbcii/published', [
      'BAD_INPUT spec.weights.orders[0]', 'BAD_INPUT spec.weights.orders[1]',
    ]],
    ['{ weights: { share: 0.1, sums: [{ nodes: ["infrastructure", "rnd-resources"], least: 3 }], bounds: [{ node: "policy-guarantee", least: 2, most: 3 }], orders: [{ heavier: "financing-capacity", lighter: "policy-guarantee" }] } }', 'cbcii/published', [
      'WEIGHTS_INVALID spec.weights.bounds[0]', 'WEIGHTS_INVALID spec.weights.share',
    ]],
    ['{ weights: { share: 0.1, bounds: [{ node: "venture-capital", share: 0 }] } }', 'cbcii/published', ['NOT_FOUND spec.weights.bounds[0].node']],
    ['{ weights: { share: 0.1, level: 2 } }', 'cbcii/published', ['BELOW_REPORTED_NODE spec.weights']],
    ['{ weights: { share: 0.1 } }', 'cbcii/geometric', ['METHOD_NOT_ALLOWED_HERE spec.weights']],
  ])('%s under %s is refused before any work, with all problems', async (spec, methodology, faults) => {
    const answer = await served().post<unknown>({ query: ask(spec, `(methodology: "${methodology}")`) });
    expect([...new Set(faultsOf(answer))].sort()).toEqual(faults);
  });
});
