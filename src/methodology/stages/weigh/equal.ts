/**
 * The same weight for every child of a node.
 *
 * Formula w = 1
 * Shape   n children in, n weights out, each 1: relative under a mean, factors of 1 under a sum.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6, p. 31 (equal weighting)
 * @example equal(3) // [1, 1, 1]
 */
export function equal(children: number): Float64Array {
  return new Float64Array(children).fill(1);
}
