/**
 * Ranks from the worst value: 1 for the worst, equal values share the least rank, NaN stays NaN.
 * Returns how many values are present. Values are compared exactly, not on a tie grid.
 */
export function ascendingRanks(
  source: Float64Array, from: number, target: Float64Array, to: number, length: number, lowerIsBetter: boolean,
): number {
  const sorted = new Float64Array(length);
  let present = 0;
  for (let i = 0; i < length; i++) {
    const value = source[from + i];
    if (value === value) sorted[present++] = lowerIsBetter ? -value : value;
  }
  const ordered = sorted.subarray(0, present).sort();
  for (let i = 0; i < length; i++) {
    const value = source[from + i];
    target[to + i] = value === value ? countBelow(ordered, lowerIsBetter ? -value : value) + 1 : NaN;
  }
  return present;
}

/** How many of the ascending values are strictly less than `value`. */
function countBelow(ordered: Float64Array, value: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
