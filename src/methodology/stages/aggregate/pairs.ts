import { ascendingRanks } from '../ascendingRanks';
import type { Children } from './kernel';

/** What two units have against each other: weight on which the first is better less that on which it is worse, and weight of the children that both have. */
type Visit = (unit: number, other: number, margin: number, common: number) => void;

/**
 * Compares every two units once, on the children that both have. Values are compared by their ranks, whole numbers
 * whose signs need no branching: half of all comparisons would be guessed wrong.
 */
export function eachPair(children: Children, length: number, visit: Visit): void {
  const rows = ranksByUnit(children, length);
  const { weights } = children;
  const width = weights.length;
  for (let unit = 0; unit < length; unit++) {
    for (let other = unit + 1; other < length; other++) {
      let margin = 0;
      let common = 0;
      for (let k = 0, a = unit * width, b = other * width; k < width; k++, a++, b++) {
        const both = 1 + ((rows[a] | rows[b]) >> 31); // 0 where one of them is missing
        const difference = rows[a] - rows[b];
        margin += weights[k] * (both & 1) * ((-difference >>> 31) - (difference >>> 31));
        common += weights[k] * both;
      }
      visit(unit, other, margin, common);
    }
  }
}

/** Ranks of the values of each child, unit after unit; −1 where one is missing. */
export function ranksByUnit({ inputs, offsets }: Children, length: number): Int32Array {
  const rows = new Int32Array(length * offsets.length);
  const ranks = new Float64Array(length);
  offsets.forEach((offset, k) => {
    ascendingRanks(inputs, offset, ranks, 0, length, false);
    for (let unit = 0; unit < length; unit++) rows[unit * offsets.length + k] = Number.isNaN(ranks[unit]) ? -1 : ranks[unit];
  });
  return rows;
}

/** The scores of units that have every child; the others' are missing. */
export function keepWhole({ inputs, offsets }: Children, scores: Float64Array, target: Float64Array, to: number): void {
  scores.forEach((score, unit) => {
    target[to + unit] = offsets.some((offset) => Number.isNaN(inputs[offset + unit])) ? NaN : score;
  });
}

/** Whether no child is missing anywhere. */
export function isComplete({ inputs, offsets }: Children, length: number): boolean {
  return offsets.every((offset) => inputs.subarray(offset, offset + length).every((value) => value === value));
}

/** Scores of units to begin from: 0, missing for those that have no child at all. */
export function scoresOfPresent({ inputs, offsets }: Children, length: number): Float64Array {
  return Float64Array.from({ length }, (_, unit) => (offsets.every((offset) => Number.isNaN(inputs[offset + unit])) ? NaN : 0));
}
