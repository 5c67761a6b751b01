import type { TieRule } from '../vocabulary';

/** Order and ranks of scored units. */
export interface Ranking {
  /** Positions of the scored units, best first; tied units stand in their given order. */
  readonly order: Int32Array;
  /** Rank of each unit, 1 is best; 0 for a unit without a score. */
  readonly ranks: Int32Array;
}

/**
 * Ranks scores, highest first, on a tie grid: scores that round to the same multiple of `tieGrid` are equal. Scores themselves are never rounded.
 *
 * Formula 1 + number of units in a higher cell of the grid (standardCompetition); 1 + number of higher cells (dense); place (ordinal)
 * Shape   `length` scores from `from` in, one rank each out; NaN takes no rank (0).
 * Convention standardCompetition 1,2,2,4; dense 1,2,2,3; ordinal 1,2,3,4 with `tieBreak` (positions, smaller first).
 * @source Handbook ch. 6; ISO-like names of ranking rules: standard competition ("1224"), dense ("1223"), ordinal ("1234")
 * @example rank(Float64Array.of(5, 7, NaN, 7), 1e-9, 'standardCompetition').ranks // [3, 1, 0, 1]
 */
export function rank(
  scores: Float64Array, tieGrid: number, tieRule: TieRule, tieBreak: Float64Array | null = null, from = 0, length = scores.length,
): Ranking {
  const cells = new Float64Array(length);
  const order = new Int32Array(length);
  let scored = 0;
  const perGrid = 1 / tieGrid;
  for (let i = 0; i < length; i++) {
    const score = scores[from + i];
    if (score !== score) continue;
    cells[i] = Math.round(score * perGrid);
    order[scored++] = i;
  }
  const ordered = order.subarray(0, scored);
  sortByCell(ordered, cells);
  if (tieRule === 'ordinal' && tieBreak !== null) breakTies(ordered, cells, tieBreak);
  return { order: ordered, ranks: rankByCell(ordered, cells, tieRule, new Int32Array(length)) };
}

/** Sorts units by cell, highest first, equal ones as they stand; the less the order changes, the faster for few units. */
export function sortByCell(order: Int32Array, cells: Float64Array): void {
  if (order.length <= 128) insertionSort(order, cells);
  else radixSort(order, cells);
}

/** Writes the rank of every unit of the order. */
export function rankByCell(order: Int32Array, cells: Float64Array, tieRule: TieRule, ranks: Int32Array): Int32Array {
  let rankOfCell = 0;
  let cell = NaN;
  for (let position = 0; position < order.length; position++) {
    const unit = order[position];
    if (tieRule === 'ordinal' || cells[unit] !== cell) {
      rankOfCell = tieRule === 'dense' ? rankOfCell + 1 : position + 1;
      cell = cells[unit];
    }
    ranks[unit] = rankOfCell;
  }
  return ranks;
}

/** Stable, descending by cell. */
function insertionSort(order: Int32Array, cells: Float64Array): void {
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
}

const digitBits = 11;
const buckets = 1 << digitBits;
const lowerRange = buckets * buckets;

/** Stable, descending by cell: least significant digit first, as many digits as the spread of the cells needs. */
function radixSort(order: Int32Array, cells: Float64Array): void {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < order.length; i++) {
    const cell = cells[order[i]];
    if (cell < low) low = cell;
    if (cell > high) high = cell;
  }
  if (high - low > Number.MAX_SAFE_INTEGER) {
    order.sort((a, b) => cells[b] - cells[a] || a - b);
    return;
  }
  // How far each unit lies below the best, in two whole numbers: shifts of 32 bits find their digits.
  const upper = new Int32Array(cells.length);
  const lower = new Int32Array(cells.length);
  for (let i = 0; i < order.length; i++) {
    const unit = order[i];
    const distance = high - cells[unit];
    upper[unit] = Math.floor(distance / lowerRange);
    lower[unit] = distance - upper[unit] * lowerRange;
  }
  let source: Int32Array = order;
  let target: Int32Array = new Int32Array(order.length);
  for (let digit = 0; 2 ** (digit * digitBits) <= high - low; digit++) {
    sortByDigit(source, target, digit < 2 ? lower : upper, (digit < 2 ? digit : digit - 2) * digitBits);
    [source, target] = [target, source];
  }
  if (source !== order) order.set(source);
}

function sortByDigit(source: Int32Array, target: Int32Array, part: Int32Array, shift: number): void {
  const begins = new Int32Array(buckets);
  for (let i = 0; i < source.length; i++) begins[(part[source[i]] >> shift) & (buckets - 1)]++;
  for (let digit = 0, begin = 0; digit < buckets; digit++) {
    const count = begins[digit];
    begins[digit] = begin;
    begin += count;
  }
  for (let i = 0; i < source.length; i++) target[begins[(part[source[i]] >> shift) & (buckets - 1)]++] = source[i];
}

function breakTies(order: Int32Array, cells: Float64Array, tieBreak: Float64Array): void {
  for (let begin = 0; begin < order.length;) {
    let end = begin + 1;
    while (end < order.length && cells[order[end]] === cells[order[begin]]) end++;
    order.subarray(begin, end).sort((a, b) => tieBreak[a] - tieBreak[b] || a - b);
    begin = end;
  }
}
