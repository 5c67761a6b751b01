import { contributionsOf } from '../../src/methodology/contributions';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { ScoreTable } from '../../src/methodology/score';
import { createSnapshot } from '../../src/methodology/snapshot';
import {
  aggregateBy, bonusOf, columnsOf, documentOf, factor, group, leaf, missingBy, normaliseBy, planOf, snapshotOf, tableOf, unitsOf, weightsOf,
} from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const { NaN: none } = Number;
const whole = { a: [1], b: [0.5], c: [0.25], d: [1], f: [0.5] };

/** Contributions by node code, bonus factors and the bonus node among them; null where undefined. */
function parts(table: ScoreTable, unit = 0): Record<string, number | null> {
  const { byColumn, byFactor, bonus } = contributionsOf(table, unit);
  const entries = [
    ...table.plan.nodes.map((node): [string, number] => [node.code, byColumn[node.column]]),
    ...table.plan.bonus.factors.map((entry, k): [string, number] => [entry.code, byFactor[k]]),
    ['bonus', bonus] as const,
  ];
  return Object.fromEntries(entries.map(([code, value]) => [code, Number.isNaN(value) ? null : value]));
}

const partsOf = (changes: Partial<MethodologyDocument>, values: Readonly<Record<string, readonly number[]>> = whole): Record<string, number | null> =>
  parts(tableOf(documentOf(smallIndex, changes), snapshotOf(values)));

const sum = aggregateBy({ kind: 'sum' });

describe('contributions', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; expected: Record<string, number | null> }>([
    { title: 'under a sum are the points', changes: { aggregate: sum }, expected: { index: 2.75, p: 1.5, a: 1, b: 0.5, q: 1.25, c: 0.25, d: 1, bonus: 0 } },
    { title: 'under means are shares of them', changes: {}, expected: { index: 0.6875, p: 0.375, a: 0.25, b: 0.125, q: 0.3125, c: 0.0625, d: 0.25, bonus: 0 } },
    { title: 'carry weights', changes: { aggregate: sum, weigh: weightsOf({ p: 2, a: 3 }) }, expected: { index: 8.25, p: 7, a: 6, b: 1, q: 1.25, c: 0.25, d: 1, bonus: 0 } },
    { title: 'of what weighs 0, and of all below it, are 0', changes: { weigh: weightsOf({ p: 0 }) }, expected: { index: 0.625, p: 0, a: 0, b: 0, q: 0.625, c: 0.125, d: 0.5, bonus: 0 } },
    { title: 'of a leaf that weighs 0 are 0', changes: { aggregate: sum, weigh: weightsOf({ b: 0 }) }, expected: { index: 2.25, p: 1, a: 1, b: 0, q: 1.25, c: 0.25, d: 1, bonus: 0 } },
    {
      title: 'stop at an aggregation that is not additive',
      changes: { aggregate: aggregateBy({ kind: 'sum' }, { q: { kind: 'geometric', floor: null } }) },
      expected: { index: 2, p: 1.5, a: 1, b: 0.5, q: 0.5, c: null, d: null, bonus: 0 },
    },
    {
      title: 'stop at a root that is not additive',
      changes: { aggregate: aggregateBy({ kind: 'sum' }, { index: { kind: 'powerMean', power: 1, floor: null } }) },
      expected: { index: 1.375, p: null, a: null, b: null, q: null, c: null, d: null, bonus: 0 },
    },
    {
      title: 'pass a linear normalisation through the origin',
      changes: { aggregate: sum, normalise: normaliseBy({ kind: 'points' }, { p: posts(0, 3), q: { kind: 'points' } }) },
      expected: { index: 6.25, p: 5, a: 10 / 3, b: 5 / 3, q: 1.25, c: 0.25, d: 1, bonus: 0 },
    },
    {
      title: 'stop at a linear normalisation off the origin',
      changes: { aggregate: sum, normalise: normaliseBy({ kind: 'points' }, { p: posts(1, 2) }) },
      expected: { index: 6.25, p: 5, a: null, b: null, q: 1.25, c: 0.25, d: 1, bonus: 0 },
    },
    {
      title: 'stop where a clamp cuts the score',
      changes: { aggregate: sum, normalise: normaliseBy({ kind: 'points' }, { p: { ...posts(0, 1), clamp: 'HIGH' } }) },
      expected: { index: 11.25, p: 10, a: null, b: null, q: 1.25, c: 0.25, d: 1, bonus: 0 },
    },
  ])('$title', ({ changes, expected }) => {
    const found = partsOf(changes);
    expect(Object.keys(found).sort()).toEqual([...Object.keys(expected), 'f'].sort());
    for (const [code, value] of Object.entries(expected)) {
      if (value === null) expect([code, found[code]]).toEqual([code, null]);
      else expect(found[code]).toBeCloseTo(value, 12);
    }
  });

  it('stop at a normalisation learnt from the units', () => {
    const table = tableOf(
      documentOf(smallIndex, { normalise: normaliseBy({ kind: 'points' }, { p: { kind: 'minMax', range: { low: 0, high: 1 } } }) }),
      snapshotOf({ a: [1, 0], b: [1, 0], c: [1, 0], d: [1, 0] }),
    );
    expect(parts(table)).toMatchObject({ index: 1, p: 0.5, a: null, b: null, q: 0.5, c: 0.25 });
  });

  it('of missing children are undefined, and the present ones share the whole', () => {
    const values = { a: [1], b: [none], c: [0.25], d: [1] };
    expect(partsOf({ missing: missingBy({ kind: 'renormalise' }) }, values)).toMatchObject({ p: 0.5, a: 0.5, b: null });
    expect(partsOf({ aggregate: sum, missing: missingBy({ kind: 'renormalise' }) }, values)).toMatchObject({ p: 2, a: 2, b: null });
  });

  it('stop below a reported node', () => {
    const official = documentOf(smallIndex, { aggregate: sum });
    const snapshot = createSnapshot(unitsOf(1), [...columnsOf({ b: [0.5], c: [1], d: [1] }), ...columnsOf({ p: [1.5] }, 'SCORE', 'test@1.0.0')]);
    expect(parts(tableOf(official, snapshot, new Map([['test@1.0.0', planOf(official)]])))).toMatchObject({ index: 3.5, p: 1.5, a: null, b: null, c: 1 });
  });

  it('are none for a unit without a score', () => {
    expect(partsOf({}, { ...whole, a: [none] })).toEqual({ index: null, p: null, a: null, b: null, q: null, c: null, d: null, f: null, bonus: null });
    expect(partsOf({ bonus: bonusOf('ADDITIVE') }, { ...whole, f: [none] })).toMatchObject({ index: null, p: null, a: null, bonus: null });
  });
});

