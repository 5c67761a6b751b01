import { sortByCell } from '../stages/rank';
import type { TieRule } from '../vocabulary';

/** Below this number of units insertion from a likely order is faster than sorting by digits. */
const mostInserted = 128;

/**
 * Ranks the same units again and again under scores that differ little: sorting begins each time from the order that is likeliest, and for few units
 * nothing is allocated. Equal to `rank` of the stage for standard competition and dense ranks.
 */
export class RepeatedRanks {
  /** 0 for a unit without a score. */
  private readonly ranks: Int32Array;
  private readonly cells: Float64Array;
  private readonly order: Int32Array;
  private readonly perGrid: number;

  /** `likely` names every unit, the likely best first. */
  constructor(private readonly likely: Int32Array, tieGrid: number, private readonly tieRule: Exclude<TieRule, 'ordinal'>) {
    this.ranks = new Int32Array(likely.length);
    this.cells = new Float64Array(likely.length);
    this.order = new Int32Array(likely.length);
    this.perGrid = 1 / tieGrid;
  }

  /** Ranks of the scores from `from` on, one for each unit; written anew by the next call. */
  of(scores: Float64Array, from = 0): Int32Array {
    const scored = this.likely.length <= mostInserted ? this.insert(scores, from) : this.sort(scores, from);
    const { ranks, cells, order } = this;
    if (scored < ranks.length) ranks.fill(0);
    const isDense = this.tieRule === 'dense';
    let rank = 0;
    let last = NaN;
    for (let place = 0; place < scored; place++) {
      const cell = cells[place];
      if (cell !== last) rank = isDense ? rank + 1 : place + 1;
      last = cell;
      ranks[order[place]] = rank;
    }
    return ranks;
  }

  /** Cells on the tie grid are sorted while they are made; they stand in the order of the units. */
  private insert(scores: Float64Array, from: number): number {
    const { likely, cells, order, perGrid } = this;
    let scored = 0;
    for (let i = 0; i < likely.length; i++) {
      const unit = likely[i];
      const score = scores[from + unit];
      if (score !== score) continue;
      const cell = Math.round(score * perGrid);
      let place = scored++;
      for (; place > 0 && cells[place - 1] < cell; place--) {
        cells[place] = cells[place - 1];
        order[place] = order[place - 1];
      }
      cells[place] = cell;
      order[place] = unit;
    }
    return scored;
  }

  private sort(scores: Float64Array, from: number): number {
    const { likely, cells, order, perGrid } = this;
    const byUnit = new Float64Array(likely.length);
    let scored = 0;
    for (let i = 0; i < likely.length; i++) {
      const unit = likely[i];
      const score = scores[from + unit];
      if (score !== score) continue;
      byUnit[unit] = Math.round(score * perGrid);
      order[scored++] = unit;
    }
    sortByCell(order.subarray(0, scored), byUnit);
    for (let place = 0; place < scored; place++) cells[place] = byUnit[order[place]];
    return scored;
  }
}
