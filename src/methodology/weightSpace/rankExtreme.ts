import type { RankExtremeStatus } from '../vocabulary';
import type { LinearProgramme, LinearRow, LinearSolver } from './linearSolver';
import { steepestOf, type Rival } from './rivals';
import { tightened, weightsAt, type WeightSpace } from './weightSpace';

export type RankEnd = 'BEST' | 'WORST';

/**
 * The best or the worst rank that one unit can have over a space of weights. ATTAINED: `weights` give exactly it. SUPREMUM:
 * weights come as near as you like to `limit`, yet at the version's tie grid `rank` is the last that is attained; `gap` is by
 * how many points the difference to some rival falls short. BOUNDED: the search was ended before its proof; the true one lies from `rank` to `limit`.
 */
export interface RankExtreme {
  readonly status: RankExtremeStatus;
  /** The rank under `weights`. */
  readonly rank: number;
  /** No weights give a rank beyond this. */
  readonly limit: number;
  readonly gap: number | null;
  readonly weights: Float64Array;
}

/** What the search needs besides the space: `rankUnder` ranks the unit under weights by the engine, `nodes` bounds each search over whole numbers. */
export interface ExtremeSearch {
  readonly space: WeightSpace;
  readonly rivals: readonly Rival[];
  readonly solver: LinearSolver;
  readonly rankUnder: (weights: Float64Array) => number;
  readonly nodes: number;
}

/** Below this, scores differ by rounding. */
const rounding = 1e-12;
const mostRounds = 60;

/**
 * Finds how many rivals can be held below the unit at once (BEST) or above it (WORST): a programme with a whole number for each rival
 * that is not settled beforehand. It is asked generously, so that what it says is a limit; the rivals it would hold are then held with
 * as much margin as can be, and the unit is ranked by the engine under these weights. Rivals that cannot be held all at
 * once are ruled out together, and the search goes on until rank and limit meet.
 *
 * Fails   throws where the space is empty: ask `conflictsIn` first.
 * @source Kadziński, Greco and Słowiński (2012), Omega 40(4), 488-503 (extreme ranking analysis)
 */
export function rankExtreme(end: RankEnd, search: ExtremeSearch): RankExtreme {
  const { space, rivals, rankUnder, nodes } = search;
  const sides = rivals.map((rival) => sideOf(end, rival, space.tieGrid));
  const open = sides.filter(({ isCertain, isPossible }) => isPossible && !isCertain);
  const certain = sides.filter(({ isCertain }) => isCertain).length;
  const rankOf = (held: number): number => (end === 'BEST' ? 1 + rivals.length - held : 1 + held);
  const isBeyond = (one: number, other: number): boolean => (end === 'BEST' ? one < other : one > other);
  const cuts: (readonly Side[])[] = [];
  let found: { readonly rank: number; readonly weights: Float64Array } | null = null;
  let approached: { readonly limit: number; readonly gap: number } | null = null;
  for (let round = 0; ; round++) {
    const most = mostHeld(search, open, cuts);
    const margin = widest(search, most.held);
    const rank = rankUnder(margin.weights);
    if (found === null || isBeyond(rank, found.rank)) found = { rank, weights: margin.weights };
    const limit = rankOf(certain + most.bound);
    if (!isBeyond(limit, found.rank)) {
      return approached !== null && isBeyond(approached.limit, found.rank)
        ? { status: 'SUPREMUM', ...found, ...approached } : { status: 'ATTAINED', ...found, limit: found.rank, gap: null };
    }
    const ruledOut = margin.holding.length > 0 ? margin.holding : most.held;
    if (!most.isProved || ruledOut.length === 0 || round === mostRounds) return { status: 'BOUNDED', ...found, limit: approached?.limit ?? limit, gap: null };
    const isOutOfReach = end === 'BEST' ? margin.width < -space.tieGrid - rounding : margin.width <= rounding;
    if (!isOutOfReach) approached ??= { limit, gap: Math.abs(margin.width) };
    cuts.push(ruledOut);
  }

  /** The greatest number of open rivals held, and which. */
  function mostHeld({ solver }: ExtremeSearch, sides: readonly Side[], ruledOut: readonly (readonly Side[])[]) {
    if (sides.length === 0) return { bound: 0, held: [], isProved: true };
    const answer = solver.over(choiceOf(tightened(space), sides, ruledOut), nodes, (maximise) => {
      const columns = space.low.length;
      return maximise(Float64Array.from({ length: columns + sides.length }, (_, column) => (column < columns ? 0 : 1)));
    });
    if (answer.kind === 'infeasible' || answer.kind === 'unbounded') throw new Error(`Expected a number of rivals, got a programme that is ${answer.kind}`);
    const { point } = answer;
    const held = point === null ? [] : sides.filter((_, k) => point[space.low.length + k] > 0.5);
    return { bound: Math.min(sides.length, Math.floor(answer.bound + 1e-6)), held, isProved: answer.kind === 'optimal' };
  }
}

