import type { MethodologyDocument, RankRule } from '../../src/methodology/methodologyVersion';
import { basisOf, score } from '../../src/methodology/score';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import {
  aggregateBy, bonusOf, columnAt, columnsOf, documentOf, group, keeping, leaf, missingBy, normaliseBy, places, planOf, problemsOf, snapshotOf,
  tableOf, unitsOf, valueOf, weighBy, weightsOf,
} from '../support/builders';
import { expectColumn } from '../support/expectColumn';
import { smallIndex } from '../support/smallIndex';

const { NaN: none } = Number;
const range = { low: 0, high: 100 };
const minMax = { kind: 'minMax', range } as const;
const points = { kind: 'points' } as const;
const sum = aggregateBy({ kind: 'sum' });

describe('score', () => {
  it('adds up points: leaves, pillars, index, bonus', () => {
    const table = tableOf(
      documentOf(smallIndex, { aggregate: sum, bonus: bonusOf('ADDITIVE') }),
      snapshotOf({ a: [1, 0.5], b: [0, 0.25], c: [1, 1], d: [0.5, 0], f: [0.5, 1] }),
    );
    expect(columnAt(table, 'p')).toEqual(Float64Array.of(1, 0.75));
    expect(columnAt(table, 'q')).toEqual(Float64Array.of(1.5, 1));
    expect(columnAt(table, 'index')).toEqual(Float64Array.of(2.5, 1.75));
    expect(table.core).toEqual(Float64Array.of(2.5, 1.75));
    expect(table.bonus).toEqual(Float64Array.of(0.5, 1));
    expect(table.scores).toEqual(Float64Array.of(3, 2.75));
    expect(table.ranking.ranks).toEqual(Int32Array.of(1, 2));
  });

  it('normalises leaves by their direction', () => {
    const table = tableOf(documentOf(smallIndex, { normalise: normaliseBy(minMax) }), snapshotOf({ a: [1, 2], b: [5, 4], c: [0, 1], d: [0, 1] }, 'RAW'));
    expect(columnAt(table, 'd')).toEqual(Float64Array.of(100, 0));
    expect(table.scores).toEqual(Float64Array.of(50, 50));
  });

  it('normalises a group before its parent aggregates it, and keeps its score as it was', () => {
    const table = tableOf(
      documentOf(smallIndex, { normalise: normaliseBy(points, { p: minMax, q: { kind: 'rank' } }) }),
      snapshotOf({ a: [1, 3, 2], b: [1, 3, 2], c: [7, 8, 9], d: [7, 8, 9] }),
    );
    expect(columnAt(table, 'p')).toEqual(Float64Array.of(1, 3, 2));
    expect(table.scores).toEqual(Float64Array.of(0.5, 51, 26.5));
  });

  it('tells what normalisation learnt, leaf by leaf and group by group', () => {
    const table = tableOf(
      documentOf(group('r', [group('p', [leaf('a'), leaf('b')]), leaf('c')]), {
        normalise: normaliseBy(minMax, { p: { kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'POPULATION' } }), missing: missingBy({ kind: 'renormalise' }),
      }),
      snapshotOf({ a: [1, 2], c: [5, 9] }, 'RAW'),
    );
    const order = [...table.plan.leaves, ...table.plan.groups].map((node) => node.code);
    expect(new Map(order.map((code, k) => [code, table.learnt[k]]))).toEqual(new Map<string, unknown>([
      ['a', { low: 1, high: 2 }], ['b', null], ['c', { low: 5, high: 9 }], ['p', { mean: 50, standardDeviation: 50 }], ['r', null],
    ]));
  });

  it('scores a framework of one indicator', () => {
    expect(tableOf(documentOf(leaf('alone')), snapshotOf({ alone: [3, none] })).scores).toEqual(Float64Array.of(3, none));
  });

  it('takes no units', () => {
    const table = tableOf(documentOf(smallIndex), createSnapshot([], columnsOf({ a: [] })));
    expect([table.scores.length, table.ranking.order.length]).toEqual([0, 0]);
  });

  it('takes a vintage that holds none of the indicators: nobody has a score', () => {
    const table = tableOf(documentOf(smallIndex, { normalise: normaliseBy(minMax) }), createSnapshot(unitsOf(2), []));
    expect(table.scores).toEqual(Float64Array.of(none, none));
    expect(table.ranking.ranks).toEqual(Int32Array.of(0, 0));
  });

  it('takes an indicator without any value as one the vintage does not hold', () => {
    const document = documentOf(smallIndex, { normalise: normaliseBy({ ...minMax, kind: 'minMax' }), missing: missingBy({ kind: 'renormalise' }) });
    const held = { a: [1, 2], c: [1, 2], d: [2, 1] };
    expect(tableOf(document, snapshotOf({ ...held, b: [none, none] }, 'RAW')).scores).toEqual(tableOf(document, snapshotOf(held, 'RAW')).scores);
  });

  it('reads observations of the measure that the method needs', () => {
    const mixed = createSnapshot(unitsOf(2), [...columnsOf({ a: [1, 2], b: [1, 2], c: [1, 2], d: [2, 1] }), ...columnsOf({ a: [9, 1] }, 'RAW')]);
    expect(columnAt(tableOf(documentOf(smallIndex, { normalise: normaliseBy(points, { a: minMax }) }), mixed), 'a')).toEqual(Float64Array.of(100, 0));
  });

  it('names every indicator and group that leaves nothing to scale by', () => {
    const document = documentOf(smallIndex, { normalise: normaliseBy(minMax, { p: minMax, q: minMax }) });
    const flat = snapshotOf({ a: [1, 1], b: [2, none], c: [1, 2], d: [1, 2] }, 'RAW');
    expect(places(problemsOf(score(planOf(document), flat)))).toEqual(['NO_SPREAD normalise b', 'NO_SPREAD normalise a', 'NO_SPREAD normalise q']);
  });

  it('takes an undefined logarithm for missing, whatever comes after', () => {
    const posts = { kind: 'goalposts', low: 1, high: 100, scale: 'LOG', clamp: 'HIGH', range } as const;
    const table = tableOf(
      documentOf(group('r', [group('p', [leaf('a')]), leaf('b')]), { normalise: normaliseBy(posts, { p: minMax }), missing: missingBy({ kind: 'propagate' }) }),
      snapshotOf({ a: [0, 1, 100], b: [1, 1, 100] }, 'RAW'),
    );
    expectColumn(columnAt(table, 'p'), [none, 0, 100]);
    expectColumn(table.scores, [none, 0, 100]);
  });
});

