import { array, constant, constantFrom, double, integer, oneof, record } from 'fast-check';
import loadHighs from 'highs';
import type { WeightBounds } from '../../../../src/methodology/methodologyVersion';
import { benefitOfTheDoubt } from '../../../../src/methodology/stages/weigh/benefitOfTheDoubt';
import { expectBits, expectWithin } from '../../../support/expectColumn';
import { always } from '../../../support/law';

const { NaN: none } = Number;
const codes = ['a', 'b', 'c', 'd', 'e', 'f'];

function weigh(columns: readonly (readonly number[])[], bounds: WeightBounds | null = null): Float64Array | null {
  return benefitOfTheDoubt(columns.map((column) => Float64Array.from(column)), codes.slice(0, columns.length), bounds);
}

/** Σ w x of each unit over its present children. */
function scoresOf(columns: readonly (readonly number[])[], weights: Float64Array): number[] {
  const units = columns[0].length;
  return columns[0].map((_, unit) => columns.reduce((sum, column, k) => sum + (Number.isNaN(column[unit]) ? 0 : weights[k * units + unit] * column[unit]), 0));
}

const ofWeights = (low: number, high: number, nodes: WeightBounds['nodes'] = []): WeightBounds => ({ of: 'WEIGHTS', low, high, nodes });
const ofContributions = (low: number, high: number): WeightBounds => ({ of: 'CONTRIBUTIONS', low, high, nodes: [] });

describe('benefit of the doubt', () => {
  it.each<{ title: string; columns: readonly (readonly number[])[]; bounds?: WeightBounds; scores: readonly number[] }>([
    { title: 'of one unit is 1', columns: [[3], [5]], scores: [1] },
    { title: 'of one child is the share of the best', columns: [[1, 4, 2]], scores: [0.25, 1, 0.5] },
    { title: 'of units that are alike is 1', columns: [[2, 2], [3, 3]], scores: [1, 1] },
    { title: 'lets each unit be best at what it does best', columns: [[4, 1, 2], [1, 4, 2]], scores: [1, 1, 0.8] },
    { title: 'is 0 for a unit that has nothing', columns: [[4, 0], [1, 0]], scores: [1, 0] },
    { title: 'takes ranks with ties', columns: [[1, 2, 2, 3], [3, 2, 2, 1]], scores: [1, 1, 1, 1] },
    { title: 'within shares of weights: all alike leaves the mean', columns: [[4, 1, 2], [2, 3, 3]], bounds: ofWeights(0.5, 0.5), scores: [1, 2 / 3, 5 / 6] },
    { title: 'within shares of one child alone', columns: [[4, 1], [0, 4]], bounds: ofWeights(0, 1, [{ node: 'b', low: 0, high: 0 }]), scores: [1, 0.25] },
    { title: 'within shares of contributions', columns: [[4, 2], [4, 1]], bounds: ofContributions(0.5, 0.5), scores: [1, 1 / 3] },
    { title: 'is 0 where a child that must give a share has nothing', columns: [[4, 2], [4, 0]], bounds: ofContributions(0.1, 0.9), scores: [1, 0] },
    { title: 'counts a child that need not give a share for nothing', columns: [[4, 2], [4, 0]], bounds: ofContributions(0, 1), scores: [1, 0.5] },
    { title: 'over present children only, which take nothing from others', columns: [[4, 1, 2], [1, 4, none]], scores: [1, 1, 0.5] },
    { title: 'widens the bounds of a unit whose present children have too little', columns: [[4, 2], [4, none], [4, none]], bounds: ofWeights(0, 0.4), scores: [1, 0.5] },
    { title: 'takes small numbers, and for nothing those that no finite weight could raise', columns: [[1e-300, 0, 2e-300], [0, 1, 0], [1e-310, 0, 0]], scores: [0.5, 1, 1] },
    { title: 'takes a value for nothing that bounded weights could not raise', columns: [[5e-324, 0], [0, 1]], bounds: ofWeights(0.1, 1), scores: [0, 1] },
    { title: 'of a unit without any value is left at 0', columns: [[4, none], [1, none]], scores: [1, 0] },
  ])('$title', ({ columns, bounds = null, scores }) => {
    const weights = weigh(columns, bounds);
    expect(weights?.every((weight) => weight >= 0)).toBe(true);
    expectWithin(scoresOf(columns, weights ?? new Float64Array(0)), scores, 1e-12);
  });

  it('has no weights where nobody has anything', () => {
    expect(weigh([[0, 0], [0, none]])).toBeNull();
  });

  it('weighs a missing child 0, and does not change what it is given', () => {
    const columns = [Float64Array.of(4, 1, 2), Float64Array.of(1, 4, none)];
    expect(benefitOfTheDoubt(columns, ['a', 'b'], null)?.[5]).toBe(0);
    expectBits(columns[0], [4, 1, 2]);
    expectBits(columns[1], [1, 4, none]);
  });
});

