/** Parameters that a kernel learnt from the data, so that another vintage can reuse them. */
export type Learnt = Readonly<Record<string, number>>;

/** `failure` is `noSpread` when the present values leave nothing to scale by; the target is then not usable. */
export interface Normalised {
  readonly values: Float64Array;
  readonly learnt: Learnt;
  readonly failure: 'noSpread' | null;
}

/**
 * One column in, one column out. Reads `length` values of `source` from `from`, writes them to
 * `target` from `to`; missing (NaN) stays missing, and the source is never changed.
 */
export type NormaliseKernel<Method> = (
  source: Float64Array, method: Method, lowerIsBetter: boolean,
  target?: Float64Array, from?: number, to?: number, length?: number,
) => Normalised;

/** Nothing was learnt. */
export const nothingLearnt: Learnt = {};