describe('ranks', () => {
  it.each<{ title: string; rule: Partial<RankRule>; ranks: readonly number[] }>([
    { title: 'standardCompetition', rule: {}, ranks: [2, 2, 1, 0] },
    { title: 'dense', rule: { tieRule: 'dense' }, ranks: [2, 2, 1, 0] },
    { title: 'ordinal by unit code', rule: { tieRule: 'ordinal', tieBreaker: 'unitCode' }, ranks: [3, 2, 1, 0] },
    { title: 'ordinal by core', rule: { tieRule: 'ordinal', tieBreaker: 'core' }, ranks: [2, 3, 1, 0] },
    { title: 'on a coarser grid', rule: { tieGrid: 10 }, ranks: [1, 1, 1, 0] },
  ])('$title', ({ rule, ranks }) => {
    const document = documentOf(smallIndex, {
      aggregate: sum, bonus: bonusOf('ADDITIVE'), rank: { tieRule: 'standardCompetition', tieBreaker: null, tieGrid: 1e-9, ...rule },
    });
    const units = ['z', 'y', 'x', 'w'];
    const columns = columnsOf({ a: [3, 2, 4, none], b: [0, 0, 0, 0], c: [0, 0, 0, 0], d: [0, 0, 0, 0], f: [0, 1, 0, 0] });
    expect(Array.from(tableOf(document, createSnapshot(units, columns)).ranking.ranks)).toEqual(ranks);
  });

  it('by core fall back on the unit code where cores are equal too, not on the order of units', () => {
    const document = documentOf(leaf('a'), { rank: { tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 1e-9 } });
    const ranksOf = (units: readonly string[]) => tableOf(document, createSnapshot(units, columnsOf({ a: [1, 1] }))).ranking.ranks;
    expect([ranksOf(['x', 'y']), ranksOf(['y', 'x'])]).toEqual([Int32Array.of(1, 2), Int32Array.of(2, 1)]);
  });
});

