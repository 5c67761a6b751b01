import { faultsOf, onOneServer } from '../support/servedPlatform';

interface Found {
  readonly isVerified: boolean; readonly isCheapest: boolean; readonly cost: number; readonly rankBefore: number; readonly rank: number; readonly scoreBefore: number; readonly score: number;
  readonly changes: readonly { readonly node: string; readonly measure: string; readonly from: number; readonly to: number; readonly cost: number }[];
}

const query = (spec: string, arguments_ = ''): string => `{ evaluate${arguments_} { whatWouldItTake(spec: ${spec}) { isVerified isCheapest cost rankBefore rank scoreBefore score changes { node measure from to cost } } } }`;

describe('what it would take', () => {
  const served = onOneServer();
  const ask = async (spec: string, arguments_ = ''): Promise<Found> => (await served().ask<{ evaluate: { whatWouldItTake: Found } }>(query(spec, arguments_))).evaluate.whatWouldItTake;

  test('Tianjin would be fifth, level with Hangzhou, with as many points more as it lies behind', async () => {
    const scores = await served().ask<{ evaluate: { ranking: { nodes: readonly { score: number; unit: { code: string } }[] } } }>('{ evaluate { ranking { nodes { score unit { code } } } } }');
    const of = new Map(scores.evaluate.ranking.nodes.map(({ unit, score }) => [unit.code, score]));
    const behind = (of.get('hangzhou') ?? NaN) - (of.get('tianjin') ?? NaN);
    const found = await ask('{ unit: "tianjin", rank: 5 }');
    expect(found).toMatchObject({ isVerified: true, isCheapest: true, rankBefore: 7, rank: 5 });
    expect(found.cost).toBeCloseTo(behind, 8);
    expect(found.changes.every(({ measure, from, to }) => measure === 'SCORE' && to > from)).toBe(true);
    expect(found.changes.reduce((sum, { from, to }) => sum + to - from, 0)).toBeCloseTo(behind, 8);
  });

  test('costs lead to what is cheap, limits are kept, and a weight makes a point worth more', async () => {
    const cheap = await ask('{ unit: "wuhan", score: 37, changes: [{ node: "policy-guarantee", cost: 5 }, { node: "rnd-resources", cost: 1, most: 9 }, { node: "infrastructure", cost: 2 }] }');
    expect(cheap).toMatchObject({ isVerified: true, isCheapest: true });
    expect(cheap.changes.map(({ node }) => node)[0]).toBe('rnd-resources');
    expect(cheap.changes[0].to).toBeLessThanOrEqual(9);
    expect(cheap.score).toBeCloseTo(37, 8);
    const doubled = await ask('{ unit: "wuhan", score: 39, changes: [{ node: "policy-guarantee" }, { node: "financing-capacity", cost: 1.5 }] }', '(variant: { weights: [{ node: "financing-capacity", weight: 2 }] })');
    expect(doubled.changes.map(({ node }) => node)).toContain('financing-capacity');
    expect(doubled.isVerified).toBe(true);
  });

  test('what lies out of reach is told with the most that helps', async () => {
    const found = await ask('{ unit: "xuchang", rank: 1, changes: [{ node: "policy-guarantee" }] }');
    expect(found).toMatchObject({ isVerified: false, isCheapest: false });
    expect(found.changes).toMatchObject([{ node: 'policy-guarantee', to: 13 }]);
    expect(found.rank).toBeGreaterThan(1);
  });

  test('who is there already has nothing to change', async () => {
    expect(await ask('{ unit: "shanghai", rank: 3 }')).toMatchObject({ isVerified: true, cost: 0, changes: [], rank: 1 });
  });

  test('a geometric mean is no line: what is found is verified, and not called the cheapest', async () => {
    expect(await ask('{ unit: "tianjin", rank: 4 }', '(methodology: "cbcii/geometric")')).toMatchObject({ isVerified: true, isCheapest: false, rank: 4 });
  });

  test('on invented points the answer says so, and works on indicators', async () => {
    const answer = await served().post<{ evaluate: { whatWouldItTake: Found } }>({ query: query('{ unit: "tianjin", rank: 6 }', '(vintage: "cbcii/2020-synthetic")') });
    expect(answer.body.extensions?.notice).toBeDefined();
    expect(answer.body.data?.evaluate.whatWouldItTake).toMatchObject({ isVerified: true, isCheapest: true });
    expect(answer.body.data?.evaluate.whatWouldItTake.changes.every(({ measure, to }) => measure === 'POINTS' && to <= 1)).toBe(true);
  });

  test.each([
    ['{ unit: "nobody", rank: 0, score: 3 }', ['BAD_INPUT spec', 'NOT_FOUND spec.unit', 'OUT_OF_RANGE spec.rank']],
    ['{ unit: "tianjin", rank: 3, changes: [{ node: "nowhere", cost: 0 }, { node: "policy-guarantee", least: 3, most: 2 }, { node: "policy-guarantee" }] }', [
      'BAD_INPUT spec.changes[1]', 'BAD_INPUT spec.changes[2].node', 'NOT_FOUND spec.changes[0].node', 'OUT_OF_RANGE spec.changes[0].cost',
    ]],
    ['{ unit: "tianjin", rank: 3, changes: [{ node: "unicorns" }, { node: "policy-guarantee", most: 1 }] }', ['BAD_INPUT spec.changes[0].node', 'OUT_OF_RANGE spec.changes[1]']],
  ])('%s is refused with all problems', async (spec, faults) => {
    expect([...new Set(faultsOf(await served().post<unknown>({ query: query(spec) })))].sort()).toEqual(faults);
  });
});
