import { array, constantFrom, integer, option, record, type Arbitrary } from 'fast-check';
import { Reader } from '../../src/methodology/reader';
import type { LinearSolver } from '../../src/methodology/weightSpace/linearSolver';
import { rankExtreme, type RankEnd, type RankExtreme } from '../../src/methodology/weightSpace/rankExtreme';
import { rivalsOf } from '../../src/methodology/weightSpace/rivals';
import { tightened, weightSpaceOf, weightsAt, type WeightSpace } from '../../src/methodology/weightSpace/weightSpace';
import { parseWeightSpace } from '../../src/methodology/weightSpace/weightSpaceSpec';
import type { ScoreTable } from '../../src/methodology/score';
import { rank } from '../../src/methodology/stages/rank';
import { aggregateBy, documentOf, group, leaf, snapshotOf, tableOf, valueOf } from './builders';

/** Values of units under one node, a column for each indicator, and what the weights keep to. */
export interface SpaceCase { readonly kind: 'sum' | 'arithmetic'; readonly columns: readonly (readonly number[])[]; readonly spec: unknown; readonly tieGrid?: number }

export function flatTable({ kind, columns, tieGrid = 1e-9 }: SpaceCase): ScoreTable {
  const codes = columns.map((_, k) => `i${k}`);
  return tableOf(
    documentOf(group('root', codes.map((code) => leaf(code, { ceiling: 10 }))), { aggregate: aggregateBy({ kind }), rank: { tieRule: 'standardCompetition', tieBreaker: null, tieGrid } }),
    snapshotOf(Object.fromEntries(codes.map((code, k) => [code, columns[k]]))));
}

export function spaceOf(instance: SpaceCase): WeightSpace {
  const table = flatTable(instance);
  const reader = new Reader();
  const spec = parseWeightSpace(reader, instance.spec, 'spec', table.plan.tree);
  if (reader.problems.length > 0) throw new Error(JSON.stringify(reader.problems));
  return valueOf(weightSpaceOf(table, spec, 'spec'));
}

/** Ranks by the plain formula: under a mean the weights found are shares, so that a sum is all there is. */
export function ranksUnder({ columns, tieGrid = 1e-9 }: SpaceCase, weights: Float64Array): Int32Array {
  const scores = columns[0].map((_, unit) => columns.reduce((sum, column, k) => sum + weights[k] * column[unit], 0));
  return rank(Float64Array.from(scores), tieGrid, 'standardCompetition').ranks;
}

export function extremeOf(end: RankEnd, instance: SpaceCase, space: WeightSpace, unit: number, solver: LinearSolver, nodes = 10_000): RankExtreme {
  const programme = tightened(space);
  const rivals = solver.over(programme, 0, (maximise) => rivalsOf(space, unit, programme, maximise));
  return rankExtreme(end, { space, rivals, solver, nodes, rankUnder: (weights) => ranksUnder(instance, weights)[unit] });
}

/** Corners of a space, each the best for some costs; null where it is empty. */
export function cornersOf(space: WeightSpace, solver: LinearSolver, costs: readonly Float64Array[]): readonly Float64Array[] | null {
  return solver.over(tightened(space), 0, (maximise) => {
    const corners = costs.map((cost) => maximise(cost));
    return corners.some(({ kind }) => kind === 'infeasible') ? null : corners.flatMap((answer) => (answer.kind === 'optimal' ? [weightsAt(space, answer.point)] : []));
  });
}

/** A mix of points lies between them, and so within the space. */
export function mixOf(points: readonly Float64Array[], parts: readonly number[]): Float64Array {
  const total = parts.reduce((sum, part) => sum + part, 0);
  return points[0].map((_, k) => points.reduce((sum, point, p) => sum + point[k] * parts[p] / total, 0));
}

/** Small whole values, so that units often tie; conditions of every kind. */
export const spaceCases: Arbitrary<SpaceCase> = record({ width: integer({ min: 2, max: 4 }), units: integer({ min: 2, max: 8 }) }).chain(({ width, units }) => record({
  kind: constantFrom('sum' as const, 'arithmetic' as const),
  columns: array(array(integer({ min: 0, max: 6 }), { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
  spec: record({
    share: constantFrom(0.1, 0.25, 0.5, 0.9),
    bounds: array(integer({ min: 0, max: 3 }), { maxLength: 1 }).map((at) => at.filter((k) => k < width).map((k) => ({ node: `i${k}`, least: 0, most: 0.8 }))),
    orders: constantFrom([], [{ heavier: 'i0', lighter: 'i1' }]),
    keepsTotal: constantFrom(true, false),
    sums: option(constantFrom({ nodes: ['i0', 'i1'], least: 0.5 }, { nodes: ['i0', 'i1'], most: 1.2 }), { nil: undefined }).map((sum) => (sum === undefined ? [] : [sum])),
  }),
}));
