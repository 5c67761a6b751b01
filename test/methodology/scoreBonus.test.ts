import type { BonusRule, MissingDataRule } from '../../src/methodology/methodologyVersion';
import { score } from '../../src/methodology/score';
import { createSnapshot } from '../../src/methodology/snapshot';
import {
  aggregateBy, bonusOf, columnAt, columnsOf, documentOf, factor, group, leaf, missingBy, places, planOf, problemsOf, tableOf, unitsOf, weightsOf,
} from '../support/builders';
import { expectColumn } from '../support/expectColumn';

const { NaN: none } = Number;
const tree = group('index', [leaf('a'), factor('f'), factor('g', { ceiling: 4 }), factor('bonus')]);
const additive = bonusOf('ADDITIVE');

function scored(
  bonus: BonusRule, values: { a: readonly number[]; f?: readonly number[]; g?: readonly number[] },
  { weights = {}, missing = { kind: 'propagate' } as MissingDataRule, reported = null as readonly number[] | null } = {},
) {
  const document = documentOf(tree, { bonus, weigh: weightsOf(weights), missing: missingBy(missing), aggregate: aggregateBy({ kind: 'sum' }) });
  const columns = columnsOf(Object.fromEntries(Object.entries(values).filter(([, column]) => column !== undefined)));
  const report = reported === null ? [] : columnsOf({ bonus: reported }, 'SCORE', 'test@1.0.0');
  const table = tableOf(document, createSnapshot(unitsOf(values.a.length), [...columns, ...report]), new Map([['test@1.0.0', planOf(document)]]));
  table.scores.forEach((value, unit) => expect(value).toBe(table.core[unit] + table.bonus[unit]));
  return { core: Array.from(table.core), bonus: Array.from(table.bonus), gathered: Array.from(columnAt(table, 'bonus')), table };
}

const values = { a: [10, 20], f: [1, 0.5], g: [2, 4] };

describe('the bonus', () => {
  it.each<{ title: string; bonus: BonusRule; weights?: Record<string, number>; added: readonly number[] }>([
    { title: 'NONE adds nothing', bonus: bonusOf('NONE'), added: [0, 0] },
    { title: 'ADDITIVE adds the points', bonus: additive, added: [3, 4.5] },
    { title: 'ADDITIVE adds no more than the cap', bonus: bonusOf('ADDITIVE', { cap: 4 }), added: [3, 4] },
    { title: 'ADDITIVE with a cap of 0 adds nothing', bonus: bonusOf('ADDITIVE', { cap: 0 }), added: [0, 0] },
    { title: 'MULTIPLICATIVE adds core times points by scale', bonus: bonusOf('MULTIPLICATIVE', { scale: 10 }), added: [3, 9] },
    { title: 'MULTIPLICATIVE caps the points', bonus: bonusOf('MULTIPLICATIVE', { scale: 10, cap: 4 }), added: [3, 8] },
    { title: 'its weight multiplies the points before the cap', bonus: bonusOf('ADDITIVE', { cap: 8 }), weights: { bonus: 2 }, added: [6, 8] },
    { title: 'a factor\'s weight multiplies its points', bonus: additive, weights: { f: 3 }, added: [5, 5.5] },
    {
      title: 'maxPoints stands for the ceiling: points = share earned x maxPoints',
      bonus: bonusOf('ADDITIVE', { factors: [{ node: 'g', enabled: true, maxPoints: 1 }] }), added: [1.5, 1.5],
    },
    {
      title: 'disabled factors give nothing',
      bonus: bonusOf('ADDITIVE', { factors: [{ node: 'g', enabled: false, maxPoints: null }] }), added: [1, 0.5],
    },
  ])('$title', ({ bonus, weights, added }) => {
    expect(scored(bonus, values, { weights })).toMatchObject({ core: [10, 20], bonus: added });
  });

  it('IN_PILLAR leaves factors in their place, where maxPoints / ceiling is a weight', () => {
    const outcome = scored(bonusOf('IN_PILLAR', { factors: [{ node: 'g', enabled: true, maxPoints: 2 }] }), values);
    expect(outcome).toMatchObject({ core: [12, 22.5], bonus: [0, 0] });
  });

  it('gathers its points before weight and cap', () => {
    expect(scored(bonusOf('ADDITIVE', { cap: 1 }), values, { weights: { bonus: 2 } }).gathered).toEqual([3, 4.5]);
  });
});

