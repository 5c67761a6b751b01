import type { Merge } from './agglomerate';

/**
 * The cluster of each item once all but the last count − 1 merges are made: 0, 1 … in the order in which items first name them.
 *
 * @source R, stats::cutree
 * @example cutTree([{ left: 0, right: 1, height: 1, size: 2 }, { left: 3, right: 2, height: 3, size: 3 }], 2) // [0, 0, 1]
 */
export function cutTree(merges: readonly Merge[], count: number): Int32Array {
  const items = merges.length + 1;
  const made = merges.slice(0, items - count);
  const above = Int32Array.from({ length: items + made.length }, (_, cluster) => cluster);
  made.forEach(({ left, right }, step) => { above[left] = above[right] = items + step; });
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: items }, (_, item) => {
    let cluster = item;
    while (above[cluster] !== cluster) cluster = above[cluster];
    const number = numbers.get(cluster) ?? numbers.size;
    numbers.set(cluster, number);
    return number;
  });
}

/** How many clusters are left when merges up to a height are made. */
export function clustersBelow(merges: readonly Merge[], height: number): number {
  return merges.length + 1 - merges.filter((merge) => merge.height <= height).length;
}

/** Items from left to right as a dendrogram draws them, so that no branches cross. */
export function leafOrder(merges: readonly Merge[]): readonly number[] {
  const items = merges.length + 1;
  const order: number[] = [];
  const waiting = [items + merges.length - 1];
  for (let cluster = waiting.pop(); cluster !== undefined; cluster = waiting.pop()) {
    if (cluster < items) order.push(cluster);
    else waiting.push(merges[cluster - items].right, merges[cluster - items].left);
  }
  return order;
}
