import type { LinearScores } from './linearScores';
import type { LinearProgramme, Maximise } from './linearSolver';
import type { WeightSpace } from './weightSpace';

/** How far another unit lies above one unit, as a sum over the weights: constant + Σ slope × weight; and its limits over all weights allowed. */
export interface Rival {
  readonly unit: number;
  readonly constant: number;
  /** One for each column of the programme. */
  readonly slopes: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** The difference of two units' scores. */
export function difference({ constants, slopes, nominal }: LinearScores, above: number, below: number, columns: number): Pick<Rival, 'constant' | 'slopes'> {
  const units = constants.length;
  const row = new Float64Array(columns);
  for (let k = 0; k < nominal.length; k++) row[k] = slopes[k * units + above] - slopes[k * units + below];
  return { constant: constants[above] - constants[below], slopes: row };
}

/**
 * All other units as rivals of one. Where limits of single weights settle who is above, no programme is solved; elsewhere
 * the limits of the difference are those over all conditions.
 */
export function rivalsOf({ scores, tieGrid }: Pick<WeightSpace, 'scores' | 'tieGrid'>, unit: number, programme: LinearProgramme, maximise: Maximise): readonly Rival[] {
  const others = Array.from(scores.constants.keys()).filter((other) => other !== unit);
  return others.map((other) => {
    const { constant, slopes } = difference(scores, other, unit, programme.low.length);
    const least = constant - mostOverBox(slopes.map((slope) => -slope), programme);
    const most = constant + mostOverBox(slopes, programme);
    if (least > tieGrid || most <= 0 || programme.rows.length === 0) return { unit: other, constant, slopes, least, most };
    return { unit: other, constant, slopes, least: constant - mostOf(slopes.map((slope) => -slope), maximise), most: constant + mostOf(slopes, maximise) };
  });
}

function mostOverBox(slopes: Float64Array, { low, high }: LinearProgramme): number {
  return slopes.reduce((sum, slope, k) => (slope === 0 ? sum : sum + slope * (slope > 0 ? high[k] : low[k])), 0);
}

function mostOf(slopes: Float64Array, maximise: Maximise): number {
  const steepest = steepestOf(slopes);
  if (steepest === 0) return 0;
  const answer = maximise(slopes.map((slope) => slope / steepest));
  if (answer.kind !== 'optimal') throw new Error(`Expected a greatest difference over weights with limits, got ${answer.kind}`);
  return answer.value * steepest;
}

/** The greatest size of a slope: solvers take no notice of very small numbers, so rows are divided by it. */
export function steepestOf(slopes: Float64Array): number {
  return slopes.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
}