function posts(low: number, high: number) {
  return { kind: 'goalposts', low, high, scale: 'LINEAR', clamp: 'NONE', range: { low: 0, high: 10 } } as const;
}

describe('contributions of bonus factors', () => {
  const tree = group('index', [leaf('a'), factor('f'), factor('g'), factor('h'), factor('bonus')]);
  const values = { a: [2], f: [1], g: [0.5], h: [0] };
  const of = (changes: Partial<MethodologyDocument>, given: Readonly<Record<string, readonly number[]>> = values) => {
    const { f, g, h, bonus, index } = parts(tableOf(documentOf(tree, changes), snapshotOf(given)));
    return { f, g, h, bonus, index };
  };

  it.each<{ title: string; changes: Partial<MethodologyDocument>; expected: object }>([
    { title: 'are their points', changes: { bonus: bonusOf('ADDITIVE') }, expected: { f: 1, g: 0.5, h: 0, bonus: 1.5, index: 2 } },
    { title: 'share a cap', changes: { bonus: bonusOf('ADDITIVE', { cap: 0.75 }) }, expected: { f: 0.5, g: 0.25, h: 0, bonus: 0.75 } },
    { title: 'share what multiplies the core', changes: { bonus: bonusOf('MULTIPLICATIVE', { scale: 1 }) }, expected: { f: 2, g: 1, h: 0, bonus: 3 } },
    { title: 'carry the weight of the bonus', changes: { bonus: bonusOf('ADDITIVE'), weigh: weightsOf({ bonus: 2 }) }, expected: { f: 2, g: 1, h: 0, bonus: 3 } },
    { title: 'are 0 under NONE', changes: {}, expected: { f: 0, g: 0, h: 0, bonus: 0 } },
    { title: 'are 0 under a cap of 0', changes: { bonus: bonusOf('ADDITIVE', { cap: 0 }) }, expected: { f: 0, g: 0, h: 0, bonus: 0 } },
    {
      title: 'are 0 when disabled', changes: { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }) },
      expected: { f: 0, g: 0.5, h: 0, bonus: 0.5 },
    },
  ])('$title', ({ changes, expected }) => {
    expect(of(changes)).toMatchObject(expected);
  });

  it('are 0 under NONE even where they are missing', () => {
    expect(of({}, { a: [2] })).toMatchObject({ f: 0, g: 0, h: 0, bonus: 0 });
  });

  it('of the present ones share the whole, where some are missing', () => {
    const changes = { bonus: bonusOf('ADDITIVE'), missing: missingBy({ kind: 'renormalise' }) };
    expect(of(changes, { ...values, g: [none] })).toMatchObject({ f: 1.5, g: null, h: 0, bonus: 1.5 });
    expect(of(changes, { ...values, f: [none], g: [0] })).toMatchObject({ f: null, g: 0, h: 0, bonus: 0 });
  });

  it('are undefined where the total is reported', () => {
    const document = documentOf(tree, { bonus: bonusOf('ADDITIVE') });
    const snapshot = createSnapshot(unitsOf(1), [...columnsOf({ a: [2], f: [1] }), ...columnsOf({ bonus: [3] }, 'SCORE', 'test@1.0.0')]);
    expect(parts(tableOf(document, snapshot, new Map([['test@1.0.0', planOf(document)]])))).toMatchObject({ f: null, g: null, bonus: 3, index: 2 });
  });

  it('stay in their pillar under IN_PILLAR', () => {
    const table = tableOf(documentOf(tree, { bonus: bonusOf('IN_PILLAR'), aggregate: sum }), snapshotOf(values));
    expect(parts(table)).toMatchObject({ index: 3.5, a: 2, f: 1, g: 0.5, h: 0, bonus: 0 });
  });
});