/** A rival from the side of the unit: what is to be reached is difference ≥ `threshold`, where difference = constant + Σ slope × weight. */
interface Side {
  readonly constant: number;
  readonly slopes: Float64Array;
  readonly least: number;
  readonly threshold: number;
  readonly isCertain: boolean;
  readonly isPossible: boolean;
}

/** BEST: the unit is to lie no lower than the rival, or lower by no more than the tie grid. WORST: the rival is to lie above the unit. */
function sideOf(end: RankEnd, { constant, slopes, least, most }: Rival, grid: number): Side {
  if (end === 'WORST') return { constant, slopes, least, threshold: 0, isCertain: least > grid, isPossible: most > rounding };
  return { constant: -constant, slopes: slopes.map((slope) => -slope), least: -most, threshold: -grid, isCertain: most <= 0, isPossible: least <= grid };
}

/** The space with a column for each rival, 1 where it is held. */
function choiceOf(space: LinearProgramme, sides: readonly Side[], cuts: readonly (readonly Side[])[]): LinearProgramme {
  const columns = space.low.length;
  const widen = (coefficients: Float64Array, choices: readonly (readonly [number, number])[]): Float64Array => {
    const wide = new Float64Array(columns + sides.length);
    wide.set(coefficients);
    for (const [side, value] of choices) wide[columns + side] = value;
    return wide;
  };
  const none = new Float64Array(columns);
  return {
    low: widen(space.low, []), high: widen(space.high, sides.map((_, k) => [k, 1])), wholeFrom: columns,
    rows: [
      ...space.rows.map((row) => ({ ...row, coefficients: widen(row.coefficients, []) })),
      ...sides.map(({ slopes, constant, least, threshold }, k) => {
        const slack = Math.max(0, threshold - least);
        const scale = Math.max(steepestOf(slopes), slack) || 1;
        return { coefficients: widen(slopes, [[k, -slack]]).map((value) => value / scale), low: (threshold - constant - slack) / scale, high: Infinity };
      }),
      ...cuts.map((cut) => ({ coefficients: widen(none, cut.map((side) => [sides.indexOf(side), 1])), low: -Infinity, high: cut.length - 1 })),
    ],
  };
}

/** Weights under which all these rivals are held with as wide a margin as can be, up to 1; `holding` are those that keep it from being wider. */
function widest({ space, solver }: ExtremeSearch, held: readonly Side[]): { readonly width: number; readonly weights: Float64Array; readonly holding: readonly Side[] } {
  const programme = tightened(space);
  const columns = space.low.length;
  const widen = (coefficients: Float64Array, margin: number): Float64Array => Float64Array.from({ length: columns + 1 }, (_, column) => (column < columns ? coefficients[column] : margin));
  const rows: readonly LinearRow[] = [
    ...held.map(({ slopes, constant }) => ({ coefficients: widen(slopes, -1), low: -constant, high: Infinity })),
    ...programme.rows.map((row) => ({ ...row, coefficients: widen(row.coefficients, 0) })),
  ];
  const answer = solver.over({ low: widen(programme.low, -Infinity), high: widen(programme.high, 1), rows, wholeFrom: columns + 1 }, 0, (maximise) => maximise(widen(new Float64Array(columns), 1)));
  if (answer.kind !== 'optimal') throw new Error(`Expected weights within the conditions, got ${answer.kind}`);
  return { width: answer.value, weights: weightsAt(space, answer.point), holding: held.filter((_, k) => Math.abs(answer.prices[k]) > 1e-9) };
}