const values = oneof(double({ min: 0.01, max: 10, noNaN: true }), integer({ min: 0, max: 3 }));
const cases = integer({ min: 1, max: 5 }).chain((width) => record({
  columns: integer({ min: 2, max: 12 }).chain((units) => array(array(oneof({ weight: 8, arbitrary: values }, { weight: 1, arbitrary: constant(none) }),
    { minLength: units, maxLength: units }), { minLength: width, maxLength: width })),
  bounds: oneof(constant(null), record({
    of: constantFrom('WEIGHTS' as const, 'CONTRIBUTIONS' as const),
    low: constantFrom(0, 0.05, 0.2).filter((low) => low * width < 1), high: constantFrom(0.3, 0.6, 0.75, 1).filter((high) => high * width > 1 || high === 1), nodes: constant([]),
  })),
}));

describe('the scores', () => {
  it('are those of an independent solver', async () => {
    const highs = await loadHighs();
    always(cases, ({ columns, bounds }) => {
      const weights = weigh(columns, bounds);
      if (weights === null) return;
      const expected = columns[0].map((_, unit) => {
        const present = columns.map((__, k) => k).filter((k) => !Number.isNaN(columns[k][unit]));
        return present.length === 0 ? 0 : highs.solve(programmeOf(columns, unit, present, bounds)).ObjectiveValue;
      });
      expectWithin(scoresOf(columns, weights), expected, 1e-7);
    }, 60);
  });

  it('do not depend on the order of units, nor do the weights, to the last bit', () => {
    always(cases, ({ columns, bounds }) => {
      const weights = weigh(columns, bounds);
      const turned = weigh(columns.map((column) => column.toReversed()), bounds);
      const units = columns[0].length;
      if (weights !== null) expectBits(weights, weights.map((_, at) => turned?.[at - at % units + (units - 1 - at % units)] ?? NaN));
    }, 100);
  });

  it('without bounds do not depend on the scale of a child', () => {
    always(cases, ({ columns }) => {
      const scaled = columns.map((column, k) => column.map((value) => value * 4 ** k));
      const [weights, others] = [weigh(columns), weigh(scaled)];
      if (weights !== null && others !== null) expectWithin(scoresOf(scaled, others), scoresOf(columns, weights), 1e-9);
    }, 100);
  });
});

/** The same search as a linear programme in the format of CPLEX. */
function programmeOf(columns: readonly (readonly number[])[], unit: number, present: readonly number[], bounds: WeightBounds | null): string {
  const valueAt = (k: number, of: number): number => (Number.isNaN(columns[k][of]) ? 0 : columns[k][of]);
  const sum = (factorOf: (k: number) => number): string => present.map((k) => `${factorOf(k) < 0 ? '-' : '+'} ${Math.abs(factorOf(k))} w${k}`).join(' ');
  const part = (k: number): number => (bounds?.of === 'CONTRIBUTIONS' ? valueAt(k, unit) : 1);
  const high = Math.max(bounds?.high ?? 1, 1 / present.length);
  const share = (k: number, limit: number): string => sum((other) => (other === k ? part(k) : 0) - limit * part(other));
  return [
    'Maximize', `obj: ${sum((k) => valueAt(k, unit))}`, 'Subject To',
    ...columns[0].map((_, peer) => `p${peer}: ${sum((k) => valueAt(k, peer))} <= 1`),
    ...(bounds === null ? [] : present.flatMap((k) => [`l${k}: ${share(k, bounds.low)} >= 0`, `h${k}: ${share(k, high)} <= 0`])),
    'End',
  ].join('\n');
}
