import type { NodeCode } from '../framework';
import type { Outcome } from '../problem';
import type { ScoreTable } from '../score';
import { checkSpace, groupsInDoubt } from './checkSpace';
import { doubtfulGroups, linearScores, type DoubtfulGroup, type LinearScores } from './linearScores';
import type { LinearProgramme, LinearRow } from './linearSolver';
import type { WeightSpaceSpec } from './weightSpaceSpec';

/** A condition on weights, and where in the spec it was asked; the empty path for those that make weights weights. */
export interface Condition extends LinearRow { readonly path: string; readonly says: string }

/** All weights that a spec allows: a polytope, over which every score is linear. */
export interface WeightSpace {
  /** Nodes whose weights are in doubt: the first columns of a point. Further columns scale the weights of a node's children together. */
  readonly nodes: readonly NodeCode[];
  readonly groups: readonly DoubtfulGroup[];
  readonly scores: LinearScores;
  readonly tieGrid: number;
  readonly conditions: readonly Condition[];
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** The weights that a spec allows over a table, or every reason why ranks over them cannot be found exactly. Whether there are any is asked of `conflictsIn`. */
export function weightSpaceOf(table: ScoreTable, spec: WeightSpaceSpec, path: string): Outcome<WeightSpace> {
  const plain = groupsInDoubt(table, spec);
  const problems = checkSpace(table, spec, plain, path);
  if (problems.length > 0) return { ok: false, problems };
  const groups = doubtfulGroups(plain);
  const nodes = plain.flatMap((group) => group.children.map((column) => table.plan.nodes[column].code));
  const scores = linearScores(table, groups);
  return { ok: true, value: { nodes, groups, scores, tieGrid: table.plan.rank.tieGrid, ...limitsOf(spec, nodes, groups, scores.nominal, path) } };
}

/** The space as points within limits. */
export function programmeOf({ low, high, conditions }: Pick<WeightSpace, 'low' | 'high' | 'conditions'>): LinearProgramme {
  return { low, high, rows: conditions, wholeFrom: low.length };
}

/** The same points, where there are any: conditions on one column alone become its limits. */
export function tightened({ low, high, conditions }: Pick<WeightSpace, 'low' | 'high' | 'conditions'>): LinearProgramme {
  const [least, most] = [low.slice(), high.slice()];
  const rows = conditions.filter(({ coefficients, low: from, high: to }) => {
    const free = Array.from(coefficients.keys()).filter((column) => coefficients[column] !== 0 && low[column] !== high[column]);
    if (free.length !== 1) return true;
    const [column] = free;
    const factor = coefficients[column];
    const fixed = coefficients.reduce((sum, value, other) => (other === column || value === 0 ? sum : sum + value * low[other]), 0);
    const ends = [(from - fixed) / factor, (to - fixed) / factor];
    least[column] = Math.max(least[column], Math.min(...ends));
    most[column] = Math.min(most[column], Math.max(...ends));
    return false;
  });
  return { low: least, high: most, rows, wholeFrom: low.length };
}

/** The weights of a point, free of what rounding left below 0. */
export function weightsAt({ nodes }: WeightSpace, point: Float64Array): Float64Array {
  return point.subarray(0, nodes.length).map((weight) => Math.max(0, weight));
}

function limitsOf(spec: WeightSpaceSpec, nodes: readonly NodeCode[], groups: readonly DoubtfulGroup[], nominal: Float64Array, path: string): Pick<WeightSpace, 'low' | 'high' | 'conditions'> {
  const columns = nodes.length + groups.length;
  const low = new Float64Array(columns);
  const high = new Float64Array(columns).fill(Infinity);
  const conditions: Condition[] = [];
  const placeOf = new Map(nodes.map((code, k) => [code, k]));
  const add = (where: string, says: string, terms: readonly (readonly [number, number])[], least: number, most: number): void => {
    const coefficients = new Float64Array(columns);
    for (const [column, value] of terms) coefficients[column] = value;
    conditions.push({ coefficients, low: least, high: most, path: where, says });
  };
  groups.forEach((doubtful, g) => {
    const { group, from, isMean } = doubtful;
    const all = group.children.map((_, k) => from + k);
    if (isMean || spec.keepsTotal) {
      const total = isMean ? 1 : group.totalWeight;
      add('', `the weights below ${group.code} add up to ${total}`, all.map((k) => [k, 1] as const), total, total);
    }
    if (!isMean) low[nodes.length + g] = high[nodes.length + g] = 1; // factors are scaled by nothing
    for (const k of all) {
      const bound = spec.bounds.findIndex(({ node }) => node === nodes[k]);
      const own = bound < 0 ? { share: spec.share, least: null, most: null } : spec.bounds[bound];
      const where = bound < 0 ? `${path}.share` : `${path}.bounds[${bound}]`;
      if (own.share !== null) {
        const says = `${nodes[k]} within ${own.share} of itself`;
        add(where, says, [[k, 1], [nodes.length + g, -(1 - own.share) * nominal[k]]], 0, Infinity);
        add(where, says, [[k, 1], [nodes.length + g, -(1 + own.share) * nominal[k]]], -Infinity, 0);
      }
      if (own.least !== null || own.most !== null) add(where, `${nodes[k]} from ${own.least ?? 0} to ${own.most ?? 'any weight'}`, [[k, 1]], own.least ?? 0, own.most ?? Infinity);
    }
  });
  spec.orders.forEach(({ heavier, lighter }, k) => add(`${path}.orders[${k}]`, `${heavier} ≥ ${lighter}`, [[placeOf.get(heavier) ?? 0, 1], [placeOf.get(lighter) ?? 0, -1]], 0, Infinity));
  spec.sums.forEach((sum, k) => add(`${path}.sums[${k}]`, `${sum.nodes.join(' + ')} from ${sum.least ?? 0} to ${sum.most ?? 'any sum'}`, sum.nodes.map((code) => [placeOf.get(code) ?? 0, 1] as const), sum.least ?? 0, sum.most ?? Infinity));
  return { low, high, conditions };
}
