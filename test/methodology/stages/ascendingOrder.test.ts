import { array, boolean, constant, double, oneof, record } from 'fast-check';
import { ascendingOrder } from '../../../src/methodology/stages/ascendingOrder';
import { always } from '../../support/law';

const { NaN: none } = Number;
const orderOf = (values: readonly number[], lowerIsBetter = false): number[] => Array.from(ascendingOrder(Float64Array.from(values), 0, values.length, lowerIsBetter));

it.each([
  { title: 'of nothing', values: [], expected: [] },
  { title: 'of missing values', values: [none, none], expected: [] },
  { title: 'of numbers, not of texts', values: [10, -9, 100, 9], expected: [1, 3, 0, 2] },
  { title: 'of equal values as they stand, 0 and -0 among them', values: [0, 1, -0, 1, 0], expected: [0, 2, 4, 1, 3] },
  { title: 'of infinities and the least numbers there are', values: [Infinity, 5e-324, -5e-324, 0, -Infinity], expected: [4, 2, 3, 1, 0] },
  { title: 'of values that differ in their last digit', values: [1 + 2 ** -52, 1, 1 - 2 ** -53], expected: [2, 1, 0] },
])('$title', ({ values, expected }) => {
  expect(orderOf(values)).toEqual(expected);
});

it('turns round where lower is better', () => {
  expect(orderOf([3, 1, none, 3, 2], true)).toEqual([0, 3, 4, 1]);
});

it('is that of a stable sort, whatever the values', () => {
  const columns = array(oneof(double({ noNaN: true }), constant(none), constant(-0)), { maxLength: 300 });
  always(record({ values: columns, lowerIsBetter: boolean() }), ({ values, lowerIsBetter }) => {
    const present = values.map((_, place) => place).filter((place) => !Number.isNaN(values[place]));
    const sign = lowerIsBetter ? -1 : 1;
    expect(orderOf(values, lowerIsBetter)).toEqual(present.sort((a, b) => (values[a] === values[b] ? a - b : sign * values[a] < sign * values[b] ? -1 : 1)));
  });
});
