import { rankByCell, sortByCell } from '../stages/rank';
import type { TieRule } from '../vocabulary';

/**
 * Ranks the same units again and again under scores that differ little: the order of the last time is where the
 * next sorting begins, and for few units nothing is allocated. Equal to `rank` of the stage for standard competition and dense ranks.
 */
export class RepeatedRanks {
  /** 0 for a unit without a score. */
  private readonly ranks: Int32Array;
  private readonly cells: Float64Array;
  private readonly order: Int32Array;
  private readonly isScored: Uint8Array;
  private scored = 0;
  private readonly perGrid: number;

  constructor(units: number, tieGrid: number, private readonly tieRule: Exclude<TieRule, 'ordinal'>) {
    this.ranks = new Int32Array(units);
    this.cells = new Float64Array(units);
    this.order = new Int32Array(units);
    this.isScored = new Uint8Array(units);
    this.perGrid = 1 / tieGrid;
  }

  /** Ranks of these scores, written anew by the next call. */
  of(scores: Float64Array): Int32Array {
    const { cells, perGrid, isScored } = this;
    let isSame = true;
    for (let unit = 0; unit < cells.length; unit++) {
      const score = scores[unit];
      const has = score === score ? 1 : 0;
      if (has !== isScored[unit]) isSame = false;
      isScored[unit] = has;
      cells[unit] = Math.round(score * perGrid);
    }
    if (!isSame) this.beginAnew();
    const order = this.order.subarray(0, this.scored);
    sortByCell(order, cells);
    return rankByCell(order, cells, this.tieRule, this.ranks);
  }

  /** Other units have scores than the last time. */
  private beginAnew(): void {
    this.ranks.fill(0);
    this.scored = 0;
    for (let unit = 0; unit < this.isScored.length; unit++) if (this.isScored[unit] === 1) this.order[this.scored++] = unit;
  }
}
