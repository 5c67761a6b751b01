import type { Children } from './kernel';

/** Weight of the children on which a unit is better than another, on which it is worse, and which both have at all. */
interface Pair { readonly better: number; readonly worse: number; readonly common: number }

/** One unit against another, on the children that both have. */
export function pairOf({ inputs, offsets, weights }: Children, unit: number, other: number): Pair {
  let better = 0;
  let worse = 0;
  let common = 0;
  for (let k = 0; k < offsets.length; k++) {
    const difference = inputs[offsets[k] + unit] - inputs[offsets[k] + other];
    if (difference !== difference) continue;
    common += weights[k];
    if (difference > 0) better += weights[k];
    else if (difference < 0) worse += weights[k];
  }
  return { better, worse, common };
}
