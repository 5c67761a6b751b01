import { rotatedLoadings, varimax } from '../../../../src/methodology/stages/weigh/rotatedLoadings';
import { expectWithin } from '../../../support/expectColumn';

const { NaN: none } = Number;
const a = [1, 1, -1, -1];
const b = [1, -1, 1, -1];
const c = [1, -1, -1, 1];
const mixed = a.map((_, i) => 3 * a[i] + 4 * b[i]); // correlation 0.6 with a
const weightsOf = (columns: readonly (readonly number[])[], components: number | null): Float64Array | null =>
  rotatedLoadings(columns.map((column) => Float64Array.from(column)), components);

describe('weights from squared rotated loadings', () => {
  it.each([
    { title: 'of one child', columns: [a], components: null, expected: [1] },
    { title: 'of two on one component', columns: [a, mixed], components: 1, expected: [0.5, 0.5] },
    { title: 'of three on the components with eigenvalues above 1', columns: [a, mixed, c, c], components: null, expected: [0.8 / 3.6, 0.8 / 3.6, 1 / 3.6, 1 / 3.6] },
    { title: 'of three on two components', columns: [a, mixed, c], components: 2, expected: [0.8 / 2.6, 0.8 / 2.6, 1 / 2.6] },
    { title: 'on as many components as there are at most', columns: [a, c], components: 9, expected: [0.5, 0.5] },
    { title: 'turned back to the children where all components are kept', columns: [a, b, c], components: 3, expected: [1 / 3, 1 / 3, 1 / 3] },
    { title: 'dropping rows with a missing child', columns: [[...a, none], [...mixed, 4]], components: 1, expected: [0.5, 0.5] },
  ])('$title', ({ columns, components, expected }) => {
    expectWithin(weightsOf(columns, components) ?? [], expected, 1e-12);
  });

  it.each([
    { title: 'no unit', columns: [[], []] },
    { title: 'all missing', columns: [[none, none], [none, none]] },
    { title: 'a child without spread', columns: [[1, 2, 3], [5, 5, 5]] },
  ])('there are none with $title', ({ columns }) => {
    expect(weightsOf(columns, null)).toBeNull();
  });
});

describe('varimax', () => {
  const loadings = [[0.8, 0.6], [0.6, -0.8], [0.4, 0.3], [0, 0]].map((row) => Float64Array.from(row));

  it('turns a simple structure upright, lengths of rows kept', () => {
    const rotated = varimax(loadings).map((row) => Array.from(row, Math.abs));
    const expected = [[1, 0], [0, 1], [0.5, 0], [0, 0]];
    rotated.forEach((row, i) => { expectWithin([...row].sort(), [...expected[i]].sort(), 1e-12); });
    expect(rotated[0][0] > 0.5).toBe(rotated[2][0] > 0.25);
  });

  it('leaves what it is given, one column, and none', () => {
    expect(Array.from(loadings[0])).toEqual([0.8, 0.6]);
    expect(varimax([Float64Array.of(0.5)])).toEqual([Float64Array.of(0.5)]);
    expect(varimax([])).toEqual([]);
  });
});
