/** More players would need more than 4,096 coalitions. */
export const mostPlayers = 12;

/**
 * Shapley values of a game that is told coalition by coalition, in any order: for each player the mean,
 * over all orders in which players can join, of what its joining changes. A coalition is a number whose
 * bit i says whether player i is in. Several measures can be shared out at once; each is a game of its own.
 *
 * Shape   for each of the 2^players coalitions `length` values in; for each player `length` shares out.
 *         Once every coalition is told, shares add up to the value of all less the value of none.
 * @source Shapley (1953), A value for n-person games, in Contributions to the Theory of Games II
 */
export class ShapleyShares {
  readonly shares: readonly Float64Array[];
  private readonly weightOfJoining: readonly number[];

  constructor(private readonly players: number, length: number) {
    if (!(players <= mostPlayers)) throw new Error(`Expected at most ${mostPlayers} players, got ${players}`);
    this.shares = Array.from({ length: players }, () => new Float64Array(length));
    this.weightOfJoining = weightsOfJoining(players);
  }

  /** Adds what one coalition tells: it speaks for its members, and against whoever could still join. */
  add(coalition: number, values: ArrayLike<number>): void {
    const size = sizeOf(coalition);
    for (let player = 0; player < this.players; player++) {
      const isMember = (coalition >> player & 1) === 1;
      const weight = isMember ? this.weightOfJoining[size - 1] : -this.weightOfJoining[size];
      const shares = this.shares[player];
      for (let i = 0; i < shares.length; i++) shares[i] += weight * values[i];
    }
  }
}

/**
 * Shapley value of each player of one game. What joining changes is added up, so that a player who changes nothing gets 0 exactly.
 *
 * @source Shapley (1953), A value for n-person games, in Contributions to the Theory of Games II
 * @example shapley(2, (coalition) => [0, 2, 3, 10][coalition]) // [4.5, 5.5]
 */
export function shapley(players: number, valueOf: (coalition: number) => number): Float64Array {
  const values = Float64Array.from({ length: 1 << players }, (_, coalition) => valueOf(coalition));
  const weights = weightsOfJoining(players);
  return Float64Array.from({ length: players }, (_, player) => {
    let share = 0;
    for (let others = 0; others < values.length; others++) {
      if ((others >> player & 1) === 0) share += weights[sizeOf(others)] * (values[others | 1 << player] - values[others]);
    }
    return share;
  });
}

/** Share of all orders in which a given player joins a given coalition of so many others. */
function weightsOfJoining(players: number): readonly number[] {
  const weights: number[] = [];
  for (let others = 0; others < players; others++) {
    weights.push(others === 0 ? 1 / players : weights[others - 1] * others / (players - others));
  }
  return weights;
}

/** How many players a coalition has. */
export function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}
