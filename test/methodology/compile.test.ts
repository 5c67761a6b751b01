import { compile } from '../../src/methodology/compile';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { Plan } from '../../src/methodology/plan';
import {
  aggregateBy, bonusOf, documentOf, factor, group, leaf, missingBy, normaliseBy, places, planOf, problemsOf, weighBy, weightsOf,
} from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const range = { low: 0, high: 1 };
const minMax = { kind: 'minMax', range } as const;
const points = { kind: 'points' } as const;

function groupOf(plan: Plan, code: string) {
  const found = plan.groups.find((entry) => entry.code === code);
  if (found === undefined) throw new Error(`Expected a group ${code}`);
  return { ...found, children: found.children.map((column) => plan.nodes[column].code), weights: Array.from(found.weights) };
}

const codes = (nodes: readonly { code: string | null }[]): string => nodes.map(({ code }) => code).join(' ');

describe('compile lays out', () => {
  it('nodes that take part in pre-order, one column each, the root first', () => {
    const plan = planOf(documentOf(smallIndex));
    expect(codes(plan.nodes)).toBe('index p a b q c d');
    expect(plan.nodes.map((node) => node.column)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect([...plan.columnOf.keys()].join(' ')).toBe('index p a b q c d');
  });

  it('bonus factors and the bonus node in columns of their own', () => {
    const plan = planOf(documentOf(smallIndex, { bonus: bonusOf('ADDITIVE') }));
    const columns = [...plan.nodes.map((node) => node.column), plan.bonus.column, ...plan.bonus.factors.map((entry) => entry.column)];
    expect(new Set(columns).size).toBe(columns.length);
    expect(plan.columnCount).toBe(columns.length);
    expect(plan.leaves.map((entry) => entry.code).sort()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  it('groups so that children come before their parents', () => {
    const order = planOf(documentOf(group('r', [group('p', [group('s', [leaf('a')])]), group('q', [leaf('b')])]))).groups;
    expect(order.map((entry) => entry.code).indexOf('s')).toBeLessThan(order.map((entry) => entry.code).indexOf('p'));
    expect(order[order.length - 1].code).toBe('r');
  });

  it('a column more for a group that is normalised, which its parent then reads', () => {
    const plan = planOf(documentOf(smallIndex, { normalise: normaliseBy(points, { p: minMax }) }));
    const p = groupOf(plan, 'p');
    expect([...plan.nodes.map((node) => node.column), plan.bonus.column]).not.toContain(p.inputColumn);
    expect(Array.from(groupOf(plan, 'index').childInputs)).toEqual([p.inputColumn, plan.columnOf.get('q')]);
  });

  it('a framework of one indicator', () => {
    expect(codes(planOf(documentOf(leaf('alone'))).nodes)).toBe('alone');
  });

  it('without changing the document', () => {
    const document = documentOf(smallIndex, { bonus: bonusOf('IN_PILLAR') });
    expect(planOf(document).document).toBe(document);
  });
});

describe('compile resolves methods', () => {
  it('of leaves: their own, else their level\'s, else the default', () => {
    const plan = planOf(documentOf(smallIndex, { normalise: normaliseBy(points, { 2: minMax, a: { kind: 'rank' } }) }));
    expect(plan.leaves.map((entry) => `${entry.code} ${entry.normalise.kind} ${entry.reads}`).sort()).toEqual([
      'a rank RAW', 'b minMax RAW', 'c minMax RAW', 'd minMax RAW', 'f minMax RAW',
    ]);
  });

  it('reading points where a leaf is taken as it is', () => {
    expect(planOf(documentOf(smallIndex)).leaves.every((entry) => entry.reads === 'POINTS')).toBe(true);
  });

  it('of groups: no normalisation unless a level or node says so', () => {
    const plan = planOf(documentOf(smallIndex, { normalise: normaliseBy(minMax, { q: { kind: 'rank' } }) }));
    expect(plan.groups.map((entry) => `${entry.code} ${entry.normalise?.kind ?? 'none'}`).sort()).toEqual(['index none', 'p none', 'q rank']);
  });

  it('of aggregation and missing data', () => {
    const plan = planOf(documentOf(smallIndex, {
      aggregate: aggregateBy({ kind: 'sum' }, { 1: { kind: 'arithmetic' }, q: { kind: 'geometric', floor: null } }),
      missing: missingBy({ kind: 'propagate' }, { p: { kind: 'renormalise' }, bonus: { kind: 'minimumShare', share: 0.5 } }),
    }));
    expect(plan.groups.map((entry) => `${entry.code} ${entry.aggregate.kind} ${entry.missing.kind}`).sort()).toEqual([
      'index sum propagate', 'p arithmetic renormalise', 'q geometric propagate',
    ]);
    expect(plan.bonus.missing).toEqual({ kind: 'minimumShare', share: 0.5 });
  });

  it('of direction', () => {
    expect(planOf(documentOf(smallIndex)).leaves.filter((entry) => entry.lowerIsBetter).map((entry) => entry.code)).toEqual(['d']);
  });
});

describe('compile resolves weights', () => {
  it('by method, then by override', () => {
    const plan = planOf(documentOf(smallIndex, {
      weigh: weighBy({ kind: 'equal' }, { index: { kind: 'given', weights: [{ node: 'p', weight: 3 }] } }, { a: 0.5 }),
    }));
    expect(groupOf(plan, 'index')).toMatchObject({ children: ['p', 'q'], weights: [3, 1], totalWeight: 4 });
    expect(groupOf(plan, 'p')).toMatchObject({ children: ['a', 'b'], weights: [0.5, 1], totalWeight: 1.5 });
    expect(plan.declaredWeight.get('index')).toBeUndefined();
  });

  it('and hands over no child that weighs 0, though its weight is declared', () => {
    const plan = planOf(documentOf(smallIndex, { weigh: weightsOf({ a: 0 }) }));
    expect(groupOf(plan, 'p')).toMatchObject({ children: ['b'], weights: [1] });
    expect(plan.declaredWeight.get('a')).toBe(0);
    expect(plan.columnOf.has('a')).toBe(true);
  });

  it('among leaves: of those that take part', () => {
    const weigh = weighBy({ kind: 'equalAmongLeaves' });
    expect(groupOf(planOf(documentOf(smallIndex, { weigh })), 'index').weights).toEqual([2, 2]);
    const subset = { tags: null, segmented: null, nodes: null, exclude: ['a'] };
    expect(groupOf(planOf(documentOf(smallIndex, { weigh, subset })), 'index').weights).toEqual([1, 2]);
    expect(groupOf(planOf(documentOf(smallIndex, { weigh, bonus: bonusOf('IN_PILLAR') })), 'index').weights).toEqual([3, 2]);
  });
});

describe('compile places bonus factors', () => {
  const factors = [{ node: 'f', enabled: true, maxPoints: 3 }];

  it('at the bonus node, at their ceiling unless a rule says otherwise', () => {
    const tree = group('r', [leaf('a'), factor('f', { ceiling: 2 }), factor('g', { ceiling: null }), factor('bonus')]);
    const { bonus } = planOf(documentOf(tree, { bonus: bonusOf('ADDITIVE') }));
    expect(bonus.factors).toMatchObject([{ code: 'f', ceiling: 2, maxPoints: 2, enabled: true }, { code: 'g', ceiling: 1, maxPoints: 1, enabled: true }]);
    expect(planOf(documentOf(tree, { bonus: bonusOf('ADDITIVE', { factors }) })).bonus.factors[0]).toMatchObject({ ceiling: 2, maxPoints: 3 });
  });

  it('where their weights multiply their points, and those of the bonus node all points', () => {
    const { bonus, declaredWeight } = planOf(documentOf(smallIndex, { bonus: bonusOf('ADDITIVE', { factors }), weigh: weightsOf({ f: 2, bonus: 0.5 }) }));
    expect(bonus).toMatchObject({ code: 'bonus', weight: 0.5, factors: [{ maxPoints: 6 }] });
    expect(declaredWeight.get('bonus')).toBe(0.5);
  });

  it.each([
    { title: 'disabled', bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }), weights: {} },
    { title: 'that can give no points', bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: true, maxPoints: 0 }] }), weights: {} },
    { title: 'that weigh 0', bonus: bonusOf('ADDITIVE'), weights: { f: 0 } },
  ])('without asking those $title', ({ bonus, weights }) => {
    expect(planOf(documentOf(smallIndex, { bonus, weigh: weightsOf(weights) })).bonus.factors).toMatchObject([{ enabled: false }]);
  });

  it('in their pillar under IN_PILLAR, counting maxPoints / ceiling times', () => {
    const plan = planOf(documentOf(smallIndex, { bonus: bonusOf('IN_PILLAR', { factors }), weigh: weightsOf({ f: 2 }) }));
    expect(groupOf(plan, 'p')).toMatchObject({ children: ['a', 'b', 'f'], weights: [1, 1, 6] });
    expect(plan.bonus.factors).toEqual([]);
  });

  it('nowhere when they are disabled in their pillar', () => {
    const plan = planOf(documentOf(smallIndex, { bonus: bonusOf('IN_PILLAR', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }) }));
    expect(groupOf(plan, 'p').children).toEqual(['a', 'b']);
  });

  it('in a framework without a bonus node, none', () => {
    expect(planOf(documentOf(group('r', [leaf('a')]))).bonus).toMatchObject({ code: null, factors: [] });
  });
});

