/** How far ranks moved from one ranking to another. */
export interface RankShift {
  /** Mean of the absolute differences of ranks, in places; 0 where nothing is ranked. */
  readonly mean: number;
  /** The greatest absolute difference, in places. */
  readonly maximum: number;
  /** How many units have another rank. */
  readonly moved: number;
}

/**
 * Shift in rank of units that are ranked twice.
 *
 * Shape   n ranks twice, one per unit, in the same order of units.
 * @source Saisana, Saltelli and Tarantola (2005), Journal of the Royal Statistical Society A 168 (average shift in ranking); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 7
 * @example rankShift([1, 2, 3, 4], [1, 4, 2, 3]) // { mean: 1, maximum: 2, moved: 3 }
 */
export function rankShift(before: ArrayLike<number>, after: ArrayLike<number>): RankShift {
  let [sum, maximum, moved] = [0, 0, 0];
  for (let i = 0; i < before.length; i++) {
    const shift = Math.abs(after[i] - before[i]);
    sum += shift;
    if (shift > maximum) maximum = shift;
    if (shift > 0) moved++;
  }
  return { mean: before.length === 0 ? 0 : sum / before.length, maximum, moved };
}
