import { faultsOf, onOneServer } from '../support/servedPlatform';

interface Weights { readonly weights: readonly { readonly node: string; readonly weight: number }[] }
interface Overtaken extends Weights { readonly isPossible: boolean; readonly norm: string; readonly least: number | null; readonly distance: number | null; readonly difference: number; readonly rankAbove: number; readonly rankBelow: number }
interface Radius { readonly norm: string; readonly radius: number | null; readonly first: (Weights & { readonly above: { readonly code: string }; readonly below: { readonly code: string }; readonly rankAbove: number; readonly rankBelow: number }) | null }

const overtake = (arguments_: string): string => `{ evaluate { overtake(${arguments_}) { isPossible norm least distance difference rankAbove rankBelow weights { node weight } } } }`;
const radius = (spec: string, arguments_ = ''): string => `{ evaluate${arguments_} { stabilityRadius(spec: ${spec}) { norm radius first { above { code } below { code } rankAbove rankBelow weights { node weight } } } } }`;
const ranks = 'query ($variant: VariantInput!) { evaluate(variant: $variant) { ranking { nodes { rank unit { code } } } } }';

describe('how far weights have to shift', () => {
  const served = onOneServer();

  const askOvertake = async (arguments_: string): Promise<Overtaken> => (await served().ask<{ evaluate: { overtake: Overtaken } }>(overtake(arguments_))).evaluate.overtake;
  const askRadius = async (spec: string, arguments_ = ''): Promise<Radius> => (await served().ask<{ evaluate: { stabilityRadius: Radius } }>(radius(spec, arguments_))).evaluate.stabilityRadius;

  async function ranksUnder({ weights }: Weights): Promise<ReadonlyMap<string, number>> {
    const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly { rank: number; unit: { code: string } }[] } } }>(ranks, { variant: { weights } });
    return new Map(evaluate.ranking.nodes.map(({ rank, unit }) => [unit.code, rank]));
  }

  test.each(['L1', 'LINF', 'RELATIVE'])('for Tianjin to overtake Shenzhen, measured by %s: evaluate gives the ranks told, and half the shift is not enough', async (norm) => {
    const found = await askOvertake(`above: "tianjin", below: "shenzhen", norm: ${norm}`);
    expect(found).toMatchObject({ isPossible: true, norm });
    expect(found.distance).toBeCloseTo(found.least ?? NaN, 7);
    const under = await ranksUnder(found);
    expect([under.get('tianjin'), under.get('shenzhen')]).toEqual([found.rankAbove, found.rankBelow]);
    expect(found.rankAbove).toBeLessThanOrEqual(found.rankBelow);
    const shifts = found.weights.map(({ weight }) => Math.abs(weight - 1));
    expect(norm === 'L1' ? shifts.reduce((sum, shift) => sum + shift, 0) : Math.max(...shifts)).toBeCloseTo(found.distance ?? NaN, 9);
    const half = await ranksUnder({ weights: found.weights.map(({ node, weight }) => ({ node, weight: (1 + weight) / 2 })) });
    expect(half.get('tianjin')).toBeGreaterThan(half.get('shenzhen') ?? NaN);
  });

  test('who is ahead needs no shift', async () => {
    expect(await askOvertake('above: "shanghai", below: "beijing"')).toMatchObject({ least: 0, distance: 0, rankAbove: 1, rankBelow: 2 });
  });

  test('where no weights do it the greatest difference is the proof: below 0, by the engine', async () => {
    const found = await askOvertake('above: "xuchang", below: "beijing", weights: { share: 0.25 }');
    expect(found).toMatchObject({ isPossible: false, least: null, distance: null, rankAbove: 72 });
    expect(found.difference).toBeLessThan(-20);
  });

  test.each([
    ['{ keep: RANK, unit: "tianjin", norm: RELATIVE, weights: { share: 0.9 } }', 'tianjin'], ['{ keep: TOP, top: 10, norm: RELATIVE, weights: { share: 0.9 } }', null],
  ])('within the radius of %s nothing changes; just beyond it the two units told have changed sides', async (spec, unit) => {
    const { radius: within, first } = await askRadius(spec);
    if (first === null || within === null) throw new Error('Expected a change, got none');
    if (unit !== null) expect([first.above.code, first.below.code]).toContain(unit);
    const under = await ranksUnder(first);
    expect([under.get(first.above.code), under.get(first.below.code)]).toEqual([first.rankAbove, first.rankBelow]);
    expect(first.rankBelow).toBeLessThan(first.rankAbove);
    const draws = await served().ask<{ evaluate: { robustness: { units: { nodes: readonly { unitCode: string; nominal: number; best: number; worst: number }[] } } } }>(
      `{ evaluate { robustness(spec: { draws: 5000, weights: { kind: RELATIVE, share: ${within * 0.999} } }) { units(first: 100) { nodes { unitCode nominal best worst } } } } }`);
    for (const { unitCode, nominal, best, worst } of draws.evaluate.robustness.units.nodes) {
      if (unit === unitCode) expect([best, worst]).toEqual([nominal, nominal]);
      if (unit === null) expect(nominal <= 10 ? worst <= 10 : best > 10).toBe(true);
    }
  });

  test('the order of all is lost at once where units are tied and a tie can be broken', async () => {
    const { radius: within, first } = await askRadius('{ keep: ORDER }');
    expect(within).toBeLessThan(1e-8);
    expect(first).not.toBeNull();
  });

  test('where no weights allowed change it there is no radius', async () => {
    expect(await askRadius('{ keep: TOP, top: 2, weights: { share: 0.1 } }')).toMatchObject({ radius: null, first: null });
  });

  test.each([
    [overtake('above: "nobody", below: "nowhere", weights: {}'), ['NOT_FOUND above', 'NOT_FOUND below']],
    [overtake('above: "tianjin", below: "tianjin", weights: { level: 9 }'), ['BAD_INPUT below', 'OUT_OF_RANGE weights.level']],
    [overtake('above: "tianjin", below: "beijing", weights: { level: 2, share: 0.1 }'), ['BELOW_REPORTED_NODE weights']],
    [radius('{ keep: RANK, top: 3 }'), ['BAD_INPUT spec.top', 'BAD_INPUT spec.unit']],
    [radius('{ keep: TOP, top: 0, unit: "tianjin" }'), ['BAD_INPUT spec.unit', 'OUT_OF_RANGE spec.top']],
  ])('%s is refused with all problems', async (query, faults) => {
    const answer = await served().post<unknown>({ query });
    expect([...new Set(faultsOf(answer))].sort()).toEqual(faults);
  });
});
