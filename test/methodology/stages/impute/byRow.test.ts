import { rowMean, rowMedian, sharesOf } from '../../../../src/methodology/stages/impute/byRow';
import { alone } from '../../../../src/methodology/stages/impute/kernel';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;
const rowOf = (worst: number, best: number, ...columns: readonly (readonly number[])[]) =>
  ({ ...alone, row: { columns: columns.map((column) => Float64Array.from(column)), worst, best } });

describe('a missing value is replaced from the row of its unit', () => {
  const values = Float64Array.of(5, none, none, none);
  const row = rowOf(10, 20, [0, 0.5, none, 1], [1, 0, none, none], [1, 0.1, none, none]);

  it('by the mean, put back between worst and best', () => {
    expectColumn(rowMean(values, row), [5, 12, none, 20]);
  });

  it('by the median, likewise', () => {
    expectColumn(rowMedian(values, row), [5, 11, none, 20]);
  });

  it('downwards where the worst is the greater', () => {
    expectColumn(rowMean(Float64Array.of(none), rowOf(20, 10, [0.25])), [17.5]);
  });

  it('as it is, on no scale, between 0 and 1', () => {
    expectColumn(rowMean(Float64Array.of(none), rowOf(0, 1, [30], [50])), [40]);
  });

  it('not without a row', () => {
    expectColumn(rowMean(Float64Array.of(1, none), alone), [1, none]);
    expectColumn(rowMedian(Float64Array.of(1, none), alone), [1, none]);
  });
});

describe('a column in shares', () => {
  it.each([
    { title: 'runs from the least to the greatest', values: [2, none, 6, 3], lowerIsBetter: false, expected: [0, none, 1, 0.25] },
    { title: 'runs from the greatest to the least where lower is better', values: [2, none, 6, 3], lowerIsBetter: true, expected: [1, none, 0, 0.75] },
    { title: 'is missing without spread', values: [4, none, 4], lowerIsBetter: false, expected: [none, none, none] },
    { title: 'is missing without values', values: [none], lowerIsBetter: false, expected: [none] },
  ])('$title', ({ values, lowerIsBetter, expected }) => {
    expectColumn(sharesOf(Float64Array.from(values), lowerIsBetter), expected);
  });
});
