import { isMet } from '../missingData';
import type { MissingDataRule } from '../methodologyVersion';

/** A unit some of whose children are missing under one node: which of them are there. */
interface PartialUnit { readonly unit: number; readonly present: Int32Array }

/**
 * A weighted sum or mean over columns in which missing values are written as 0: one pass without asking what is missing,
 * then the few units with gaps are set right. Which children are missing does not depend on weights, so
 * it is found once.
 */
export interface AdditiveStep {
  readonly offsets: Int32Array;
  readonly isMean: boolean;
  readonly partial: readonly PartialUnit[];
  /** Units without a value here: 0 is written for them, which their parent does not count. */
  readonly missing: readonly number[];
}

/** `isMissing(child, unit)` says which values are not there. */
export function additiveStep(
  offsets: Int32Array, isMean: boolean, rule: MissingDataRule, length: number, isMissing: (child: number, unit: number) => boolean,
): AdditiveStep {
  const partial: PartialUnit[] = [];
  const missing: number[] = [];
  for (let unit = 0; unit < length; unit++) {
    const present = Int32Array.from(offsets.keys()).filter((child) => !isMissing(child, unit));
    if (present.length === offsets.length) continue;
    if (isMet(rule, present.length, offsets.length)) partial.push({ unit, present });
    else missing.push(unit);
  }
  return { offsets, isMean, partial, missing };
}

/** Writes the column of one node from its children's, both in `values`; `weights` are those of this round. */
export function runAdditiveStep({ offsets, isMean, partial, missing }: AdditiveStep, weights: Float64Array, values: Float64Array, to: number, length: number): void {
  let total = 0;
  for (let k = 0; k < weights.length; k++) total += weights[k];
  addScaled(offsets, weights, isMean ? 1 / total : 1, values, to, length);
  for (let p = 0; p < partial.length; p++) {
    const { unit, present } = partial[p];
    let sum = 0;
    for (let k = 0; k < present.length; k++) sum += weights[present[k]];
    values[to + unit] *= total / sum; // the weight of what is missing goes to what is there
  }
  for (let m = 0; m < missing.length; m++) values[to + missing[m]] = 0;
}

function addScaled(offsets: Int32Array, weights: Float64Array, scale: number, values: Float64Array, to: number, length: number): void {
  const count = offsets.length;
  let k = count % 4;
  const end = to + length;
  if (k === 0) {
    const v = weights[0] * scale, w = weights[1] * scale, x = weights[2] * scale, y = weights[3] * scale;
    for (let i = to, a = offsets[0], b = offsets[1], c = offsets[2], d = offsets[3]; i < end; i++, a++, b++, c++, d++) {
      values[i] = v * values[a] + w * values[b] + x * values[c] + y * values[d];
    }
    k = 4;
  } else if (k === 1) {
    const v = weights[0] * scale;
    for (let i = to, a = offsets[0]; i < end; i++, a++) values[i] = v * values[a];
  } else if (k === 2) {
    const v = weights[0] * scale, w = weights[1] * scale;
    for (let i = to, a = offsets[0], b = offsets[1]; i < end; i++, a++, b++) values[i] = v * values[a] + w * values[b];
  } else {
    const v = weights[0] * scale, w = weights[1] * scale, x = weights[2] * scale;
    for (let i = to, a = offsets[0], b = offsets[1], c = offsets[2]; i < end; i++, a++, b++, c++) values[i] = v * values[a] + w * values[b] + x * values[c];
  }
  for (; k < count; k += 4) {
    const v = weights[k] * scale, w = weights[k + 1] * scale, x = weights[k + 2] * scale, y = weights[k + 3] * scale;
    for (let i = to, a = offsets[k], b = offsets[k + 1], c = offsets[k + 2], d = offsets[k + 3]; i < end; i++, a++, b++, c++, d++) {
      values[i] += v * values[a] + w * values[b] + x * values[c] + y * values[d];
    }
  }
}
