import { parseVariant } from '../../src/methodology/parseVariant';
import { treeOf } from '../../src/methodology/tree';
import type { Variant } from '../../src/methodology/variant';
import { deepFreeze, noVariant, places, problemsOf, valueOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const tree = treeOf(smallIndex);
const aliases = new Map([['beijing', 'beijing'], ['peking', 'beijing'], ['nanjing', 'nanjing']]);
const units = { resolve: (code: string) => aliases.get(code), codes: () => aliases.keys() };
const parse = (input: unknown) => parseVariant(deepFreeze(input), tree, units);
const minMax = { kind: 'minMax', range: { low: 0, high: 1 } } as const;

describe('parseVariant reads', () => {
  it.each<{ title: string; input: unknown; variant: Partial<Variant> }>([
    { title: 'nothing', input: undefined, variant: {} },
    { title: 'an empty object', input: {}, variant: {} },
    { title: 'nulls and empty lists as nothing said', input: { weights: [], bonus: null, normalise: null, aggregate: [], missing: null, include: null, exclude: [], units: null }, variant: {} },
    { title: 'weights, 0 among them', input: { weights: [{ node: 'q', weight: 0 }, { node: 'f', weight: 2 }] }, variant: { weights: [{ node: 'q', weight: 0 }, { node: 'f', weight: 2 }] } },
    {
      title: 'a bonus', input: { bonus: { kind: 'MULTIPLICATIVE', cap: 3, scale: 10, factors: [{ node: 'f', enabled: false }] } },
      variant: { bonus: { kind: 'MULTIPLICATIVE', cap: 3, scale: 10, factors: [{ node: 'f', enabled: false, maxPoints: null }] } },
    },
    { title: 'a part of a bonus', input: { bonus: { cap: 0 } }, variant: { bonus: { kind: null, cap: 0, scale: null, factors: [] } } },
    {
      title: 'methods by node and by level, in the words of the wire', input: { normalise: [{ node: 'a', method: { kind: 'MIN_MAX' } }, { level: 1, method: { kind: 'RANK' } }] },
      variant: { normalise: [{ node: 'a', level: null, method: minMax }, { node: null, level: 1, method: { kind: 'rank' } }] },
    },
    {
      title: 'aggregation at the root, level 0', input: { aggregate: [{ level: 0, method: { kind: 'geometric', floor: 0.1 } }, { node: 'p', method: { kind: 'sum' } }] },
      variant: { aggregate: [{ node: null, level: 0, method: { kind: 'geometric', floor: 0.1 } }, { node: 'p', level: null, method: { kind: 'sum' } }] },
    },
    { title: 'a missing-data rule', input: { missing: { kind: 'MINIMUM_SHARE', share: 0.5 } }, variant: { missing: { kind: 'minimumShare', share: 0.5 } } },
    {
      title: 'missing-data rules at a level and a node', input: { missingAt: [{ level: 1, method: { kind: 'MINIMUM_SHARE', share: 1 } }, { node: 'index', method: { kind: 'PROPAGATE' } }] },
      variant: { missingAt: [{ node: null, level: 1, method: { kind: 'minimumShare', share: 1 } }, { node: 'index', level: null, method: { kind: 'propagate' } }] },
    },
    { title: 'a missing-data rule without a place as that for all parents', input: { missingAt: [{ method: { kind: 'RENORMALISE' } }] }, variant: { missing: { kind: 'renormalise' } } },
    { title: 'a method for the whole stage', input: { aggregate: [{ method: { kind: 'MEDIAN' } }] }, variant: { aggregate: [{ node: null, level: null, method: { kind: 'median' } }] } },
    {
      title: 'a screen', input: { screen: { minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }] } },
      variant: { screen: { minimumShare: 0.5, groups: [{ node: 'p', minimumShare: 1 }] } },
    },
    { title: 'limits within groups alone', input: { screen: { groups: [{ node: 'p', minimumShare: 0 }] } }, variant: { screen: { minimumShare: null, groups: [{ node: 'p', minimumShare: 0 }] } } },
    { title: 'an empty screen as nothing said', input: { screen: { minimumShare: null, groups: [] } }, variant: {} },
    {
      title: 'denominators, and none', input: { denominate: [{ node: 'a', by: 'population', factor: 1_000 }, { node: 'b', by: 'area' }, { node: 'c' }] },
      variant: { denominate: [{ node: 'a', by: 'population', factor: 1_000 }, { node: 'b', by: 'area', factor: 1 }, { node: 'c', by: null, factor: 1 }] },
    },
    {
      title: 'imputations at a level and a node', input: { impute: [{ level: 2, method: { kind: 'GROUP_MEAN', group: 'REGION' } }, { node: 'a', method: { kind: 'NONE' } }] },
      variant: { impute: [{ node: null, level: 2, method: { kind: 'groupMean', group: 'REGION' } }, { node: 'a', level: null, method: { kind: 'none' } }] },
    },
    {
      title: 'a treatment of everything, with its defaults', input: { treat: [{ method: { kind: 'WINSORISE_THEN_TRANSFORM' } }] },
      variant: {
        treat: [{
          node: null, level: null,
          method: { kind: 'winsoriseThenTransform', maximumPoints: 5, skewness: 2, kurtosis: 3.5, transform: { kind: 'log', shift: 'RANGE_SHARE' }, combine: false },
        }],
      },
    },
    {
      title: 'weightings at the root, a level and everywhere',
      input: { weigh: [{ node: 'index', method: { kind: 'PRINCIPAL_COMPONENT' } }, { level: 1, method: { kind: 'GIVEN', weights: [{ node: 'a', weight: 2 }, { node: 'd', weight: 0 }] } }, { method: { kind: 'ROTATED_LOADINGS', components: 2 } }] },
      variant: {
        weigh: [
          { node: 'index', level: null, method: { kind: 'principalComponent' } },
          { node: null, level: 1, method: { kind: 'given', weights: [{ node: 'a', weight: 2 }, { node: 'd', weight: 0 }] } },
          { node: null, level: null, method: { kind: 'rotatedLoadings', components: 2 } },
        ],
      },
    },
    { title: 'rotated loadings of as many components as stand out', input: { weigh: [{ method: { kind: 'rotatedLoadings' } }] }, variant: { weigh: [{ node: null, level: null, method: { kind: 'rotatedLoadings', components: null } }] } },
    { title: 'benefit of the doubt without bounds', input: { weigh: [{ node: 'p', method: { kind: 'BENEFIT_OF_THE_DOUBT' } }] }, variant: { weigh: [{ node: 'p', level: null, method: { kind: 'benefitOfTheDoubt', bounds: null } }] } },
    {
      title: 'and with them', input: { weigh: [{ node: 'p', method: { kind: 'BENEFIT_OF_THE_DOUBT', bounds: { of: 'CONTRIBUTIONS', low: 0.1, nodes: [{ node: 'a', high: 0.5 }] } } }] },
      variant: { weigh: [{ node: 'p', level: null, method: { kind: 'benefitOfTheDoubt', bounds: { of: 'CONTRIBUTIONS', low: 0.1, high: 1, nodes: [{ node: 'a', low: 0, high: 0.5 }] } } }] },
    },
    { title: 'a panel', input: { panel: 'OVER_ALL' }, variant: { panel: 'OVER_ALL' } },
    { title: 'a tie rule with its breaker', input: { rank: { tieRule: 'ORDINAL', tieBreaker: 'UNIT_CODE' } }, variant: { rank: { tieRule: 'ordinal', tieBreaker: 'unitCode', tieGrid: null } } },
    { title: 'a tie grid alone', input: { rank: { tieGrid: 0.1 } }, variant: { rank: { tieRule: null, tieBreaker: null, tieGrid: 0.1 } } },
    { title: 'an empty rank as nothing said', input: { rank: {} }, variant: {} },
    {
      title: 'a subset, each entry once', input: { include: { tags: ['STATUS', 'STATUS'], segmented: false, nodes: ['p', 'p', 'c'] } },
      variant: { include: { tags: ['STATUS'], segmented: false, nodes: ['p', 'c'] } },
    },
    { title: 'nodes to leave out, each once', input: { exclude: ['d', 'd', 'bonus'] }, variant: { exclude: ['d', 'bonus'] } },
    {
      title: 'a screen, its units by code or alias', input: { screen: { minimumNonZeroShare: 0.5, alwaysInclude: ['peking', 'beijing'], alwaysExclude: [] } },
      variant: { screen: { minimumShare: null, groups: [], minimumNonZeroShare: 0.5, alwaysInclude: ['beijing'], alwaysExclude: [] } },
    },
    { title: 'an order', input: { order: ['TREAT', 'IMPUTE', 'DENOMINATE', 'SCREEN'] }, variant: { order: ['treat', 'impute', 'denominate', 'screen'] } },
    {
      title: 'a component of the level, or of the siblings',
      input: { weigh: [{ level: 1, method: { kind: 'PRINCIPAL_COMPONENT', among: 'LEVEL' } }, { level: 0, method: { kind: 'PRINCIPAL_COMPONENT', among: 'SIBLINGS' } }] },
      variant: { weigh: [{ node: null, level: 1, method: { kind: 'principalComponent', among: 'LEVEL' } }, { node: null, level: 0, method: { kind: 'principalComponent' } }] },
    },
    { title: 'units by code or alias, each once', input: { units: ['nanjing', 'peking', 'beijing'] }, variant: { units: ['nanjing', 'beijing'] } },
  ])('$title', ({ input, variant }) => {
    expect(valueOf(parse(input))).toEqual({ ...noVariant, ...variant });
  });
});

