import { robustDeviation } from './robust';

/** A unit and how far it is from another. */
export interface Neighbour {
  readonly position: number;
  readonly distance: number;
}

/**
 * The units nearest to one by what they have in several columns, the nearest first. Equal distances: the unit that stands first.
 *
 * Formula √(mean of ((x − y) / robust deviation)²) over the columns that both have and that vary; a column whose robust deviation is 0 tells nothing
 * Shape   columns of n values in, at most `count` neighbours out. Units with no column in common are none.
 */
export function nearestUnits(columns: readonly Float64Array[], unit: number, count: number): readonly Neighbour[] {
  const telling = columns.map((column) => ({ column, scale: robustDeviation(Array.from(column)) })).filter(({ scale }) => scale > 0);
  const distanceTo = (other: number): number => {
    const squares = telling.map(({ column, scale }) => ((column[unit] - column[other]) / scale) ** 2).filter((square) => !Number.isNaN(square));
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  };
  return Array.from(columns[0] ?? [], (_, position) => ({ position, distance: position === unit ? NaN : distanceTo(position) }))
    .filter(({ distance }) => !Number.isNaN(distance)).sort((a, b) => a.distance - b.distance || a.position - b.position).slice(0, count);
}
