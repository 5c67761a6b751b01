import type { TieRule } from '../vocabulary';

/**
 * Ranks the same units again and again under scores that differ little: the order of the last time is where the
 * next sorting begins, and nothing is allocated. Equal to `rank` of the stage for standard competition and dense ranks.
 */
export class RepeatedRanks {
  /** Ranks of the last scores, 1 is best; 0 for a unit without a score. */
  readonly ranks: Int32Array;
  private readonly cells: Float64Array;
  private readonly order: Int32Array;
  private readonly perGrid: number;

  constructor(units: number, tieGrid: number, private readonly tieRule: Exclude<TieRule, 'ordinal'>) {
    this.ranks = new Int32Array(units);
    this.cells = new Float64Array(units);
    this.order = Int32Array.from({ length: units }, (_, unit) => unit);
    this.perGrid = 1 / tieGrid;
  }

  of(scores: Float64Array): Int32Array {
    const { cells, order, ranks, perGrid } = this;
    for (let unit = 0; unit < cells.length; unit++) {
      const score = scores[unit];
      cells[unit] = score === score ? Math.round(score * perGrid) : -Infinity; // what has no score stands last
    }
    for (let i = 1; i < order.length; i++) {
      const unit = order[i];
      const cell = cells[unit];
      let j = i - 1;
      while (j >= 0 && cells[order[j]] < cell) {
        order[j + 1] = order[j];
        j--;
      }
      order[j + 1] = unit;
    }
    const isDense = this.tieRule === 'dense';
    let rank = 0;
    let before = NaN;
    for (let position = 0; position < order.length; position++) {
      const unit = order[position];
      const cell = cells[unit];
      if (cell !== before) rank = isDense ? rank + 1 : position + 1;
      before = cell;
      ranks[unit] = cell === -Infinity ? 0 : rank;
    }
    return ranks;
  }
}
