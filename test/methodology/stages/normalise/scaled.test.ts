import { scaled } from '../../../../src/methodology/stages/normalise/scaled';
import { expectColumn } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;
const between = (low: number, high: number, factor?: number) => ({ kind: 'scaled' as const, low, high, ...(factor !== undefined && { factor }) });

describe('scaling by stated bounds', () => {
  it.each([
    { title: 'of nothing', method: between(0, 1), values: [], lowerIsBetter: false, expected: [] },
    { title: 'of missing values', method: between(0, 1), values: [none, none], lowerIsBetter: false, expected: [none, none] },
    { title: 'of equal values', method: between(0, 2), values: [1, 1], lowerIsBetter: false, expected: [50, 50] },
    { title: 'puts the bounds at 0 and 100, and passes them', method: between(10, 30), values: [10, 30, none, 20, 0, 40], lowerIsBetter: false, expected: [0, 100, none, 50, -50, 150] },
    { title: 'gives the upper bound the factor', method: between(10, 30, 5), values: [10, 30, none, 20], lowerIsBetter: false, expected: [0, 5, none, 2.5] },
    { title: 'turns the sign where lower is better, and the bounds are of turned values', method: between(-4, 0), values: [0, 4, 1], lowerIsBetter: true, expected: [100, 0, 75] },
    { title: 'runs down between bounds that do', method: between(4, 0), values: [0, 4, 1], lowerIsBetter: false, expected: [100, 0, 75] },
  ])('$title', ({ method, values, lowerIsBetter, expected }) => {
    const outcome = normalised(scaled, method, values, lowerIsBetter);
    expectColumn(outcome.values, expected);
    expect([outcome.learnt, outcome.failure]).toEqual([{}, null]);
  });
});
