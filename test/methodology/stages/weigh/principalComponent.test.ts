import { principalComponent } from '../../../../src/methodology/stages/weigh/principalComponent';
import { expectWithin } from '../../../support/expectColumn';

const { NaN: none } = Number;
const half = Math.SQRT1_2;
const weightsOf = (...columns: readonly (readonly number[])[]): Float64Array | null => principalComponent(columns.map((column) => Float64Array.from(column)));

/** Three directions at right angles: what is made of them has correlations that can be read off. */
const a = [1, 1, -1, -1];
const b = [1, -1, 1, -1];
const c = [1, -1, -1, 1];
const mixed = (p: number, q: number, r: number): number[] => a.map((_, i) => p * a[i] + q * b[i] + r * c[i]);

/** Correlations √½, -√½, -½: x = √2 y / (λ - 1) with (λ - 1)(λ - 1.5) = 1. */
const lambda = (2.5 + Math.sqrt(4.25)) / 2;
const ratio = Math.SQRT2 / (lambda - 1);
const y = 1 / Math.sqrt(ratio ** 2 + 2);

describe('weights from the first principal component', () => {
  it.each([
    { title: 'of one child', columns: [a], expected: [1] },
    { title: 'of two, whatever their correlation above 0', columns: [a, mixed(3, 4, 0)], expected: [half, half] },
    { title: 'of two against each other, which no mean can be taken with', columns: [a, mixed(-3, 4, 0)], expected: [half, -half] },
    { title: 'of three, one of them apart', columns: [a, mixed(3, 4, 0), c], expected: [half, half, 0] },
    { title: 'of three, one of them against the others', columns: [a, mixed(1, 1, 0), mixed(-1, 0, 1)], expected: [ratio * y, y, -y] },
    { title: 'whatever the scale of the children', columns: [mixed(100, 0, 0), mixed(0.003, 0.004, 0)], expected: [half, half] },
    { title: 'dropping rows with a missing child', columns: [[...a, 9, none], [...mixed(3, 4, 0), none, -5]], expected: [half, half] },
  ])('$title', ({ columns, expected }) => {
    expectWithin(weightsOf(...columns) ?? [], expected, 1e-14);
  });

  it.each([
    { title: 'no unit', columns: [[], []] },
    { title: 'one complete row', columns: [[1, 2, none], [3, none, 4]] },
    { title: 'all missing', columns: [[none, none], [none, none]] },
    { title: 'a child without spread', columns: [[1, 2, 3], [0.1, 0.1, 0.1]] },
  ])('there are none with $title', ({ columns }) => {
    expect(weightsOf(...columns)).toBeNull();
  });
});
