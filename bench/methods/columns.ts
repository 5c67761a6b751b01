import { seededUniform } from '../core/world';

/** Columns of one made-up indicator after another, SYNTHETIC: half of each is common to all of its unit, so that columns go together as indicators do. */
export function drawColumns(units: number, count: number, missingShare: number, seed = 1): Float64Array[] {
  const uniform = seededUniform(seed);
  const common = Float64Array.from({ length: units }, uniform);
  return Array.from({ length: count }, () => common.map((shared) => (uniform() < missingShare ? NaN : 1 + 500 * (shared + uniform()))));
}

/** Columns one after the other, as the store of an evaluation holds them. */
export function joined(columns: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  columns.reduce((at, column) => { whole.set(column, at); return at + column.length; }, 0);
  return whole;
}
