/** Sign that turns "lower is better" into "higher is better", and the least and greatest present value once turned. */
export function orientedExtent(
  source: Float64Array, from: number, length: number, lowerIsBetter: boolean,
): { readonly sign: 1 | -1; readonly low: number; readonly high: number } {
  const sign = lowerIsBetter ? -1 : 1;
  let low = Infinity;
  let high = -Infinity;
  for (let i = from; i < from + length; i++) {
    const value = sign * source[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { sign, low, high };
}

/** Whether a difference can scale by: neither 0, nor missing, nor past what a number holds. */
export function isSpread(difference: number): boolean {
  return difference !== 0 && Number.isFinite(difference) && Number.isFinite(1 / difference);
}