describe('a reported score', () => {
  const official = documentOf(smallIndex, { aggregate: sum });
  const plans = new Map([['test@1.0.0', planOf(official)]]);

  function reporting(node: string, values: readonly number[], reportedUnder: string | null = 'test@1.0.0', more: Readonly<Record<string, readonly number[]>> = {}): Snapshot {
    const leaves = { a: [1, none], b: [1, none], c: [1, 1], d: [1, 1], ...more };
    return createSnapshot(unitsOf(2), [...columnsOf(leaves), ...columnsOf({ [node]: values }, 'SCORE', reportedUnder)]);
  }

  const problemsWith = (changes: Partial<MethodologyDocument>, snapshot: Snapshot) =>
    places(problemsOf(keeping(snapshot, () => score(planOf(documentOf(smallIndex, { aggregate: sum, ...changes })), snapshot, plans))));

  it('stands where children are missing', () => {
    const table = tableOf(official, reporting('p', [5, 6]), plans);
    expect(columnAt(table, 'p')).toEqual(Float64Array.of(2, 6));
    expect(table.scores).toEqual(Float64Array.of(4, 8));
    const p = table.plan.columnOf.get('p') ?? NaN;
    expect([basisOf(table, p, 0), basisOf(table, p, 1)]).toEqual(['COMPUTED', 'REPORTED']);
    expect(basisOf(table, table.plan.columnOf.get('a') ?? NaN, 1)).toBe('MISSING');
  });

  it('stands under a version that defines the node in the same way', () => {
    const changes = { aggregate: aggregateBy({ kind: 'sum' }, { index: { kind: 'arithmetic' } }), weigh: weightsOf({ p: 3 }) };
    expect(tableOf(documentOf(smallIndex, changes), reporting('p', [5, 6]), plans).scores).toEqual(Float64Array.of(2, 5));
  });

  it.each<{ title: string; changes: Partial<MethodologyDocument>; reportedUnder?: string | null }>([
    { title: 'a weight below it', changes: { weigh: weightsOf({ a: 2 }) } },
    { title: 'another aggregation of it', changes: { aggregate: aggregateBy({ kind: 'arithmetic' }) } },
    { title: 'an unknown version behind it', changes: {}, reportedUnder: 'elsewhere@1.0.0' },
    { title: 'no version behind it', changes: {}, reportedUnder: null },
  ])('is refused with $title', ({ changes, reportedUnder = 'test@1.0.0' }) => {
    expect(problemsWith(changes, reporting('p', [5, 6], reportedUnder))).toEqual(['BELOW_REPORTED_NODE p']);
  });

  it('does not matter where no unit needs it', () => {
    const whole = reporting('p', [5, 6], null, { a: [1, 1], b: [1, 1] });
    expect(tableOf(official, whole, plans).scores).toEqual(Float64Array.of(4, 4));
    expect(problemsWith({ weigh: weightsOf({ a: 2 }) }, reporting('p', [5, none]))).toEqual([]);
  });

  it('does not stand for an aggregate that is undefined though every child is there', () => {
    const geometric = documentOf(smallIndex, { aggregate: aggregateBy({ kind: 'sum' }, { p: { kind: 'geometric', floor: null } }) });
    const reported = reporting('p', [5, 6], 'test@1.0.0', { a: [-1, none] });
    const table = tableOf(geometric, reported, new Map([['test@1.0.0', planOf(geometric)]]));
    expect(columnAt(table, 'p')).toEqual(Float64Array.of(none, 6));
    expect(table.scores).toEqual(Float64Array.of(none, 8));
  });

  it('does not matter where its node is left out', () => {
    expect(problemsWith({ subset: { tags: null, segmented: null, nodes: null, exclude: ['p'] } }, reporting('p', [5, 6]))).toEqual([]);
  });

  it('of the root is never taken: the index is always made from its children', () => {
    expect(tableOf(official, reporting('index', [90, 91]), plans).scores).toEqual(Float64Array.of(4, none));
  });
});

it('a plan scores any number of snapshots, and a snapshot any number of plans', () => {
  const plan = planOf(documentOf(smallIndex, { aggregate: sum }));
  const first = snapshotOf({ a: [1], b: [1], c: [1], d: [1] });
  const second = snapshotOf({ a: [2, 3], b: [1, 1], c: [1, 1], d: [1, 1] });
  const scores = [first, second, first].map((snapshot) => valueOf(score(plan, snapshot)).scores);
  expect(scores).toEqual([Float64Array.of(4), Float64Array.of(5, 6), Float64Array.of(4)]);
  expect(tableOf(documentOf(smallIndex), first).scores).toEqual(Float64Array.of(1));
});

