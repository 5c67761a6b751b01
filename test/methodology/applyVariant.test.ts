import { applyVariant } from '../../src/methodology/applyVariant';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { methodAt } from '../../src/methodology/stageChoice';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { aggregateBy, bonusOf, deepFreeze, documentOf, missingBy, normaliseBy, noVariant, pairsOf, stage, weighBy } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const points = { kind: 'points' } as const;
const rank = { kind: 'rank' } as const;
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;
const sum = { kind: 'sum' } as const;
const arithmetic = { kind: 'arithmetic' } as const;

const version = documentOf(smallIndex, {
  normalise: normaliseBy(points, { 2: rank, a: minMax, p: minMax }),
  aggregate: aggregateBy(sum, { q: arithmetic }),
  weigh: weighBy({ kind: 'equal' }, {}, { a: 2, b: 3 }),
  missing: missingBy({ kind: 'propagate' }, { p: { kind: 'renormalise' } }),
  bonus: bonusOf('ADDITIVE', { cap: 5, scale: 7, factors: [{ node: 'f', enabled: false, maxPoints: 3 }] }),
  subset: { tags: ['STATUS'], segmented: null, nodes: ['p'], exclude: ['c'] },
});

const apply = (variant: Partial<Variant>): MethodologyDocument => applyVariant(version, deepFreeze({ ...noVariant, ...variant }));
const levels = treeOf(smallIndex).level;
const normalisesAt = (document: MethodologyDocument, code: string): string => methodAt(document.normalise, code, levels.get(code) ?? 0).kind;

describe('applyVariant', () => {
  it('changes nothing when nothing is said', () => {
    expect(apply({})).toEqual(version);
  });

  it('sets weights above those of the version, node by node', () => {
    expect(apply({ weights: pairsOf({ b: 0, q: 4 }) }).weigh.overrides).toEqual(pairsOf({ a: 2, b: 0, q: 4 }));
  });

  it('sets a missing-data rule for all nodes', () => {
    expect(apply({ missing: { kind: 'minimumShare', share: 0.5 } }).missing).toEqual(missingBy({ kind: 'minimumShare', share: 0.5 }));
  });

  it('sets missing-data rules at nodes and levels, above those of the version or of the variant as a whole', () => {
    const placed = [{ node: 'q', level: null, method: { kind: 'propagate' } }, { node: null, level: 0, method: { kind: 'renormalise' } }] as const;
    const { missing } = apply({ missingAt: placed });
    expect(['p', 'q', 'index'].map((code) => methodAt(missing, code, levels.get(code) ?? 0).kind)).toEqual(['renormalise', 'propagate', 'renormalise']);
    const whole = apply({ missing: { kind: 'minimumShare', share: 0.5 }, missingAt: placed }).missing;
    expect(['p', 'q', 'index'].map((code) => methodAt(whole, code, levels.get(code) ?? 0).kind)).toEqual(['minimumShare', 'propagate', 'renormalise']);
  });

  it('takes the subset it is given, and leaves out what the version leaves out too', () => {
    expect(apply({ include: { tags: ['POTENTIAL'], segmented: null, nodes: null }, exclude: ['d'] }).subset).toEqual(
      { tags: ['POTENTIAL'], segmented: null, nodes: ['p'], exclude: ['c', 'd'] },
    );
  });
});

describe('a method in a variant', () => {
  it('at a node stands for that node', () => {
    const document = apply({ normalise: [{ node: 'b', level: null, method: points }] });
    expect(['a', 'b', 'c'].map((code) => normalisesAt(document, code))).toEqual(['minMax', 'points', 'rank']);
  });

  it('at a level stands for the whole level: the version\'s nodes of that level give way, others stay', () => {
    const document = apply({ normalise: [{ node: null, level: 2, method: points }] });
    expect(['a', 'b', 'c', 'p'].map((code) => normalisesAt(document, code))).toEqual(['points', 'points', 'points', 'minMax']);
  });

  it('at a node stands above its level, in whatever order they are named', () => {
    const entries = [{ node: 'a', level: null, method: points }, { node: null, level: 2, method: minMax }] as const;
    for (const normalise of [entries, [...entries].reverse()]) {
      const document = apply({ normalise });
      expect(['a', 'b', 'c'].map((code) => normalisesAt(document, code))).toEqual(['points', 'minMax', 'minMax']);
    }
  });

  it('of aggregation goes by the same rules', () => {
    const { aggregate } = apply({ aggregate: [{ node: null, level: 1, method: { kind: 'geometric', floor: 1 } }, { node: 'p', level: null, method: arithmetic }] });
    expect(['index', 'p', 'q'].map((code) => methodAt(aggregate, code, levels.get(code) ?? 0).kind)).toEqual(['sum', 'arithmetic', 'geometric']);
  });
});