it('compile puts groups level by level, the deepest first', () => {
  const deep = group('r', [group('p', [group('q', [leaf('a')])]), group('s', [leaf('b')])]);
  expect(codes(planOf(documentOf(deep)).groups)).toBe('q s p r');
});

it('compile gives a distance to a target the target of its node', () => {
  const aimed = { kind: 'distanceToTarget', target: null, cap: false } as const;
  const plan = planOf(documentOf(group('r', [leaf('a', { target: 3 }), leaf('b')]), { normalise: normaliseBy({ kind: 'rank' }, { a: aimed }) }));
  expect(plan.leaves.map((each) => each.normalise)).toEqual(expect.arrayContaining([{ ...aimed, target: 3 }, { kind: 'rank' }]));
});

describe('compile leaves out', () => {
  const subsetOf = (exclude: readonly string[]) => ({ tags: null, segmented: null, nodes: null, exclude });

  it('leaves outside the subset, and groups they leave empty', () => {
    expect(codes(planOf(documentOf(smallIndex, { subset: subsetOf(['a', 'c', 'd']) })).nodes)).toBe('index p b');
  });

  it('bonus factors outside the subset', () => {
    expect(planOf(documentOf(smallIndex, { subset: subsetOf(['f']) })).bonus.factors).toEqual([]);
  });
});

