import { entropy } from '../../../../src/methodology/stages/weigh/entropy';
import { expectWithin } from '../../../support/expectColumn';

const { NaN: none } = Number;
const weightsOf = (...columns: readonly (readonly number[])[]): Float64Array | null => entropy(columns.map((column) => Float64Array.from(column)));

/** 1 - e of the shares ¼ and ¾. */
const quarter = 1 + (0.25 * Math.log(0.25) + 0.75 * Math.log(0.75)) / Math.log(2);

describe('entropy weights', () => {
  it.each([
    { title: 'of one child', columns: [[1, 3]], expected: [1] },
    { title: 'of children spread alike', columns: [[1, 3], [30, 10]], expected: [0.5, 0.5] },
    { title: 'are the greater the more uneven', columns: [[1, 3], [0, 2]], expected: [quarter / (1 + quarter), 1 / (1 + quarter)] },
    { title: 'are 0 for equal values, whatever rounding makes of their shares', columns: [[0.1, 0.1, 0.1], [0, 0, 2]], expected: [0, 1] },
    { title: 'pass over missing values child by child', columns: [[1, none, 3], [0, 2, none]], expected: [quarter / (1 + quarter), 1 / (1 + quarter)] },
  ])('$title', ({ columns, expected }) => {
    expectWithin(weightsOf(...columns) ?? [], expected, 1e-15);
  });

  it.each([
    { title: 'no unit', columns: [[], []] },
    { title: 'one unit', columns: [[1], [2]] },
    { title: 'all missing', columns: [[none, none], [1, 2]] },
    { title: 'a negative value', columns: [[-1, 3], [1, 2]] },
    { title: 'a child that is 0 throughout', columns: [[0, 0], [1, 2]] },
    { title: 'nothing that tells units apart', columns: [[0.1, 0.1, 0.1], [7, 7, 7]] },
  ])('there are none with $title', ({ columns }) => {
    expect(weightsOf(...columns)).toBeNull();
  });
});
