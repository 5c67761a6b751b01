/**
 * Kendall's τ-b: how far two orders agree, pair by pair, ties taken out of the pairs that could agree.
 *
 * Shape   n values or ranks twice, no NaN; out −1 (reversed) to 1 (the same order); null where one of them ties all.
 * Cost    O(n log n): sorted by the first, the exchanges that sorting by the second takes are the discordant pairs.
 * @source Kendall (1945), The treatment of ties in ranking problems, Biometrika 33; Knight (1966), JASA 61, for the algorithm; OECD/JRC (2008), Handbook on Constructing Composite Indicators, p. 82, where there are no ties
 * @example kendallTauB([1, 2, 3, 4, 5, 6, 7, 8], [3, 4, 1, 2, 5, 7, 8, 6]) // 0.5714285714285714
 */
export function kendallTauB(first: ArrayLike<number>, second: ArrayLike<number>): number | null {
  const { length } = first;
  const order = Int32Array.from({ length }, (_, position) => position)
    .sort((a, b) => first[a] - first[b] || second[a] - second[b]);
  const pairs = length * (length - 1) / 2;
  const tiedInFirst = tiedPairs(order, (a, b) => first[a] === first[b]);
  const tiedInBoth = tiedPairs(order, (a, b) => first[a] === first[b] && second[a] === second[b]);
  const discordant = sortBySecond(order, second);
  const tiedInSecond = tiedPairs(order, (a, b) => second[a] === second[b]);
  if (tiedInFirst === pairs || tiedInSecond === pairs) return null;
  const concordant = pairs - tiedInFirst - tiedInSecond + tiedInBoth - discordant;
  return (concordant - discordant) / Math.sqrt((pairs - tiedInFirst) * (pairs - tiedInSecond));
}

/** Pairs among neighbours of an order that are the same. */
function tiedPairs(order: Int32Array, isSame: (a: number, b: number) => boolean): number {
  let pairs = 0;
  for (let begin = 0, end = 0; begin < order.length; begin = end) {
    while (end < order.length && isSame(order[begin], order[end])) end++;
    pairs += (end - begin) * (end - begin - 1) / 2;
  }
  return pairs;
}

/** Merges runs of growing length, in place and stably; tells over how many others each was carried. */
function sortBySecond(order: Int32Array, values: ArrayLike<number>): number {
  let exchanges = 0;
  const merged = new Int32Array(order.length);
  for (let run = 1; run < order.length; run *= 2) {
    for (let begin = 0; begin < order.length; begin += 2 * run) {
      const middle = Math.min(begin + run, order.length);
      const end = Math.min(middle + run, order.length);
      let [left, right] = [begin, middle];
      for (let to = begin; to < end; to++) {
        const takesRight = right < end && (left === middle || values[order[right]] < values[order[left]]);
        if (takesRight) exchanges += middle - left;
        merged[to] = order[takesRight ? right++ : left++];
      }
    }
    order.set(merged);
  }
  return exchanges;
}
