import type { RowProblem } from './solveRow';
import { apportion, UNITS_PER_POINT } from './units';

/**
 * A solved row in whole units with exactly the wanted sums: first each pillar's part of the status, then the leaves of
 * each pillar and tag. No leaf moves by a unit or more; pinned leaves, whole already, do not move.
 */
export function rowInUnits(points: Float64Array, { pillarOf, isStatus, pinned }: RowProblem, pillars: readonly number[], status: number): number[] {
  const exact = Array.from(points, (each) => each * UNITS_PER_POINT);
  const units = exact.map(Math.round);
  const group = (pillar: number, tag: boolean) => exact.map((_, leaf) => leaf).filter((leaf) => pillarOf[leaf] === pillar && isStatus[leaf] === tag);
  const sum = (leaves: readonly number[]) => leaves.reduce((total, leaf) => total + exact[leaf], 0);

  const statusOf = apportion(pillars.map((_, pillar) => sum(group(pillar, true))), status);
  pillars.forEach((total, pillar) => {
    for (const [tag, wanted] of [[true, statusOf[pillar]], [false, total - statusOf[pillar]]] as const) {
      const leaves = group(pillar, tag);
      const free = leaves.filter((leaf) => Number.isNaN(pinned[leaf]));
      const fixed = leaves.filter((leaf) => !free.includes(leaf)).reduce((total_, leaf) => total_ + units[leaf], 0);
      apportion(free.map((leaf) => exact[leaf]), wanted - fixed).forEach((each, index) => { units[free[index]] = each; });
    }
  });
  return units;
}
