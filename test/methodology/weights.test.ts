import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { attainable, nodeWeights } from '../../src/methodology/weights';
import {
  aggregateBy, bonusOf, documentOf, factor, group, leaf, normaliseBy, planOf, weighBy, weightsOf, type Branch,
} from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const sum = aggregateBy({ kind: 'sum' });
const posts = (high: number) => ({ kind: 'goalposts', low: 0, high: 1, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high } } as const);
const three = group('r', [leaf('a'), leaf('b', { ceiling: 3 })]);

function weightsBy(changes: Partial<MethodologyDocument>, tree: Branch | typeof smallIndex = smallIndex) {
  const weights = nodeWeights(planOf(documentOf(tree, changes)));
  return {
    nominal: Object.fromEntries(weights.map((entry) => [entry.node, entry.nominal])),
    effective: Object.fromEntries(weights.map((entry) => [entry.node, entry.effective])),
  };
}

describe('effective weights', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; effective: Record<string, number | null> }>([
    { title: 'under means are products of shares', changes: { weigh: weightsOf({ p: 3, a: 4 }) }, effective: { index: 1, p: 0.75, a: 0.6, b: 0.15, q: 0.25, c: 0.125, d: 0.125, bonus: null } },
    { title: 'among leaves are equal', changes: { weigh: weighBy({ kind: 'equalAmongLeaves' }) }, effective: { a: 0.25, b: 0.25, c: 0.25, d: 0.25 } },
    { title: 'under sums are shares of attainable points', changes: { aggregate: sum, weigh: weightsOf({ a: 2 }) }, effective: { index: 1, p: 0.6, a: 0.4, b: 0.2, q: 0.4, c: 0.2, d: 0.2 } },
    { title: 'under sums go by the scale of the normalised value', changes: { aggregate: sum, normalise: normaliseBy(posts(10), { a: posts(20) }) }, effective: { p: 0.6, a: 0.4, b: 0.2, q: 0.4 } },
    { title: 'under sums go by the scale of a normalised group', changes: { aggregate: sum, normalise: normaliseBy({ kind: 'points' }, { p: posts(6) }) }, effective: { p: 0.75, a: 0.375, q: 0.25, c: 0.125 } },
    { title: 'under sums go by the scale of min-max and percentile ranks', changes: { aggregate: sum, normalise: normaliseBy({ kind: 'percentileRank' }, { a: { kind: 'minMax', range: { low: 0, high: 5 } } }) }, effective: { p: 0.75, a: 0.625, b: 0.125, q: 0.25 } },
    { title: 'under sums are undefined below what has no highest value', changes: { aggregate: sum, normalise: normaliseBy({ kind: 'rank' }) }, effective: { index: 1, p: null, a: null, q: null } },
    { title: 'under means need no highest value', changes: { normalise: normaliseBy({ kind: 'rank' }) }, effective: { p: 0.5, a: 0.25 } },
    { title: 'of what weighs 0, and of all below it, are 0', changes: { weigh: weightsOf({ p: 0 }) }, effective: { index: 1, p: 0, a: 0, b: 0, q: 1, c: 0.5, d: 0.5 } },
    { title: 'below a weight of 0 are 0 even where shares are undefined', changes: { aggregate: aggregateBy({ kind: 'arithmetic' }, { p: { kind: 'sum' } }), normalise: normaliseBy({ kind: 'rank' }), weigh: weightsOf({ p: 0 }) }, effective: { p: 0, a: 0, b: 0, q: 1 } },
    { title: 'of a leaf that weighs 0 are 0', changes: { aggregate: sum, weigh: weightsOf({ a: 0 }) }, effective: { p: 1 / 3, a: 0, b: 1 / 3, q: 2 / 3 } },
    { title: 'count bonus factors in their pillar', changes: { aggregate: sum, bonus: bonusOf('IN_PILLAR') }, effective: { p: 0.6, f: 0.2, q: 0.4, bonus: null } },
  ])('$title', ({ changes, effective }) => {
    const found = weightsBy(changes).effective;
    for (const [code, weight] of Object.entries(effective)) {
      if (weight === null) expect([code, found[code]]).toEqual([code, null]);
      else expect(found[code]).toBeCloseTo(weight, 12);
    }
  });

  it.each([
    { title: 'points without a ceiling', tree: group('r', [leaf('a', { ceiling: null }), leaf('b')]) },
    { title: 'a highest score of 0', tree: group('r', [leaf('a', { ceiling: 0 }), leaf('b', { ceiling: 0 })]) },
  ])('under a sum are undefined for $title', ({ tree }) => {
    expect(weightsBy({ aggregate: sum }, tree).effective).toEqual({ r: 1, a: null, b: null });
  });

  it('leave out what takes no part', () => {
    const { effective } = weightsBy({ subset: { tags: null, segmented: null, nodes: null, exclude: ['p'] } });
    expect(effective).toEqual({ index: 1, q: 1, c: 0.5, d: 0.5, bonus: null });
  });
});

describe('nominal weights', () => {
  it('are as declared, 1 for the root', () => {
    expect(weightsBy({ weigh: weightsOf({ p: 0, c: 2.5, bonus: 4 }) }).nominal).toEqual({ index: 1, p: 0, a: 1, b: 1, q: 1, c: 2.5, d: 1, bonus: 4 });
  });

  it('name no bonus where there is none', () => {
    expect(Object.keys(weightsBy({}, group('r', [leaf('a'), factor('f')])).nominal)).toEqual(['r', 'a']);
  });
});

describe('the highest attainable score', () => {
  it.each<{ aggregate: MethodologyDocument['aggregate']['default']; highest: number }>([
    { aggregate: { kind: 'sum' }, highest: 4 },
    { aggregate: { kind: 'arithmetic' }, highest: 2 },
    { aggregate: { kind: 'geometric', floor: null }, highest: Math.sqrt(3) },
    { aggregate: { kind: 'harmonic', floor: null }, highest: 1.5 },
    { aggregate: { kind: 'powerMean', power: 2, floor: null }, highest: Math.sqrt(5) },
  ])('is that of the children, aggregated: $aggregate.kind', ({ aggregate, highest }) => {
    const plan = planOf(documentOf(three, { aggregate: aggregateBy(aggregate) }));
    expect(attainable(plan, plan.nodes[0])).toBeCloseTo(highest, 12);
  });

  it('is unknown where that of a child is', () => {
    const plan = planOf(documentOf(three, { normalise: normaliseBy({ kind: 'points' }, { a: { kind: 'rank' } }) }));
    expect(plan.nodes.map((node) => attainable(plan, node))).toEqual([null, null, 3]);
  });
});
