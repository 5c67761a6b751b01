import { completeRows, correlations } from '../../../../src/methodology/stages/weigh/correlation';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;
const columnsOf = (...columns: readonly (readonly number[])[]): Float64Array[] => columns.map((column) => Float64Array.from(column));

describe('complete rows', () => {
  it.each([
    { title: 'of no column', columns: [], expected: [] },
    { title: 'of no row', columns: [[], []], expected: [[], []] },
    { title: 'are those without a missing value', columns: [[1, none, 3, 4], [5, 6, none, 8]], expected: [[1, 4], [5, 8]] },
    { title: 'may be none', columns: [[1, none], [none, 2]], expected: [[], []] },
  ])('$title', ({ columns, expected }) => {
    expect(completeRows(columnsOf(...columns))).toEqual(columnsOf(...expected));
  });
});

describe('correlations', () => {
  it.each([
    { title: 'of a column with itself are 1', columns: [[1, 2, 4]], expected: [[1]] },
    { title: 'of orthogonal columns are 0', columns: [[1, 1, -1, -1], [1, -1, 1, -1]], expected: [[1, 0], [0, 1]] },
    { title: 'do not change with scale and origin', columns: [[1, 1, -1, -1], [17, 9, 11, 3]], expected: [[1, 0.6], [0.6, 1]] },
    { title: 'keep their sign', columns: [[1, 2, 3], [6, 4, 2]], expected: [[1, -1], [-1, 1]] },
    { title: 'of greatest and of least numbers', columns: [[1e300, -1e300], [1e-300, -1e-300]], expected: [[1, 1], [1, 1]] },
    { title: 'are undefined without spread', columns: [[0.1, 0.1, 0.1], [1, 2, 3]], expected: [[none, none], [none, 1]] },
    { title: 'are undefined of no row', columns: [[], []], expected: [[none, none], [none, none]] },
  ])('$title', ({ columns, expected }) => {
    const found = correlations(columnsOf(...columns));
    found.forEach((row, i) => expectColumn(row, expected[i]));
    expect(found).toHaveLength(expected.length);
  });
});
