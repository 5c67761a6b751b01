import { inverted, replaceRow, times } from '../../../../src/methodology/stages/weigh/inverse';
import { expectWithin } from '../../../support/expectColumn';

const matrix = Float64Array.of(0, 2, 1, 1, 0, 3, 4, 1, 0);

it('a matrix times its inverse leaves a column as it was, with rows to swap on the way', () => {
  const column = Float64Array.of(3, -1, 7);
  expectWithin(times(matrix, times(inverted(matrix, 3), column)), column, 1e-14);
});

it('the inverse follows a row that is replaced', () => {
  const inverse = inverted(matrix, 3);
  const changed = matrix.slice();
  changed.set([5, 1, 2], 3);
  replaceRow(inverse, Float64Array.of(5, 1, 2), 1, 3);
  expectWithin(inverse, inverted(changed, 3), 1e-14);
});

it('a matrix of dependent rows has none', () => {
  expect(() => inverted(Float64Array.of(1, 2, 2, 4), 2)).toThrow('Expected rows that are independent');
});

it('changes nothing that it is given', () => {
  inverted(matrix, 3);
  expect(Array.from(matrix)).toEqual([0, 2, 1, 1, 0, 3, 4, 1, 0]);
});
