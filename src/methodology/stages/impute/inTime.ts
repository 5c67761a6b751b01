import type { ImputeMethod } from '../../methodologyVersion';
import { filled, type ImputeSurroundings } from './kernel';

/**
 * Replaces a missing value by linear interpolation between the unit's nearest earlier and later periods.
 *
 * Formula x = before + (after − before) × (t − t before) / (t after − t before), where x is missing
 * Shape   n values and the panel in, n values out; a unit without any value in any period stays missing.
 * Measure the indicator's own.
 * Convention before a unit's first and after its last value the nearest one is held.
 * @source COINr impute_panel with imp_type "linear"; R stats::approx with rule 2
 * @example linear(Float64Array.of(NaN), { ...alone, series: { times: [2010, 2012, 2014], columns: [Float64Array.of(1), Float64Array.of(NaN), Float64Array.of(5)], here: 1 } }) // [3]
 */
export function linear(values: Float64Array, { series }: ImputeSurroundings): Float64Array {
  if (series === null) return values.slice();
  const { times, columns, here } = series;
  return filled(values, (unit) => {
    const before = lastPresent(columns, unit, here);
    const after = firstPresent(columns, unit, here);
    if (before < 0 && after < 0) return NaN;
    if (before < 0) return columns[after][unit];
    if (after < 0) return columns[before][unit];
    const share = (times[here] - times[before]) / (times[after] - times[before]);
    return columns[before][unit] + share * (columns[after][unit] - columns[before][unit]);
  });
}

/**
 * Replaces a missing value by the unit's last earlier one; before its first value by that.
 *
 * Formula x = x of the nearest earlier period, else of the nearest later one, where x is missing
 * Shape   n values and the panel in, n values out; a unit without any value in any period stays missing.
 * Measure the indicator's own.
 * @source COINr impute_panel with imp_type "constant"; R stats::approx with method "constant" and rule 2
 * @example constant(Float64Array.of(NaN), { ...alone, series: { times: [2010, 2012], columns: [Float64Array.of(NaN), Float64Array.of(5)], here: 0 } }) // [5]
 */
export function constant(values: Float64Array, { series }: ImputeSurroundings): Float64Array {
  if (series === null) return values.slice();
  const { columns, here } = series;
  return filled(values, (unit) => {
    const before = lastPresent(columns, unit, here);
    const period = before < 0 ? firstPresent(columns, unit, here) : before;
    return period < 0 ? NaN : columns[period][unit];
  });
}

/**
 * Replaces a missing value by the unit's last earlier one, at most `maximumPeriods` of the panel back.
 *
 * Formula x = x of the nearest earlier period, where x is missing
 * Shape   n values and the panel in, n values out; before its first value a unit stays missing.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3; COINr impute_panel with imp_type "latest" (max_time)
 * @example lastObservation(Float64Array.of(NaN), { ...alone, series: { times: [2010, 2012], columns: [Float64Array.of(4), Float64Array.of(NaN)], here: 1 } }) // [4]
 */
export function lastObservation(values: Float64Array, { series }: ImputeSurroundings, maximumPeriods = Infinity): Float64Array {
  if (series === null) return values.slice();
  const { columns, here } = series;
  return filled(values, (unit) => {
    const before = lastPresent(columns, unit, here);
    return before < 0 || here - before > maximumPeriods ? NaN : columns[before][unit];
  });
}

/** Whether a method replaces values from other periods. */
export function isInTime({ kind }: ImputeMethod): boolean {
  return kind === 'linear' || kind === 'constant' || kind === 'lastObservation';
}

function lastPresent(columns: readonly Float64Array[], unit: number, here: number): number {
  for (let period = here - 1; period >= 0; period--) if (!Number.isNaN(columns[period][unit])) return period;
  return -1;
}

function firstPresent(columns: readonly Float64Array[], unit: number, here: number): number {
  return columns.findIndex((column, period) => period > here && !Number.isNaN(column[unit]));
}
