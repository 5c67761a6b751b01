import type { NodeCode } from '../framework';
import type { GapEnd } from '../vocabulary';

/** Makes what the parent reads of a node from what it reads of its children: child k of hybrid h stands at k × hybrids + h. */
export type Combine = (inputs: Float64Array, hybrids: number) => Float64Array;

/** A node of a game between two units: a player, or a group of players that come and go together. */
export interface GameNode {
  readonly code: NodeCode;
  /** What the parent reads of it in each of the units; NaN is missing. */
  readonly first: number;
  readonly second: number;
  /** None for a player. */
  readonly children: readonly GameNode[];
  readonly combine: Combine;
  /** How much one point of each child is worth, where the node is their weighted sum for every hybrid; else null. */
  readonly slopes: readonly number[] | null;
  /** Why nothing below it takes part; null for a group. */
  readonly end: GapEnd | null;
}

/** A node below which nothing takes part. */
export function player(code: NodeCode, first: number, second: number, end: GapEnd): GameNode {
  return { code, first, second, end, children: [], slopes: null, combine: () => { throw new Error(`Expected a group, got the player ${code}`); } };
}

/** Whether the units have the same at a node and at everything below it: then nobody notices which of them it is taken from. */
export function isSame({ first, second, children }: GameNode): boolean {
  return Object.is(first, second) && children.every(isSame);
}

/** Whether the same nodes are missing in both units, so that they are missing in every hybrid too. */
export function isAlike({ first, second, children }: GameNode): boolean {
  return Number.isNaN(first) === Number.isNaN(second) && children.every(isAlike);
}
