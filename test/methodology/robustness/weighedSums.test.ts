import { double, integer, record } from 'fast-check';
import { fastSums } from '../../../src/methodology/robustness/vectorSums';
import { weighedSums } from '../../../src/methodology/robustness/weighedSums';
import { seededUniform } from '../../support/seededUniform';
import { expectBits } from '../../support/expectColumn';
import { always } from '../../support/law';

const sizes = record({ units: integer({ min: 1, max: 13 }), columns: integer({ min: 0, max: 9 }), count: integer({ min: 1, max: 6 }), seed: integer(), scale: double({ min: 1e-3, max: 1e3, noNaN: true }) });

interface Sizes { readonly units: number; readonly columns: number; readonly count: number; readonly seed: number; readonly scale: number }

function formOf({ units, columns, count, seed, scale }: Sizes) {
  const next = seededUniform(seed);
  const draw = (length: number): Float64Array => Float64Array.from({ length }, () => (next() - 0.5) * scale);
  return { form: { units, columns: new Int32Array(columns), values: draw(Math.ceil(units / 4) * 4 * columns) }, weights: draw(Math.ceil(count / 2) * 2 * columns) };
}

describe('weighedSums', () => {
  test('is the sum of value × weight over the columns, in their order, for every unit and set of weights', () => {
    always(sizes, (size) => {
      const { form, weights } = formOf(size);
      const { units, columns, count } = size;
      const sums = new Float64Array(count * units);
      weighedSums(form, weights, count, sums);
      for (let set = 0; set < count; set++) {
        for (let unit = 0; unit < units; unit++) {
          let expected = 0;
          for (let c = 0; c < columns; c++) {
            expected += form.values[Math.floor(unit / 4) * columns * 4 + c * 4 + unit % 4] * weights[Math.floor(set / 2) * columns * 2 + c * 2 + set % 2];
          }
          expect(sums[set * units + unit]).toBe(expected);
        }
      }
    });
  });
});

describe('fastSums', () => {
  test('takes vectors on this machine', () => {
    expect(fastSums).not.toBe(weighedSums);
  });

  test('gives the bits of the plain sums, one form after the other, small after large', () => {
    always(sizes, (size) => {
      for (const factor of [1, 60, 1]) {
        const large = { ...size, units: size.units * factor };
        const { form, weights } = formOf(large);
        const [plain, fast] = [new Float64Array(size.count * large.units), new Float64Array(size.count * large.units)];
        weighedSums(form, weights, size.count, plain);
        fastSums(form, weights, size.count, fast);
        expectBits(fast, plain);
      }
    });
  });
});
