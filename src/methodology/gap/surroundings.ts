import { inputsOf, type Coalitions } from './coalitions';
import type { GameNode } from './gameNode';

/** What comes of a node for any values that it may have, on average over who else has joined. */
export interface Surroundings {
  readonly worth: (values: Float64Array) => Float64Array;
  /** What one point is worth, where that is the same for all values and whoever has joined; else null. */
  readonly slope: number | null;
}

/** All around is a weighted sum. */
export function line(slope: number): Surroundings {
  return { worth: (values) => values.map((value) => slope * value), slope };
}

/** What the parent makes of a child at each of several values, and what that is worth, on average over whom the child meets. */
export function surroundingsOf(parent: GameNode, position: number, met: Coalitions, around: Surroundings): Surroundings {
  const { weights } = met;
  const inputs = inputsOf(parent, met);
  const worthOf = (value: number): number => {
    inputs.fill(value, position * weights.length, (position + 1) * weights.length);
    const worth = around.worth(parent.combine(inputs, weights.length));
    return worth.reduce((sum, one, c) => sum + weights[c] * one, 0);
  };
  return { worth: (values) => values.map(worthOf), slope: null };
}
