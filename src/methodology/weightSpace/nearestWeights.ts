import type { WeightNorm } from '../vocabulary';
import type { LinearProgramme, LinearRow, LinearSolver } from './linearSolver';
import type { Rival } from './rivals';
import { tightened, weightsAt, type WeightSpace } from './weightSpace';

/** A difference of scores as a sum over the weights. */
export type Difference = Pick<Rival, 'constant' | 'slopes'>;

/** Weights, and how far they lie from the declared ones. */
export interface NearWeights { readonly distance: number; readonly weights: Float64Array }

/**
 * The weights nearest to the declared ones under which a difference reaches a threshold; null where none do.
 * L1: Σ |w − declared|. LINF: the greatest |w − declared|. RELATIVE: the greatest |w − declared| / declared.
 */
export function nearestWeights(space: WeightSpace, norm: WeightNorm, { constant, slopes }: Difference, threshold: number, solver: LinearSolver): NearWeights | null {
  const { programme, costs } = distances(space, norm);
  const reached = { coefficients: wider(slopes, costs.length), low: threshold - constant, high: Infinity };
  const answer = solver.over({ ...programme, rows: [reached, ...programme.rows] }, 0, (maximise) => maximise(costs));
  if (answer.kind === 'infeasible') return null;
  if (answer.kind !== 'optimal') throw new Error(`Expected the nearest weights, got ${answer.kind}`);
  return { distance: Math.max(0, -answer.value), weights: weightsAt(space, answer.point) };
}

/** The weights under which a difference is greatest, and how great. */
export function greatestDifference(space: WeightSpace, { constant, slopes }: Difference, solver: LinearSolver): { readonly difference: number; readonly weights: Float64Array } {
  const answer = solver.over(tightened(space), 0, (maximise) => maximise(slopes));
  if (answer.kind !== 'optimal') throw new Error(`Expected a greatest difference over weights with limits, got ${answer.kind}`);
  return { difference: constant + answer.value, weights: weightsAt(space, answer.point) };
}

/** The space with columns for the distance of each weight, or of all of them; the greater the costs, the nearer. */
function distances(space: WeightSpace, norm: WeightNorm): { readonly programme: LinearProgramme; readonly costs: Float64Array } {
  const inner = tightened(space);
  const { nominal } = space.scores;
  const before = inner.low.length;
  const columns = before + (norm === 'L1' ? nominal.length : 1);
  const costs = new Float64Array(columns).fill(-1, before);
  const rows = Array.from(nominal).flatMap((declared, k): readonly LinearRow[] => {
    const at = (side: number): Float64Array => {
      const coefficients = new Float64Array(columns);
      coefficients[k] = 1;
      coefficients[before + (norm === 'L1' ? k : 0)] = side * (norm === 'RELATIVE' ? declared : 1);
      return coefficients;
    };
    return [{ coefficients: at(-1), low: -Infinity, high: declared }, { coefficients: at(1), low: declared, high: Infinity }];
  });
  return {
    costs,
    programme: {
      low: wider(inner.low, columns), high: wider(inner.high, columns).fill(Infinity, before), wholeFrom: columns,
      rows: [...inner.rows.map((row) => ({ ...row, coefficients: wider(row.coefficients, columns) })), ...rows],
    },
  };
}

function wider(values: Float64Array, columns: number): Float64Array {
  const wide = new Float64Array(columns);
  wide.set(values);
  return wide;
}
