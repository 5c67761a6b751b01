/** How often each of some units stood above each other of them. Whole numbers: counts of parts add up. */
export class PairCounter {
  /** Row: who stood above; column: whom. */
  readonly wins: Int32Array;

  /** `positions` are the places of the units in the nominal evaluation. */
  constructor(private readonly positions: readonly number[]) {
    this.wins = new Int32Array(positions.length ** 2);
  }

  /** A tie is nobody's win, nor is a replication in which one of the two is not ranked. */
  add(ranks: Int32Array): void {
    const { positions, wins } = this;
    for (let a = 0; a < positions.length; a++) {
      const rank = ranks[positions[a]];
      if (rank === 0) continue;
      for (let b = 0; b < positions.length; b++) if (rank < ranks[positions[b]]) wins[a * positions.length + b]++;
    }
  }
}
