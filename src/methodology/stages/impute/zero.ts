import { filled } from './kernel';

/**
 * Takes missing for zero: nothing was there.
 *
 * Formula x = 0 where x is missing
 * Shape   n values in, n out; present values stay as they are.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3, p. 55 (explicit single imputation)
 * @example zero(Float64Array.of(2, NaN)) // [2, 0]
 */
export function zero(values: Float64Array): Float64Array {
  return filled(values, () => 0);
}