describe('a bonus in a variant', () => {
  const nothing = { kind: null, cap: null, scale: null, factors: [] };

  it.each([
    { title: 'keeps what it does not name', change: nothing, expected: version.bonus },
    { title: 'sets a cap', change: { ...nothing, cap: 0 }, expected: { ...version.bonus, cap: 0 } },
    { title: 'keeps cap and scale when it names the same kind', change: { ...nothing, kind: 'ADDITIVE' as const }, expected: version.bonus },
    { title: 'has neither cap nor scale of the old kind under a new one', change: { ...nothing, kind: 'NONE' as const }, expected: { ...version.bonus, kind: 'NONE', cap: null, scale: null } },
    {
      title: 'takes the cap and scale it names with a new kind', change: { ...nothing, kind: 'MULTIPLICATIVE' as const, cap: 2, scale: 10 },
      expected: { ...version.bonus, kind: 'MULTIPLICATIVE', cap: 2, scale: 10 },
    },
    {
      title: 'changes of a factor what it names', change: { ...nothing, factors: [{ node: 'f', enabled: true, maxPoints: null }] },
      expected: { ...version.bonus, factors: [{ node: 'f', enabled: true, maxPoints: 3 }] },
    },
    {
      title: 'changes the points of a factor', change: { ...nothing, factors: [{ node: 'f', enabled: null, maxPoints: 0 }] },
      expected: { ...version.bonus, factors: [{ node: 'f', enabled: false, maxPoints: 0 }] },
    },
    {
      title: 'enables a factor of which the version says nothing', change: { ...nothing, factors: [{ node: 'g', enabled: null, maxPoints: 2 }] },
      expected: { ...version.bonus, factors: [...version.bonus.factors, { node: 'g', enabled: true, maxPoints: 2 }] },
    },
  ])('$title', ({ change, expected }) => {
    expect(apply({ bonus: change }).bonus).toEqual(expected);
  });
});

describe('a whole stage in a variant', () => {
  const whole = { node: null, level: null } as const;

  it('takes the place of every choice of the version, and stands below its own levels and nodes', () => {
    const entries = [{ node: 'q', level: null, method: sum }, { ...whole, method: { kind: 'median' } }] as const;
    for (const aggregate of [entries, [...entries].reverse()]) {
      expect(apply({ aggregate }).aggregate).toEqual(aggregateBy({ kind: 'median' }, { q: sum }));
    }
  });

  it('of normalisation speaks of indicators: inner nodes keep what the version says at them or at their level', () => {
    const document = apply({ normalise: [{ ...whole, method: points }] });
    expect(document.normalise).toEqual(normaliseBy(points, { p: minMax }));
    const byLevel = { ...version, normalise: normaliseBy(points, { 1: rank, q: minMax }) };
    expect(applyVariant(byLevel, { ...noVariant, normalise: [{ ...whole, method: minMax }] }).normalise)
      .toEqual(normaliseBy(minMax, { p: rank, q: minMax }));
  });

  it('of imputation and treatment begins from nothing where the version does neither', () => {
    const document = apply({ impute: [{ node: 'a', level: null, method: { kind: 'zero' } }], treat: [{ ...whole, method: { kind: 'log', shift: 'ONE' } }] });
    expect(document.impute).toEqual(stage({ kind: 'none' }, { a: { kind: 'zero' } }));
    expect(document.treat).toEqual(stage({ kind: 'log', shift: 'ONE' }));
  });
});

