import type { Children } from '../stages/aggregate/kernel';

/**
 * Compares one unit with all others, in their order, on the children that both have: weight on which it is better less that on which
 * it is worse, and weight of what both have. By the definition, pair by pair: the kernels find the same by ranks.
 */
export function pairsOf(unit: number, { inputs, offsets, weights }: Children, length: number, visit: (margin: number, common: number) => void): void {
  for (let other = 0; other < length; other++) {
    if (other === unit) continue;
    let margin = 0;
    let common = 0;
    for (let k = 0; k < offsets.length; k++) {
      const difference = inputs[offsets[k] + unit] - inputs[offsets[k] + other];
      if (Number.isNaN(difference)) continue;
      margin += weights[k] * Math.sign(difference);
      common += weights[k];
    }
    visit(margin, common);
  }
}
