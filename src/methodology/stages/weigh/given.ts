import type { NodeWeight } from '../../methodologyVersion';

/**
 * Declared weights; a child that is not named weighs 1.
 *
 * Shape   codes of n children and the declared pairs in, n weights out.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 6 (budget allocation, expert weights)
 * @example given(['a', 'b'], [{ node: 'b', weight: 2 }]) // [1, 2]
 */
export function given(children: readonly string[], weights: readonly NodeWeight[]): Float64Array {
  const declared = new Map<string, number>(weights.map((entry) => [entry.node, entry.weight]));
  return Float64Array.from(children, (code) => declared.get(code) ?? 1);
}
