import { ascendingOrder } from './ascendingOrder';

/**
 * Ranks from the worst value: 1 for the worst, equal values share the least rank, NaN stays NaN.
 * Returns how many values are present. Values are compared exactly, not on a tie grid.
 */
export function ascendingRanks(
  source: Float64Array, from: number, target: Float64Array, to: number, length: number, lowerIsBetter: boolean,
): number {
  const order = ascendingOrder(source, from, length, lowerIsBetter);
  const values = order.length === 0 ? source : source.slice(from, from + length); // the target may be the source
  target.fill(NaN, to, to + length);
  let rank = 0;
  for (let place = 0; place < order.length; place++) {
    if (place === 0 || values[order[place]] !== values[order[place - 1]]) rank = place + 1;
    target[to + order[place]] = rank;
  }
  return order.length;
}