describe('parseVariant refuses', () => {
  it.each<{ title: string; input: unknown; problems: readonly string[] }>([
    { title: 'what is not an object', input: 'equal', problems: ['BAD_INPUT variant'] },
    { title: 'a field it does not know', input: { wieghts: [] }, problems: ['BAD_INPUT variant.wieghts'] },
    { title: 'weights that are not a list', input: { weights: { a: 1 } }, problems: ['BAD_INPUT variant.weights'] },
    { title: 'a weight without its parts', input: { weights: [{}, null] }, problems: ['BAD_INPUT variant.weights[0].node', 'BAD_INPUT variant.weights[0].weight', 'BAD_INPUT variant.weights[1].node', 'BAD_INPUT variant.weights[1].weight'] },
    { title: 'a weight of an unknown node', input: { weights: [{ node: 'z', weight: 1 }] }, problems: ['NOT_FOUND variant.weights[0].node'] },
    { title: 'a weight below 0', input: { weights: [{ node: 'a', weight: -1 }] }, problems: ['WEIGHTS_INVALID variant.weights[0].weight'] },
    { title: 'a weight that is not finite', input: { weights: [{ node: 'a', weight: NaN }] }, problems: ['NUMBER_NOT_FINITE variant.weights[0].weight'] },
    { title: 'a weight of the root', input: { weights: [{ node: 'index', weight: 1 }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.weights[0].node'] },
    { title: 'a node weighted twice', input: { weights: [{ node: 'a', weight: 1 }, { node: 'a', weight: 2 }] }, problems: ['BAD_INPUT variant.weights[1].node'] },
    { title: 'an unknown bonus', input: { bonus: { kind: 'DOUBLE' } }, problems: ['BAD_INPUT variant.bonus.kind'] },
    { title: 'a cap below 0', input: { bonus: { cap: -1 } }, problems: ['OUT_OF_RANGE variant.bonus.cap'] },
    { title: 'a scale of 0', input: { bonus: { kind: 'MULTIPLICATIVE', scale: 0 } }, problems: ['OUT_OF_RANGE variant.bonus.scale'] },
    { title: 'a multiplicative bonus without scale', input: { bonus: { kind: 'MULTIPLICATIVE' } }, problems: ['BAD_INPUT variant.bonus.scale'] },
    { title: 'a factor without its node', input: { bonus: { factors: [{}] } }, problems: ['BAD_INPUT variant.bonus.factors[0].node'] },
    { title: 'a factor that is none', input: { bonus: { factors: [{ node: 'a' }, { node: 'bonus' }] } }, problems: ['NOT_FOUND variant.bonus.factors[0].node', 'NOT_FOUND variant.bonus.factors[1].node'] },
    { title: 'a factor named twice', input: { bonus: { factors: [{ node: 'f' }, { node: 'f' }] } }, problems: ['BAD_INPUT variant.bonus.factors[1].node'] },
    { title: 'a factor of less than no points', input: { bonus: { factors: [{ node: 'f', maxPoints: -1, enabled: 1 }] } }, problems: ['BAD_INPUT variant.bonus.factors[0].enabled', 'OUT_OF_RANGE variant.bonus.factors[0].maxPoints'] },
    { title: 'the whole stage named twice', input: { normalise: [{ method: minMax }, { node: null, method: { kind: 'rank' } }] }, problems: ['BAD_INPUT variant.normalise[1]'] },
    { title: 'a place that is no text or number', input: { normalise: [{ node: 5, method: minMax }, { level: 'two', method: minMax }] }, problems: ['BAD_INPUT variant.normalise[0].node', 'BAD_INPUT variant.normalise[1].level'] },
    { title: 'shares above 1, and groups named twice or not at all', input: { screen: { minimumShare: 2, groups: [{ node: 'p', minimumShare: -1 }, { node: 'q', minimumShare: 1 }, { node: 'q', minimumShare: 1 }, { node: 'z' }] } }, problems: ['OUT_OF_RANGE variant.screen.minimumShare', 'OUT_OF_RANGE variant.screen.groups[0].minimumShare', 'BAD_INPUT variant.screen.groups[2].node', 'NOT_FOUND variant.screen.groups[3].node', 'BAD_INPUT variant.screen.groups[3].minimumShare'] },
    { title: 'a unit always in and always out, an unknown one', input: { screen: { minimumNonZeroShare: 2, alwaysInclude: ['nanjing', 'nowhere'], alwaysExclude: ['nanjing'] } }, problems: ['OUT_OF_RANGE variant.screen.minimumNonZeroShare', 'NOT_FOUND variant.screen.alwaysInclude[1]', 'BAD_INPUT variant.screen.alwaysExclude'] },
    { title: 'an order of some stages', input: { order: ['SCREEN', 'IMPUTE'] }, problems: ['BAD_INPUT variant.order'] },
    { title: 'an order of unknown stages', input: { order: ['RANK'] }, problems: ['BAD_INPUT variant.order[0]'] },
    { title: 'rows below indicators', input: { impute: [{ method: { kind: 'ROW_MEAN', level: 2 } }] }, problems: ['OUT_OF_RANGE variant.impute[0].method.level'] },
    { title: 'a denominated pillar, a factor of 0, an indicator named twice', input: { denominate: [{ node: 'p', by: 'x' }, { node: 'a', by: 'x', factor: 0 }, { node: 'a' }, {}] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.denominate[0].node', 'OUT_OF_RANGE variant.denominate[1].factor', 'BAD_INPUT variant.denominate[2].node', 'BAD_INPUT variant.denominate[3].node'] },
    { title: 'a pillar imputed, a group that is not said', input: { impute: [{ node: 'p', method: { kind: 'mean' } }, { node: 'a', method: { kind: 'GROUP_MEAN' } }, { level: 0, method: { kind: 'mean' } }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.impute[0].node', 'BAD_INPUT variant.impute[1].method.group', 'OUT_OF_RANGE variant.impute[2].level'] },
    { title: 'a treatment with parameters of others', input: { treat: [{ node: 'a', method: { kind: 'log', lambda: 2 } }, { node: 'b', method: { kind: 'boxCox' } }] }, problems: ['BAD_INPUT variant.treat[0].method.lambda', 'BAD_INPUT variant.treat[1].method.lambda'] },
    { title: 'a weighed leaf, an unknown weighting', input: { weigh: [{ node: 'a', method: { kind: 'EQUAL' } }, { node: 'p', method: { kind: 'LUCK' } }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.weigh[0].node', 'BAD_INPUT variant.weigh[1].method.kind'] },
    { title: 'given weights that are not given', input: { weigh: [{ node: 'p', method: { kind: 'GIVEN' } }] }, problems: ['BAD_INPUT variant.weigh[0].method.weights'] },
    { title: 'given weights of nodes that hang elsewhere', input: { weigh: [{ node: 'p', method: { kind: 'GIVEN', weights: [{ node: 'a', weight: 1 }, { node: 'c', weight: 1 }, { node: 'f', weight: 1 }] } }, { level: 0, method: { kind: 'GIVEN', weights: [{ node: 'p', weight: 1 }, { node: 'a', weight: -1 }, { node: 'd', weight: 1 }] } }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.weigh[0].method.weights[1].node', 'METHOD_NOT_ALLOWED_HERE variant.weigh[0].method.weights[2].node', 'WEIGHTS_INVALID variant.weigh[1].method.weights[1].weight', 'METHOD_NOT_ALLOWED_HERE variant.weigh[1].method.weights[2].node'] },
    { title: 'components that cannot be counted', input: { weigh: [{ method: { kind: 'ROTATED_LOADINGS', components: 1.5 } }, { level: 1, method: { kind: 'ROTATED_LOADINGS', components: 0 } }] }, problems: ['OUT_OF_RANGE variant.weigh[0].method.components', 'OUT_OF_RANGE variant.weigh[1].method.components'] },
    {
      title: 'bounds that cannot be', input: { weigh: [{ node: 'p', method: { kind: 'BENEFIT_OF_THE_DOUBT', bounds: { of: 'LUCK', low: 0.5, high: 0.4, nodes: [{ node: 'a', high: 2 }, { node: 'a' }, { node: 'c' }, { low: -1 }] } } }] },
      problems: [
        'BAD_INPUT variant.weigh[0].method.bounds.of', 'OUT_OF_RANGE variant.weigh[0].method.bounds.high', 'OUT_OF_RANGE variant.weigh[0].method.bounds.nodes[0].high', 'BAD_INPUT variant.weigh[0].method.bounds.nodes[1].node',
        'METHOD_NOT_ALLOWED_HERE variant.weigh[0].method.bounds.nodes[2].node', 'BAD_INPUT variant.weigh[0].method.bounds.nodes[3].node', 'OUT_OF_RANGE variant.weigh[0].method.bounds.nodes[3].low',
      ],
    },
    { title: 'an unknown panel', input: { panel: 'SOMETIMES' }, problems: ['BAD_INPUT variant.panel'] },
    { title: 'an ordinal rank without its breaker', input: { rank: { tieRule: 'ORDINAL' } }, problems: ['BAD_INPUT variant.rank.tieBreaker'] },
    { title: 'a tie-breaker without the ordinal rule, a grid of 0', input: { rank: { tieBreaker: 'CORE', tieGrid: 0 } }, problems: ['BAD_INPUT variant.rank.tieBreaker', 'OUT_OF_RANGE variant.rank.tieGrid'] },
    { title: 'a method at a node and a level', input: { normalise: [{ node: 'a', level: 2, method: minMax }] }, problems: ['BAD_INPUT variant.normalise[0]'] },
    { title: 'a place without a method', input: { normalise: [{ node: 'a' }] }, problems: ['BAD_INPUT variant.normalise[0].method'] },
    { title: 'a method at an unknown node', input: { normalise: [{ node: 'z', method: minMax }] }, problems: ['NOT_FOUND variant.normalise[0].node'] },
    { title: 'a normalised root', input: { normalise: [{ node: 'index', method: minMax }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.normalise[0].node'] },
    { title: 'a normalised root by level', input: { normalise: [{ level: 0, method: minMax }] }, problems: ['OUT_OF_RANGE variant.normalise[0].level'] },
    { title: 'a level that is not there, or none', input: { normalise: [{ level: 3, method: minMax }, { level: 1.5, method: minMax }] }, problems: ['OUT_OF_RANGE variant.normalise[0].level', 'OUT_OF_RANGE variant.normalise[1].level'] },
    { title: 'a place named twice', input: { normalise: [{ level: 1, method: minMax }, { level: 1, method: { kind: 'rank' } }] }, problems: ['BAD_INPUT variant.normalise[1]'] },
    { title: 'a method with a wrong parameter', input: { normalise: [{ node: 'a', method: { kind: 'rank', low: 1 } }] }, problems: ['BAD_INPUT variant.normalise[0].method.low'] },
    { title: 'an aggregated leaf', input: { aggregate: [{ node: 'a', method: { kind: 'sum' } }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.aggregate[0].node'] },
    { title: 'an aggregated bonus', input: { aggregate: [{ node: 'bonus', method: { kind: 'sum' } }] }, problems: ['METHOD_NOT_ALLOWED_HERE variant.aggregate[0].node'] },
    { title: 'aggregation at the level of leaves', input: { aggregate: [{ level: 2, method: { kind: 'sum' } }] }, problems: ['OUT_OF_RANGE variant.aggregate[0].level'] },
    { title: 'a missing-data rule without its share', input: { missing: { kind: 'minimumShare' } }, problems: ['BAD_INPUT variant.missing.share'] },
    {
      title: 'a missing-data rule at a leaf, below the last parents, and twice for all', input: { missing: { kind: 'propagate' }, missingAt: [{ node: 'a', method: { kind: 'propagate' } }, { level: 2, method: { kind: 'propagate' } }, { method: { kind: 'renormalise' } }] },
      problems: ['METHOD_NOT_ALLOWED_HERE variant.missingAt[0].node', 'OUT_OF_RANGE variant.missingAt[1].level', 'BAD_INPUT variant.missing'],
    },
    { title: 'unknown tags and nodes of a subset', input: { include: { tags: ['FUTURE'], segmented: 1, nodes: ['z'] } }, problems: ['BAD_INPUT variant.include.tags[0]', 'NOT_FOUND variant.include.nodes[0]', 'BAD_INPUT variant.include.segmented'] },
    { title: 'unknown nodes to leave out', input: { exclude: ['a', 'z', 5] }, problems: ['NOT_FOUND variant.exclude[1]', 'BAD_INPUT variant.exclude[2]'] },
    { title: 'no unit', input: { units: [] }, problems: ['BAD_INPUT variant.units'] },
    { title: 'unknown units', input: { units: ['nanjing', 'nankin'] }, problems: ['NOT_FOUND variant.units[1]'] },
    {
      title: 'everything that is wrong, at once', input: { weights: [{ node: 'a', weight: -1 }], missing: { kind: 'guess' }, exclude: ['z'], units: 'all' },
      problems: ['WEIGHTS_INVALID variant.weights[0].weight', 'BAD_INPUT variant.missing.kind', 'NOT_FOUND variant.exclude[0]', 'BAD_INPUT variant.units'],
    },
  ])('$title', ({ input, problems }) => {
    expect([...places(problemsOf(parse(input)))].sort()).toEqual([...problems].sort());
  });

  it('below the path that the caller names', () => {
    expect(places(problemsOf(parseVariant({ exclude: ['z'] }, tree, units, 'against.variant')))).toEqual(['NOT_FOUND against.variant.exclude[0]']);
    expect(places(problemsOf(parseVariant({ exclude: ['z'] }, tree, units, '')))).toEqual(['NOT_FOUND exclude[0]']);
  });

  it('with what it expected instead', () => {
    const [problem] = problemsOf(parse({ units: ['nankin'] }));
    expect(problem).toEqual({
      code: 'NOT_FOUND', path: 'variant.units[0]', message: 'There is no unit "nankin".', expected: 'a unit, e.g. nanjing', got: 'nankin',
    });
  });
});
