import { SeededRandom } from './seededRandom';

/** A function on the unit cube: reads one number in [0, 1) for each factor, writes one for each of its outputs, from `to` on. */
export interface CubeFunction {
  readonly factors: number;
  readonly outputs: number;
  readonly write: (point: Float64Array, target: Float64Array, to: number) => void;
}

/** How much of the variance of an output one factor explains, with the standard errors of both shares. */
export interface SobolIndex {
  /** Alone: the variance of the mean given the factor, as a share of the whole. */
  readonly first: number;
  readonly firstError: number;
  /** With all its interactions: what would be left if everything else were known, as a share of the whole. */
  readonly total: number;
  readonly totalError: number;
}

/** Mean and standard deviation of an output, and the indices of each factor. */
export interface OutputSensitivity {
  readonly mean: number;
  readonly deviation: number;
  readonly indices: readonly SobolIndex[];
}

/**
 * Values of the function at the samples numbered `from` … `to` − 1: each draws two points from a stream of its own, and takes from the second
 * one factor at a time into the first. Costs samples × (factors + 2).
 *
 * Shape   output o at point p of sample s stands at ((s − from) × (factors + 2) + p) × outputs + o; points: the first, the second, then the first with factor 1, 2 … of the second.
 * @source Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181, 259-270, sec. 3 (radial scheme A, B, A_B)
 */
export function sobolValues({ factors, outputs, write }: CubeFunction, seed: number, from: number, to: number): Float64Array {
  const values = new Float64Array((to - from) * (factors + 2) * outputs);
  const [first, second] = [new Float64Array(factors), new Float64Array(factors)];
  let at = 0;
  for (let sample = from; sample < to; sample++) {
    const random = new SeededRandom(seed, sample);
    random.fill(first, 0, factors);
    random.fill(second, 0, factors);
    write(first, values, at);
    write(second, values, at += outputs);
    for (let factor = 0; factor < factors; factor++) {
      const own = first[factor];
      first[factor] = second[factor];
      write(first, values, at += outputs);
      first[factor] = own;
    }
    at += outputs;
  }
  return values;
}

/**
 * First-order and total indices of every factor for every output, from the values at all samples.
 *
 * Formula first: mean of (f(B) − m)(f(A_B) − f(A)) ∕ V; total: mean of (f(A) − f(A_B))² ∕ 2V, with mean m and variance V over A and B
 * Fails   NaN where an output does not vary, or is undefined at some point.
 * Errors  asymptotic: a share is a quotient of two means over samples.
 * @source Saltelli et al. (2010), Computer Physics Communications 181, 259-270, table 2, (b) and (f) (Jansen 1999); errors: Janon et al. (2014), ESAIM: Probability and Statistics 18, 342-364
 */
export function sobolIndices(values: Float64Array, { factors, outputs }: Pick<CubeFunction, 'factors' | 'outputs'>): readonly OutputSensitivity[] {
  const samples = values.length / ((factors + 2) * outputs);
  return Array.from({ length: outputs }, (_, output) => {
    const at = (sample: number, point: number): number => values[(sample * (factors + 2) + point) * outputs + output];
    const mean = meanOf(samples, (s) => (at(s, 0) + at(s, 1)) / 2);
    const squares = (s: number): number => ((at(s, 0) - mean) ** 2 + (at(s, 1) - mean) ** 2) / 2;
    const variance = meanOf(samples, squares);
    const indices = Array.from({ length: factors }, (_factor, factor): SobolIndex => {
      const first = quotient(samples, (s) => (at(s, 1) - mean) * (at(s, factor + 2) - at(s, 0)), squares, variance);
      const total = quotient(samples, (s) => (at(s, 0) - at(s, factor + 2)) ** 2 / 2, squares, variance);
      return { first: first.value, firstError: first.error, total: total.value, totalError: total.error };
    });
    return { mean, deviation: Math.sqrt(variance), indices };
  });
}

/** A mean over samples as a share of the variance, with its asymptotic standard error. */
function quotient(samples: number, part: (sample: number) => number, squares: (sample: number) => number, variance: number): { readonly value: number; readonly error: number } {
  const value = meanOf(samples, part) / variance;
  const spread = meanOf(samples, (s) => ((part(s) - value * squares(s)) / variance) ** 2);
  return { value, error: Math.sqrt(spread / samples) };
}

function meanOf(samples: number, value: (sample: number) => number): number {
  let sum = 0;
  for (let s = 0; s < samples; s++) sum += value(s);
  return sum / samples;
}
