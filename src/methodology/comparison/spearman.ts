/**
 * Spearman's ρ: the correlation of two orders, tied values sharing the mean of their places.
 *
 * Shape   n values or ranks twice, no NaN; out −1 (reversed) to 1 (the same order); null where one of them ties all.
 * @source Spearman (1904), American Journal of Psychology 15; Kendall (1948), Rank Correlation Methods, ch. 3, for ties
 * @example spearmanRho([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) // 0.8207826816681233
 */
export function spearmanRho(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const [a, b] = [centredPlaces(first), centredPlaces(second)];
  let [product, squareA, squareB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i] * b[i];
    squareA += a[i] * a[i];
    squareB += b[i] * b[i];
  }
  return squareA === 0 || squareB === 0 ? null : product / Math.sqrt(squareA * squareB);
}

/** Place of each value in ascending order, tied ones at the mean of their places, less the mean of all places. */
function centredPlaces(values: ArrayLike<number>): Float64Array {
  const { length } = values;
  const order = Int32Array.from({ length }, (_, position) => position).sort((a, b) => values[a] - values[b]);
  const places = new Float64Array(length);
  for (let begin = 0, end = 0; begin < length; begin = end) {
    while (end < length && values[order[end]] === values[order[begin]]) end++;
    for (let k = begin; k < end; k++) places[order[k]] = (begin + end - length) / 2;
  }
  return places;
}
