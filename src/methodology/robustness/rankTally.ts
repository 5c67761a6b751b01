import { totalOf } from './totalOf';

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
  /** Of each unit, where ranks are kept in bands: best, worst, sum of ranks, of their squares, and of shifts. Single ranks are counted, and the rest follows. */
  private readonly sums: UnitSums | null;
  private replications = 0;
  /** Sum of total shifts, and of their squares. */
  private readonly totals = new Float64Array(2);

  constructor(private readonly nominal: Int32Array) {
    const units = nominal.length;
    this.bandWidth = bandWidthOf(units);
    this.bands = Math.ceil(units / this.bandWidth);
    this.counts = new Int32Array(units * this.bands);
    this.sums = this.bandWidth === 1 ? null : new UnitSums(nominal);
  }

  add(ranks: Int32Array): void {
    const total = this.sums === null ? this.countRanks(ranks) : this.countBands(ranks, this.sums);
    this.replications++;
    this.totals[0] += total;
    this.totals[1] += total * total;
  }

  private countRanks(ranks: Int32Array): number {
    const { nominal, bands, counts } = this;
    let total = 0;
    for (let unit = 0, row = -1; unit < nominal.length; unit++, row += bands) {
      const rank = ranks[unit];
      if (rank === 0) continue;
      counts[row + rank]++;
      const shift = rank - nominal[unit];
      total += shift < 0 ? -shift : shift;
    }
    return total;
  }

  private countBands(ranks: Int32Array, sums: UnitSums): number {
    const { nominal, bands, bandWidth, counts } = this;
    let total = 0;
    for (let unit = 0; unit < nominal.length; unit++) {
      const rank = ranks[unit];
      if (rank === 0) continue;
      counts[unit * bands + Math.floor((rank - 1) / bandWidth)]++;
      sums.add(unit, rank, 1);
      total += Math.abs(rank - nominal[unit]);
    }
    return total;
  }

  tally(): RankTally {
    const { nominal, replications, bandWidth, counts, totals: [sum, squares] } = this;
    return { units: nominal.length, replications, bandWidth, counts, ...(this.sums ?? this.ofCounts()).all(), totalShift: { sum, squares } };
  }

  private ofCounts(): UnitSums {
    const sums = new UnitSums(this.nominal);
    for (let unit = 0, k = 0; unit < this.nominal.length; unit++) {
      for (let rank = 1; rank <= this.bands; rank++, k++) if (this.counts[k] > 0) sums.add(unit, rank, this.counts[k]);
    }
    return sums;
  }
}

/** What is summed for each unit. */
class UnitSums {
  readonly best: Int32Array;
  readonly worst: Int32Array;
  readonly ranked: Int32Array;
  readonly rankSums: Float64Array;
  readonly rankSquares: Float64Array;
  readonly shiftSums: Float64Array;

  constructor(private readonly nominal: Int32Array) {
    const units = nominal.length;
    this.best = new Int32Array(units).fill(units + 1);
    this.worst = new Int32Array(units);
    this.ranked = new Int32Array(units);
    this.rankSums = new Float64Array(units);
    this.rankSquares = new Float64Array(units);
    this.shiftSums = new Float64Array(units);
  }

  all(): Pick<RankTally, 'best' | 'worst' | 'ranked' | 'rankSums' | 'rankSquares' | 'shiftSums'> {
    const { best, worst, ranked, rankSums, rankSquares, shiftSums } = this;
    return { best, worst, ranked, rankSums, rankSquares, shiftSums };
  }

  add(unit: number, rank: number, times: number): void {
    if (rank < this.best[unit]) this.best[unit] = rank;
    if (rank > this.worst[unit]) this.worst[unit] = rank;
    this.ranked[unit] += times;
    this.rankSums[unit] += rank * times;
    this.rankSquares[unit] += rank * rank * times;
    this.shiftSums[unit] += Math.abs(rank - this.nominal[unit]) * times;
  }
}

/** One rank a band up to 1,000 units; above that at most 100 bands. */
function bandWidthOf(units: number): number {
  return units <= mostSingleRanks ? 1 : Math.ceil(units / mostBands);
}

/** Tallies of the same units, one or more, as one. */
export function mergeTallies(tallies: readonly RankTally[]): RankTally {
  const of = <Numbers extends Int32Array | Float64Array>(pick: (tally: RankTally) => Numbers): Numbers => totalOf(tallies.map(pick));
  const sum = (pick: (tally: RankTally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0);
  const [{ units, bandWidth, best, worst }] = tallies;
  return {
    units, bandWidth, replications: sum(({ replications }) => replications),
    counts: of(({ counts }) => counts), ranked: of(({ ranked }) => ranked), rankSums: of(({ rankSums }) => rankSums), rankSquares: of(({ rankSquares }) => rankSquares),
    shiftSums: of(({ shiftSums }) => shiftSums),
    best: best.map((rank, unit) => Math.min(rank, ...tallies.map((tally) => tally.best[unit]))), worst: worst.map((rank, unit) => Math.max(rank, ...tallies.map((tally) => tally.worst[unit]))),
    totalShift: { sum: sum(({ totalShift }) => totalShift.sum), squares: sum(({ totalShift }) => totalShift.squares) },
  };
}
