/** Asks that the sum of the terms, each a place in a vector and its factor, be at least so much. */
export interface Bound {
  readonly terms: readonly (readonly [index: number, factor: number])[];
  readonly atLeast: number;
}

/**
 * A point near `start` that keeps all bounds: whichever bound is broken is met by the shortest step, in turn, until none is.
 * The steps go a little too far, so that the turns come to an end.
 */
export function satisfy(start: readonly number[], bounds: readonly Bound[], beyond: number): number[] {
  const point = [...start];
  for (let turn = 0; turn < 20_000; turn += 1) {
    let broken = 0;
    for (const { terms, atLeast } of bounds) {
      const short = atLeast - terms.reduce((sum, [index, factor]) => sum + factor * point[index], 0);
      if (short <= 0) continue;
      broken += 1;
      const step = (short + beyond) / terms.reduce((sum, [, factor]) => sum + factor * factor, 0);
      for (const [index, factor] of terms) point[index] += step * factor;
    }
    if (broken === 0) return point;
  }
  throw new Error('Expected the printed figures to be within rounding of each other; found no point that keeps all bounds');
}
