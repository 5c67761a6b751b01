/** Which part of the first k of two rankings is the same. */
export interface TopOverlap {
  readonly k: number;
  /** Units ranked k or better in both. */
  readonly shared: number;
  /** `shared` as a share of the larger top: ties at its edge can make it larger than k, few units smaller. 0 to 1; 1 where both are empty. */
  readonly overlap: number;
}

/**
 * Overlap of the tops of two rankings, as a share of the larger top.
 *
 * Shape   n ranks twice, one per unit, in the same order of units; 1 is best.
 * @source Fagin, Kumar and Sivakumar (2003), Comparing top k lists, SIAM Journal on Discrete Mathematics 17 (overlap at depth k)
 * @example topOverlap([1, 2, 3, 4], [4, 1, 2, 3], 2) // { k: 2, shared: 1, overlap: 0.5 }
 */
export function topOverlap(first: ArrayLike<number>, second: ArrayLike<number>, k: number): TopOverlap {
  let [inFirst, inSecond, shared] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    if (first[i] <= k) inFirst++;
    if (second[i] <= k) inSecond++;
    if (first[i] <= k && second[i] <= k) shared++;
  }
  const larger = Math.max(inFirst, inSecond);
  return { k, shared, overlap: larger === 0 ? 1 : shared / larger };
}