describe('a weighting in a variant', () => {
  const entropy = { kind: 'entropy' } as const;

  it('takes the place of the weights that the version sets for those children, not of others', () => {
    expect(apply({ weigh: [{ node: 'q', level: null, method: entropy }] }).weigh).toEqual(weighBy({ kind: 'equal' }, { q: entropy }, { a: 2, b: 3 }));
    expect(apply({ weigh: [{ node: 'p', level: null, method: entropy }] }).weigh).toEqual(weighBy({ kind: 'equal' }, { p: entropy }));
    expect(apply({ weigh: [{ node: null, level: 1, method: entropy }] }).weigh).toEqual(weighBy({ kind: 'equal' }, { 1: entropy }));
    expect(apply({ weigh: [{ node: null, level: null, method: entropy }] }).weigh).toEqual(weighBy(entropy));
  });

  it('leaves the variant\'s own weights above it, and those of the bonus and its factors', () => {
    const weighed = { ...version, weigh: weighBy({ kind: 'equal' }, {}, { a: 2, f: 4, bonus: 5 }) };
    expect(applyVariant(weighed, { ...noVariant, weigh: [{ node: null, level: null, method: entropy }], weights: pairsOf({ b: 7 }) }).weigh)
      .toEqual(weighBy(entropy, {}, { f: 4, bonus: 5, b: 7 }));
  });
});

describe('the rules of a variant', () => {
  const screened = { ...version, screen: { minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }, { node: 'q', minimumShare: 1 }] } };
  const divided = { ...version, denominate: [{ node: 'a', by: 'x', factor: 2 }, { node: 'b', by: 'x', factor: 1 }] };

  it('set limits of coverage one by one', () => {
    const screen = { minimumShare: null, groups: [{ node: 'q', minimumShare: 0 }] };
    expect(applyVariant(screened, { ...noVariant, screen }).screen).toEqual({ minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }, { node: 'q', minimumShare: 0 }] });
    expect(applyVariant(screened, { ...noVariant, screen: { minimumShare: 0, groups: [] } }).screen).toEqual({ ...screened.screen, minimumShare: 0 });
    expect(apply({ screen }).screen).toEqual(screen);
    const forced = { ...version, screen: { ...screened.screen, minimumNonZeroShare: 0.5, alwaysInclude: ['x'] } };
    expect(applyVariant(forced, { ...noVariant, screen: { minimumShare: null, groups: [], alwaysInclude: [], alwaysExclude: ['y'] } }).screen)
      .toEqual({ ...forced.screen, alwaysInclude: [], alwaysExclude: ['y'] });
    expect(apply({ order: ['treat', 'impute', 'screen', 'denominate'] }).order).toEqual(['treat', 'impute', 'screen', 'denominate']);
  });

  it('divide one indicator by another variable, and another by nothing', () => {
    const denominate = [{ node: 'a', by: null, factor: 1 }, { node: 'c', by: 'y', factor: 10 }];
    expect(applyVariant(divided, { ...noVariant, denominate }).denominate).toEqual([{ node: 'b', by: 'x', factor: 1 }, { node: 'c', by: 'y', factor: 10 }]);
    expect(applyVariant(divided, { ...noVariant, denominate: [...denominate, { node: 'b', by: null, factor: 1 }] }).denominate).toEqual([{ node: 'c', by: 'y', factor: 10 }]);
  });

  it('learn over the periods that are said', () => {
    expect(apply({ panel: 'OVER_ALL' }).panel).toEqual({ normalise: 'OVER_ALL' });
  });

  it('rank by what is said, a tie rule together with its breaker', () => {
    const ordinal = { ...version, rank: { tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 0.1 } } as const;
    const ranked = (rank: NonNullable<Variant['rank']>) => applyVariant(ordinal, { ...noVariant, rank }).rank;
    expect(ranked({ tieRule: null, tieBreaker: null, tieGrid: 1 })).toEqual({ tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 1 });
    expect(ranked({ tieRule: 'dense', tieBreaker: null, tieGrid: null })).toEqual({ tieRule: 'dense', tieBreaker: null, tieGrid: 0.1 });
    expect(ranked({ tieRule: 'ordinal', tieBreaker: 'unitCode', tieGrid: null })).toEqual({ tieRule: 'ordinal', tieBreaker: 'unitCode', tieGrid: 0.1 });
  });
});
