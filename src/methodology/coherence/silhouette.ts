/**
 * Silhouette of each item: 1 where it is far nearer to its own cluster than to the next, 0 between the two, below 0 where it
 * stands nearer to another.
 *
 * Formula s = (b − a) / max(a, b): a the mean distance to the others of its cluster, b the least mean distance to another cluster
 * Shape   a symmetric matrix of distances and the cluster of each item; out one value each. 0 for an item alone in its cluster; NaN where there is one cluster.
 * @source Rousseeuw (1987), Journal of Computational and Applied Mathematics 20, 53-65
 * @example silhouettes([Float64Array.of(0, 1, 4), Float64Array.of(1, 0, 4), Float64Array.of(4, 4, 0)], Int32Array.of(0, 0, 1)) // [0.75, 0.75, 0]
 */
export function silhouettes(distances: readonly Float64Array[], clusters: Int32Array): Float64Array {
  const count = Math.max(-1, ...clusters) + 1;
  const sizes = new Float64Array(count);
  for (const cluster of clusters) sizes[cluster]++;
  return Float64Array.from(distances, (row, item) => {
    if (count < 2) return NaN;
    const own = clusters[item];
    if (sizes[own] === 1) return 0;
    const sums = new Float64Array(count);
    row.forEach((distance, other) => { sums[clusters[other]] += distance; });
    const within = sums[own] / (sizes[own] - 1);
    const next = sums.reduce((least, sum, cluster) => (cluster === own ? least : Math.min(least, sum / sizes[cluster])), Infinity);
    return within === next ? 0 : (next - within) / Math.max(within, next);
  });
}