describe('weights from the data', () => {
  const tree = group('index', [leaf('a'), leaf('b')]);
  const snapshot = snapshotOf({ a: [1, 1, 1, 3], b: [0, 0, 0, 4] });
  const uneven = 1 + (3 * (1 / 6) * Math.log(1 / 6) + 0.5 * Math.log(0.5)) / Math.log(4);

  it('are taken from the children once they are scored, and told', () => {
    const table = tableOf(documentOf(tree, { weigh: weighBy({ kind: 'entropy' }) }), snapshot);
    const [a, b] = table.learntWeights.get(0) ?? [];
    expectColumn([a, b], [uneven / (1 + uneven), 1 / (1 + uneven)], 16);
    expectColumn(table.scores, [a, a, a, 3 * a + 4 * b], 16);
  });

  it('give way to those that are stated', () => {
    const table = tableOf(documentOf(tree, { weigh: weighBy({ kind: 'entropy' }, {}, { a: 1 / (1 + uneven) }) }), snapshot);
    expectColumn(table.scores, [0.5, 0.5, 0.5, 3.5], 16);
  });

  it('may be looked for in the whole level, of which each parent takes its part', () => {
    const wide = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c')])]);
    const data = snapshotOf({ a: [1, 1, -1, -1], b: [7, 1, -1, -7], c: [1, -1, 1, -1] });
    const weights = (among: { readonly among?: 'LEVEL' }) => {
      const table = tableOf(documentOf(wide, { weigh: weighBy({ kind: 'equal' }, { 1: { kind: 'principalComponent', ...among } }) }), data);
      return ['p', 'q'].flatMap((code) => [...table.learntWeights.get(table.plan.columnOf.get(code) ?? -1) ?? []]);
    };
    expectColumn(weights({}), [Math.SQRT1_2, Math.SQRT1_2, 1], 4);
    const [a, b, c] = weights({ among: 'LEVEL' });
    expectColumn([a / b, c / b], [0.8, 0.6], 64); // correlations 0.8 and 0.6 with b, none between a and c
  });

  it('are a problem where they cancel out, since no mean can be taken with them', () => {
    const against = snapshotOf({ a: [1, 2, 3], b: [3, 2, 1] });
    const outcome = score(planOf(documentOf(tree, { weigh: weighBy({ kind: 'principalComponent' }) })), against);
    expect(places(problemsOf(outcome))).toEqual(['NO_SPREAD weigh index']);
  });

  it('are a problem where the data give none', () => {
    const outcome = score(planOf(documentOf(tree, { weigh: weighBy({ kind: 'critic' }) })), snapshotOf({ a: [1, 2], b: [1, 1] }));
    expect(places(problemsOf(outcome))).toEqual(['NO_SPREAD weigh index']);
  });
});

describe('a unit that others are measured by', () => {
  const tree = group('index', [leaf('a')]);
  const by = (unit: string) => documentOf(tree, { normalise: normaliseBy({ kind: 'distanceToReference', unit, cap: false }) });

  it('stands for 1', () => {
    expectColumn(tableOf(by('u1'), snapshotOf({ a: [2, 6, 10] }, 'RAW')).scores, [0, 1, 2]);
  });

  it('is a problem where it is not scored', () => {
    const outcome = score(planOf(by('nowhere')), snapshotOf({ a: [2, 6, 10] }, 'RAW'));
    expect(places(problemsOf(outcome))).toEqual(['NOT_FOUND normalise a']);
  });
});

describe('a panel', () => {
  const tree = group('index', [leaf('a')]);
  const years = [[0, 10], [5, 20]].map((values) => columnsOf({ a: values }, 'RAW'));
  const plain = years.map((columns) => createSnapshot(unitsOf(2), columns));
  const panel = { periods: ['2017', '2018'], times: [2017, 2018], snapshots: plain };
  const at = (here: number) => createSnapshot(unitsOf(2), years[here], { panel: { panel, here } });

  it.each([
    { title: 'by itself where nothing is said', panel: undefined, scores: [[0, 100], [0, 100]] },
    { title: 'by itself if so told', panel: { normalise: 'PER_PERIOD' as const }, scores: [[0, 100], [0, 100]] },
    { title: 'over all periods if so told', panel: { normalise: 'OVER_ALL' as const }, scores: [[0, 50], [25, 100]] },
  ])('is normalised each period $title', ({ panel: rule, scores }) => {
    const document = documentOf(tree, { normalise: normaliseBy(minMax), ...(rule === undefined ? {} : { panel: rule }) });
    scores.forEach((expected, here) => { expectColumn(tableOf(document, at(here)).scores, expected); });
  });
});

describe('units that are screened out', () => {
  it('have no row, no rank, and do not count in what is learnt', () => {
    const table = tableOf(
      documentOf(group('index', [leaf('a'), leaf('b')]), {
        screen: { minimumShare: 1, groups: [] }, normalise: normaliseBy(minMax), missing: missingBy({ kind: 'renormalise' }),
      }),
      snapshotOf({ a: [0, 100, 10], b: [1, none, 2] }, 'RAW'),
    );
    expect([table.units, table.screenedOut]).toEqual([['u0', 'u2'], ['u1']]);
    expectColumn(table.scores, [0, 100]);
    expect(table.ranking.ranks).toEqual(Int32Array.of(2, 1));
  });
});
