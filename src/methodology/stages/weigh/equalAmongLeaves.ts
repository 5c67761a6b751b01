/**
 * Weights that give every leaf of the tree the same share: a child weighs as many as it has leaves.
 *
 * Shape   leaf counts of n children in, n weights out. Under means only: under a sum it would multiply.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 31: equal weights of indicators give unequal weights to groups
 * @example equalAmongLeaves([3, 1]) // [3, 1]
 */
export function equalAmongLeaves(leavesOfChildren: readonly number[]): Float64Array {
  return Float64Array.from(leavesOfChildren);
}
