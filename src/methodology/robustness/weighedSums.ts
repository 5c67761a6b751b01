import type { AdditiveForm } from './additiveForm';

/**
 * Sums of value × weight over columns, for `count` sets of weights: four units by two sets at a time, so that each value and weight that is read serves several products. Each
 * sum is taken in the order of the columns, whatever stands beside it.
 *
 * Shape   values in blocks of four units; weights of two sets side by side: set s of column c at ⌊s ∕ 2⌋ × columns × 2 + c × 2 + s mod 2; the sum of unit u under set s out, at s × units + u.
 */
export function weighedSums({ units, columns: { length: columns }, values }: Pick<AdditiveForm, 'units' | 'columns' | 'values'>, weights: Float64Array, count: number, sums: Float64Array): void {
  for (let unit = 0, block = 0; unit < units; unit += 4, block += columns * 4) {
    const end = block + columns * 4;
    for (let set = 0; set < count; set += 2) {
      let a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0;
      for (let v = block, w = set * columns; v < end; v += 4, w += 2) {
        const one = weights[w], other = weights[w + 1];
        const i = values[v], j = values[v + 1], k = values[v + 2], l = values[v + 3];
        a += i * one; b += j * one; c += k * one; d += l * one;
        e += i * other; f += j * other; g += k * other; h += l * other;
      }
      write(sums, set * units + unit, units - unit, a, b, c, d);
      if (set + 1 < count) write(sums, (set + 1) * units + unit, units - unit, e, f, g, h);
    }
  }
}

/** The last block may hold fewer than four units. */
function write(sums: Float64Array, at: number, left: number, a: number, b: number, c: number, d: number): void {
  sums[at] = a;
  if (left > 1) sums[at + 1] = b;
  if (left > 2) sums[at + 2] = c;
  if (left > 3) sums[at + 3] = d;
}
