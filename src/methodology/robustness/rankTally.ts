/** Units above this number are told apart by bands of ranks, not by each rank. */
export const mostSingleRanks = 1_000;
const mostBands = 100;

/**
 * How often each unit had each rank, over replications. All of it whole numbers, so that tallies of parts of the work
 * add up to the same whatever the parts and their order.
 */
export interface RankTally {
  readonly units: number;
  readonly replications: number;
  /** Ranks per band: 1 up to 1,000 units. */
  readonly bandWidth: number;
  /** How often unit u was in band b, at u × bands + b. */
  readonly counts: Int32Array;
  readonly best: Int32Array;
  readonly worst: Int32Array;
  /** How often each unit was ranked at all. */
  readonly ranked: Int32Array;
  /** Sum of ranks, of their squares, and of absolute shifts against the nominal rank, of each unit. */
  readonly rankSums: Float64Array;
  readonly rankSquares: Float64Array;
  readonly shiftSums: Float64Array;
  /** Over replications: sum of the shifts of all units together, and of its squares. */
  readonly totalShift: { readonly sum: number; readonly squares: number };
}

/** Collects ranks replication by replication. A unit of rank 0 is not scored there and is not counted. */
export class RankCounter {
  private readonly bandWidth: number;
  private readonly bands: number;
  private readonly counts: Int32Array;
  private readonly best: Int32Array;
  private readonly worst: Int32Array;
  private readonly ranked: Int32Array;
  private readonly rankSums: Float64Array;
  private readonly rankSquares: Float64Array;
  private readonly shiftSums: Float64Array;
  private replications = 0;
  private sum = 0;
  private squares = 0;

  constructor(private readonly nominal: Int32Array) {
    const units = nominal.length;
    this.bandWidth = bandWidthOf(units);
    this.bands = Math.ceil(units / this.bandWidth);
    this.counts = new Int32Array(units * this.bands);
    this.best = new Int32Array(units).fill(units + 1);
    this.worst = new Int32Array(units);
    this.ranked = new Int32Array(units);
    this.rankSums = new Float64Array(units);
    this.rankSquares = new Float64Array(units);
    this.shiftSums = new Float64Array(units);
  }

  add(ranks: Int32Array): void {
    const { nominal, bands, bandWidth, counts, best, worst, ranked, rankSums, rankSquares, shiftSums } = this;
    let total = 0;
    for (let unit = 0; unit < nominal.length; unit++) {
      const rank = ranks[unit];
      if (rank === 0) continue;
      counts[unit * bands + (bandWidth === 1 ? rank - 1 : Math.floor((rank - 1) / bandWidth))]++;
      if (rank < best[unit]) best[unit] = rank;
      if (rank > worst[unit]) worst[unit] = rank;
      ranked[unit]++;
      rankSums[unit] += rank;
      rankSquares[unit] += rank * rank;
      const shift = Math.abs(rank - nominal[unit]);
      shiftSums[unit] += shift;
      total += shift;
    }
    this.replications++;
    this.sum += total;
    this.squares += total * total;
  }

  tally(): RankTally {
    const { replications, bandWidth, counts, best, worst, ranked, rankSums, rankSquares, shiftSums, sum, squares } = this;
    return { units: this.nominal.length, replications, bandWidth, counts, best, worst, ranked, rankSums, rankSquares, shiftSums, totalShift: { sum, squares } };
  }
}

/** One rank a band up to 1,000 units; above that at most 100 bands. */
export function bandWidthOf(units: number): number {
  return units <= mostSingleRanks ? 1 : Math.ceil(units / mostBands);
}

/** Two tallies of the same units as one. */
export function mergeTallies(a: RankTally, b: RankTally): RankTally {
  return {
    units: a.units, bandWidth: a.bandWidth, replications: a.replications + b.replications,
    counts: a.counts.map((count, k) => count + b.counts[k]),
    best: a.best.map((rank, k) => Math.min(rank, b.best[k])), worst: a.worst.map((rank, k) => Math.max(rank, b.worst[k])),
    ranked: a.ranked.map((count, k) => count + b.ranked[k]),
    rankSums: a.rankSums.map((sum, k) => sum + b.rankSums[k]), rankSquares: a.rankSquares.map((sum, k) => sum + b.rankSquares[k]),
    shiftSums: a.shiftSums.map((sum, k) => sum + b.shiftSums[k]),
    totalShift: { sum: a.totalShift.sum + b.totalShift.sum, squares: a.totalShift.squares + b.totalShift.squares },
  };
}
