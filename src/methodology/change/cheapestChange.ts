/** One figure that can be moved: what each unit of its measure adds to the score, what it costs, and how far it can go. */
export interface Lever {
  readonly slope: number;
  readonly cost: number;
  readonly room: number;
}

/** How far each lever is moved. */
export interface Moves {
  readonly moves: Float64Array;
  readonly cost: number;
  /** Whether all that is needed was found; else every lever that adds anything stands at its end. */
  readonly isReached: boolean;
}

/**
 * Moves levers so that the score rises by `need` at the least cost: those first that add most for what they cost, each to its end before the next.
 *
 * Shape   levers with positive costs in, one move each out, from 0 to its room; levers whose slope is not above 0 stay.
 * @source Dantzig (1957), Operations Research 5(2), 266-288 (the knapsack whose things can be cut)
 * @example cheapestChange([{ slope: 1, cost: 3, room: 5 }, { slope: 2, cost: 1, room: 1 }], 3).moves // [1, 1]
 */
export function cheapestChange(levers: readonly Lever[], need: number): Moves {
  const moves = new Float64Array(levers.length);
  let left = Math.max(0, need);
  let cost = 0;
  const worthOf = (k: number): number => levers[k].slope / levers[k].cost;
  const order = levers.map((_, k) => k).filter((k) => levers[k].slope > 0).sort((a, b) => worthOf(b) - worthOf(a) || a - b);
  for (const k of order) {
    if (left === 0) break;
    const whole = levers[k].slope * levers[k].room;
    moves[k] = whole <= left ? levers[k].room : left / levers[k].slope;
    left = whole <= left ? left - whole : 0;
    cost += moves[k] * levers[k].cost;
  }
  return { moves, cost, isReached: left === 0 };
}