describe('compile refuses', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; problems: readonly string[] }>([
    { title: 'a subset without a core indicator', changes: { subset: { tags: null, segmented: null, nodes: null, exclude: ['index'] } }, problems: ['BAD_INPUT subset'] },
    { title: 'children that all weigh 0', changes: { weigh: weightsOf({ a: 0, b: 0 }) }, problems: ['WEIGHTS_INVALID weights below p'] },
    { title: 'every such node', changes: { weigh: weightsOf({ a: 0, b: 0, p: 0, q: 0 }) }, problems: ['WEIGHTS_INVALID weights below p', 'WEIGHTS_INVALID weights below index'] },
    {
      title: 'weights by leaves under a sum',
      changes: { aggregate: aggregateBy({ kind: 'arithmetic' }, { p: { kind: 'sum' } }), weigh: weighBy({ kind: 'equalAmongLeaves' }) },
      problems: ['METHOD_NOT_ALLOWED_HERE weigh p'],
    },
    { title: 'weights beyond a number, added up', changes: { weigh: weightsOf({ a: 1e308, b: 1e308 }) }, problems: ['OUT_OF_RANGE weights below p'] },
    {
      title: 'a factor in its pillar whose points and weight are beyond a number',
      changes: { bonus: bonusOf('IN_PILLAR', { factors: [{ node: 'f', enabled: true, maxPoints: 1e308 }] }), weigh: weightsOf({ f: 1e308 }) },
      problems: ['OUT_OF_RANGE weights below p'],
    },
    {
      title: 'a distance to a target where no target is named',
      changes: { normalise: normaliseBy({ kind: 'points' }, { p: { kind: 'distanceToTarget', target: null, cap: false }, a: { kind: 'distanceToTarget', target: null, cap: false } }) },
      problems: ['METHOD_NOT_ALLOWED_HERE normalise a', 'METHOD_NOT_ALLOWED_HERE normalise p'],
    },
    {
      title: 'points of bonus factors beyond a number',
      changes: { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: true, maxPoints: 1e308 }] }), weigh: weightsOf({ f: 1e308 }) },
      problems: ['OUT_OF_RANGE bonus factors'],
    },
  ])('$title', ({ changes, problems }) => {
    expect(places(problemsOf(compile(documentOf(smallIndex, changes))))).toEqual(problems);
  });
});