describe('where bonus factors are missing', () => {
  const partial = { a: [10, 10, 10], f: [1, none, none], g: [2, 2, none] };

  it.each<{ missing: MissingDataRule; added: readonly number[] }>([
    { missing: { kind: 'propagate' }, added: [3, none, none] },
    { missing: { kind: 'renormalise' }, added: [3, 2.5, none] },
    { missing: { kind: 'minimumShare', share: 0.5 }, added: [3, 2.5, none] },
    { missing: { kind: 'minimumShare', share: 0.6 }, added: [3, none, none] },
  ])('the rule of the bonus node speaks: $missing', ({ missing, added }) => {
    const outcome = scored(additive, partial, { missing });
    expectColumn(outcome.bonus, added);
    expectColumn(outcome.core, added.map((points) => (Number.isNaN(points) ? none : 10)));
  });

  it('a reported total stands for them, and only for the units that need it', () => {
    const outcome = scored(additive, partial, { reported: [7, 7, 8] });
    expect(outcome.bonus).toEqual([3, 7, 8]);
    expect(outcome.table.reported.get(outcome.table.plan.bonus.column)).toEqual(Uint8Array.of(0, 1, 1));
  });

  it('a unit without a report falls back on the rule', () => {
    expect(scored(additive, partial, { reported: [none, none, 8], missing: { kind: 'renormalise' } }).bonus).toEqual([3, 2.5, 8]);
  });

  it.each([
    { title: 'disabled', bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }), weights: {} },
    { title: 'of no points', bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: true, maxPoints: 0 }] }), weights: {} },
    { title: 'of weight 0', bonus: additive, weights: { f: 0 } },
  ])('those that count for nothing are not missed: $title', ({ bonus, weights }) => {
    expect(scored(bonus, partial, { weights }).bonus).toEqual([2, 2, none]);
  });

  it.each([
    { title: 'ADDITIVE', bonus: additive }, { title: 'MULTIPLICATIVE', bonus: bonusOf('MULTIPLICATIVE', { scale: 10 }) },
  ])('a bonus of weight 0 adds nothing and leaves nobody out: $title', ({ bonus }) => {
    expect(scored(bonus, partial, { weights: { bonus: 0 } })).toMatchObject({ core: [10, 10, 10], bonus: [0, 0, 0] });
  });

  it('without any bonus the core stands alone', () => {
    expect(scored(bonusOf('NONE'), { a: [10] }).table.scores).toEqual(Float64Array.of(10));
  });
});

describe('a reported bonus', () => {
  const bonusReport = createSnapshot(unitsOf(1), [...columnsOf({ a: [10] }), ...columnsOf({ bonus: [7] }, 'SCORE', 'test@1.0.0')]);
  const official = planOf(documentOf(tree, { bonus: additive }));

  it('is refused where its factors are asked for something else', () => {
    const asked = planOf(documentOf(tree, { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }) }));
    expect(places(problemsOf(score(asked, bonusReport, new Map([['test@1.0.0', official]]))))).toEqual(['BELOW_REPORTED_NODE bonus']);
  });

  it('is not needed, and so not refused, where the bonus weighs 0', () => {
    const asked = documentOf(tree, { bonus: bonusOf('ADDITIVE', { factors: [{ node: 'f', enabled: false, maxPoints: null }] }), weigh: weightsOf({ bonus: 0 }) });
    expect(tableOf(asked, bonusReport, new Map([['test@1.0.0', official]])).scores).toEqual(Float64Array.of(10));
  });

  it('is not needed where a subset takes every factor away: the bonus is 0', () => {
    const subset = { tags: null, segmented: null, nodes: null, exclude: ['bonus'] };
    expect(tableOf(documentOf(tree, { bonus: additive, subset }), bonusReport, new Map([['test@1.0.0', official]])).scores).toEqual(Float64Array.of(10));
  });

  it('stands alone where the framework names no factors', () => {
    const document = documentOf(group('index', [leaf('a'), factor('bonus')]), { bonus: additive });
    expect(tableOf(document, bonusReport, new Map([['test@1.0.0', planOf(document)]])).scores).toEqual(Float64Array.of(17));
  });

  it('is shown, and adds nothing, under NONE', () => {
    const table = tableOf(documentOf(tree), bonusReport);
    expect(table.scores).toEqual(Float64Array.of(10));
    expect(columnAt(table, 'bonus')).toEqual(Float64Array.of(7));
  });
});
