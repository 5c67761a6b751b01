import { critic } from '../../../../src/methodology/stages/weigh/critic';
import { expectWithin } from '../../../support/expectColumn';

const { NaN: none } = Number;
const a = [1, 1, -1, -1];
const b = [1, -1, 1, -1];
const times = (column: readonly number[], by: number): number[] => column.map((value) => by * value);
const weightsOf = (...columns: readonly (readonly number[])[]): Float64Array | null => critic(columns.map((column) => Float64Array.from(column)));

describe('CRITIC weights', () => {
  it.each([
    { title: 'of uncorrelated children go by spread', columns: [a, times(b, 2)], expected: [1 / 3, 2 / 3] },
    { title: 'of children against each other too', columns: [a, times(a, -3)], expected: [1 / 4, 3 / 4] },
    // conflicts: a and its copy 1 each, b 2
    { title: 'of a child that repeats another are halved', columns: [a, a, b], expected: [1 / 4, 1 / 4, 1 / 2] },
    { title: 'dropping rows with a missing child', columns: [[...a, none, 9], [...times(b, 2), 7, none]], expected: [1 / 3, 2 / 3] },
  ])('$title', ({ columns, expected }) => {
    expectWithin(weightsOf(...columns) ?? [], expected, 1e-14);
  });

  it.each([
    { title: 'no unit', columns: [[], []] },
    { title: 'all missing', columns: [[none, none], [none, none]] },
    { title: 'a child without spread', columns: [a, [0.1, 0.1, 0.1, 0.1]] },
    { title: 'one child, which conflicts with none', columns: [a] },
    { title: 'children that say the same', columns: [[0.1, 0.7, 0.3], [0.2, 1.4, 0.6]] },
  ])('there are none with $title', ({ columns }) => {
    expect(weightsOf(...columns)).toBeNull();
  });
});
