import { drawBonus } from './bonus';
import { contradictionsOf, type Contradiction } from './contradictions';
import { pinPlaces } from './pinPlaces';
import type { Printed } from './printed';
import { drawFrom } from './random';
import { drawReadiness } from './readiness';
import { rowInUnits } from './rowInUnits';
import { solveRow, type RowProblem } from './solveRow';
import { drawStatuses } from './statuses';
import { drawTargets } from './targets';
import { HALF_POINT, toUnits, UNITS_PER_POINT } from './units';

export interface Synthesis {
  readonly seed: number;
  /** Cities × leaves, both in printed order, in units of 0.0001 points. */
  readonly matrix: readonly (readonly number[])[];
  readonly contradictions: readonly Contradiction[];
}

/** Draws one matrix of points that agrees with what is printed. The same seed gives the same matrix. */
export function synthesise(printed: Printed, seed: number): Synthesis {
  const { leaves, pillars } = printed;
  const core = leaves.filter(({ role }) => role === 'CORE');
  const factors = leaves.filter(({ role }) => role === 'BONUS');
  const draw = drawFrom(seed);

  const targets = drawTargets(printed, draw);
  const bonus = drawBonus(printed, draw).map((halves) => halves.map((each) => each * HALF_POINT));
  const statusOfBonus = bonus.map((units) => units.reduce((sum, each, factor) => sum + (factors[factor].tag === 'STATUS' ? each : 0), 0));
  const readiness = drawReadiness(printed, core, draw);

  const shape = {
    pillarOf: core.map(({ pillar }) => pillars.indexOf(pillar)),
    isStatus: core.map(({ tag }) => tag === 'STATUS'),
    pinned: new Float64Array(core.length).fill(NaN),
  };
  const free = targets.map((target, city): RowProblem => ({
    ...shape, readiness: readiness[city], pillars: target.pillars.map((units) => units / UNITS_PER_POINT),
  }));
  const natural = free.map((row, city) => statusOfBonus[city] + solveRow(row).reduce((sum, points, leaf) => sum + (row.isStatus[leaf] ? toUnits(points) : 0), 0));
  const coreStatuses = drawStatuses(printed, targets, natural, draw).map((units, city) => units - statusOfBonus[city]);
  const wanted = free.map((row, city) => ({ ...row, status: coreStatuses[city] / UNITS_PER_POINT }));
  const matrix = pinPlaces(printed, core, wanted, draw).map(({ problem, points }, city) => {
    const units = rowInUnits(points, problem, targets[city].pillars, coreStatuses[city]);
    return leaves.map((leaf) => (leaf.role === 'CORE' ? units[core.indexOf(leaf)] : bonus[city][factors.indexOf(leaf)]));
  });
  return { seed, matrix, contradictions: contradictionsOf(printed, matrix) };
}
