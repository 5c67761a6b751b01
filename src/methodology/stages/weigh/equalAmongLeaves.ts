/**
 * Weights that give every leaf of the tree the same share: a child weighs as many as it has leaves.
 *
 * Formula w = number of leaves at or below the child that take part
 * Shape   leaf counts of n children in, n weights out.
 * Convention under means only: under a sum it would multiply.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 31: equal weights of indicators give unequal weights to groups
 * @example equalAmongLeaves([3, 1]) // [3, 1]
 */
export function equalAmongLeaves(leavesOfChildren: readonly number[]): Float64Array {
  return Float64Array.from(leavesOfChildren);
}
