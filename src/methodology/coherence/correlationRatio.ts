import { completeRows } from '../stages/weigh/correlation';

/** Bandwidths that are tried, as shares of the range of the indicator. */
const bandwidths = [0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1.2, 2, 4] as const;
/** What one unit, alone in its neighbourhood, would be fitted by no line: less weight than this is none. */
const leastSpread = 1e-9;

/**
 * Importance of an indicator in a score: the share of the variance of the score that its expectation given the indicator has,
 * S = V(E(y | x)) / V(y). Unlike a weight it says what the data make of the weight. 1: the score follows from the indicator.
 *
 * Shape   n values twice, NaN where missing; out 0 to 1.
 * Method  E(y | x) is a local line under a Gaussian kernel; of twelve bandwidths, shares 0.05 to 4 of the range of x, the one
 *         that foretells each unit best from the others (leave-one-out). A wide band is the straight line, whose S is Pearson's r².
 * Fails   NaN without spread in either column or with fewer than four units that have both.
 * Cost    n² for each bandwidth.
 * @source Paruolo, Saisana and Saltelli (2013), J. R. Statist. Soc. A 176(3), 609-634, section 3; Becker, Saisana, Paruolo and Vandecasteele (2017), Ecological Indicators 80, 12-22
 */
export function correlationRatio(x: Float64Array, y: Float64Array): number {
  const [at, of] = completeRows([x, y]);
  const n = at.length;
  const [low, high] = [Math.min(...at), Math.max(...at)];
  const mean = of.reduce((sum, value) => sum + value, 0) / n;
  const variance = of.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  if (n < 4 || !(high > low) || !of.some((value) => value !== of[0])) return NaN;
  let best: LocalFit | null = null;
  for (const share of bandwidths) {
    const fit = localLines(at, of, share * (high - low));
    if (fit !== null && (best === null || fit.error < best.error)) best = fit;
  }
  if (best === null) return NaN;
  const centre = best.fitted.reduce((sum, value) => sum + value, 0) / n;
  return Math.min(1, best.fitted.reduce((sum, value) => sum + (value - centre) ** 2, 0) / variance);
}

interface LocalFit {
  readonly fitted: Float64Array;
  /** Mean square by which each unit is missed when it takes no part itself. */
  readonly error: number;
}

/** Null where the band is too narrow for some unit to be foretold by its neighbours. */
function localLines(x: Float64Array, y: Float64Array, bandwidth: number): LocalFit | null {
  const fitted = new Float64Array(x.length);
  let error = 0;
  for (let i = 0; i < x.length; i++) {
    let [s0, s1, s2, t0, t1] = [0, 0, 0, 0, 0];
    for (let j = 0; j < x.length; j++) {
      const distance = (x[j] - x[i]) / bandwidth;
      const weight = Math.exp(-0.5 * distance * distance);
      s0 += weight;
      s1 += weight * distance;
      s2 += weight * distance * distance;
      t0 += weight * y[j];
      t1 += weight * distance * y[j];
    }
    const determinant = s0 * s2 - s1 * s1;
    if (!(determinant > leastSpread * s0 * s0)) return null;
    fitted[i] = (s2 * t0 - s1 * t1) / determinant;
    const own = s2 / determinant; // what the unit's own value has to do with its fit
    if (!(own < 1 - leastSpread)) return null;
    error += ((y[i] - fitted[i]) / (1 - own)) ** 2;
  }
  return { fitted, error: error / x.length };
}
