import type { NodeWeight } from '../../methodologyVersion';

/**
 * Declared weights: a budget allocated by experts, or what a public debate settled.
 *
 * Formula w as declared; 1 for a child that is not named
 * Shape   codes of n children and the declared pairs in, n weights out.
 * Convention relative among siblings under a mean, factors under a sum; 0 removes the child.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6 (budget allocation, expert weights)
 * @example given(['a', 'b'], [{ node: 'b', weight: 2 }]) // [1, 2]
 */
export function given(children: readonly string[], weights: readonly NodeWeight[]): Float64Array {
  const declared = new Map<string, number>(weights.map((entry) => [entry.node, entry.weight]));
  return Float64Array.from(children, (code) => declared.get(code) ?? 1);
}
