/** One city's core leaves: how its points are spread, and what they have to add up to. */
export interface RowProblem {
  /** Per leaf: how readily it takes points. */
  readonly readiness: Float64Array;
  /** Per leaf: the number of its pillar, and whether it is tagged as status. */
  readonly pillarOf: readonly number[];
  readonly isStatus: readonly boolean[];
  /** Per leaf: the points it must have, NaN where it is free. */
  readonly pinned: Float64Array;
  /** Points per pillar; points over all leaves tagged as status, where they are given. */
  readonly pillars: readonly number[];
  readonly status?: number;
}

const TOLERANCE = 1e-7;
const HALVINGS = 48;

/**
 * Points in (0, 1) per leaf that add up as asked: w / (1 + w), where w is the leaf's readiness times a lift of its
 * pillar, times, for leaves tagged as status, one push. Lifts meet the pillars, the push meets the status. Each sum grows
 * with its factor, so halving finds both.
 */
export function solveRow(problem: RowProblem): Float64Array {
  const parts = problem.pillars.map((target, pillar) => partOf(problem, target, pillar));
  const lifted = (push: number) => {
    const points = problem.pinned.slice();
    for (const part of parts) liftPart(points, part, problem, push);
    return points;
  };
  const { status } = problem;
  if (status === undefined) return lifted(1);
  const statusOf = (points: Float64Array) => points.reduce((sum, each, leaf) => sum + (problem.isStatus[leaf] ? each : 0), 0);
  const points = lifted(factorFor(status, (push) => statusOf(lifted(push))));
  assertNear('status', status, statusOf(points));
  return points;
}

/** What the free leaves of one pillar share out among themselves. */
interface Part {
  readonly pillar: number;
  readonly target: number;
  readonly free: readonly number[];
}

function partOf({ pillarOf, pinned }: RowProblem, target: number, pillar: number): Part {
  const leaves = pillarOf.map((_, leaf) => leaf).filter((leaf) => pillarOf[leaf] === pillar);
  const free = leaves.filter((leaf) => Number.isNaN(pinned[leaf]));
  return { pillar, free, target: leaves.reduce((rest, leaf) => (Number.isNaN(pinned[leaf]) ? rest : rest - pinned[leaf]), target) };
}

function liftPart(points: Float64Array, { pillar, target, free }: Part, { readiness, isStatus }: RowProblem, push: number): void {
  const weights = free.map((leaf) => readiness[leaf] * (isStatus[leaf] ? push : 1));
  const sum = (lift: number) => {
    let total = 0;
    for (const weight of weights) total += shareOf(weight * lift);
    return total;
  };
  const lift = factorFor(target, sum);
  assertNear(`pillar ${pillar + 1}`, target, sum(lift));
  free.forEach((leaf, index) => { points[leaf] = shareOf(weights[index] * lift); });
}

function shareOf(weight: number): number {
  return weight / (1 + weight);
}

/** The factor, from 0 to infinity, at which a growing sum meets its target; an end of the range where it cannot. */
function factorFor(target: number, sum: (factor: number) => number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (sum(middle / (1 - middle)) < target) low = middle;
    else high = middle;
  }
  return low / (1 - low);
}

function assertNear(what: string, target: number, got: number): void {
  if (!(Math.abs(got - target) < TOLERANCE)) throw new Error(`Expected ${what} to add up to ${target}; got ${got}`);
}
