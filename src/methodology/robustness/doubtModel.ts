import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';
import type { SensitivityMeasure, WeightFactorKind } from '../vocabulary';
import { rankerOf, type World } from './monteCarlo';
import { SeededRandom } from './seededRandom';
import type { CubeFunction } from './sobolIndices';
import { drawTree, treeWeights, type TreeWeights } from './treeWeights';
import { isInDoubt, type WeightDoubt } from './weightDraw';

/** Weights that are drawn together: which parents' children they are of. */
export interface WeightFactor {
  readonly name: string;
  readonly isOf: (group: PlanGroup) => boolean;
}

/** The worlds of a sensitivity analysis, and what is looked at. */
export interface DoubtModel {
  readonly nominal: ScoreTable;
  /** Of each world, in their order. */
  readonly tables: readonly ScoreTable[];
  readonly worlds: readonly World[];
  readonly worldOf: (picks: readonly number[]) => World;
  /** How many options each assumption has. */
  readonly options: readonly number[];
  readonly doubt: WeightDoubt | null;
  readonly weightFactors: readonly WeightFactor[];
  /** Places of units in the nominal evaluation whose rank or score is looked at. */
  readonly positions: readonly number[];
  readonly measure: Exclude<SensitivityMeasure, 'meanShift'>;
}

/** Which weights in doubt make one factor each, over all worlds. */
export function weightFactors(tables: readonly ScoreTable[], doubt: WeightDoubt, kind: WeightFactorKind): readonly WeightFactor[] {
  const groups = tables.flatMap(({ plan }) => plan.groups.filter((group) => isInDoubt(doubt, group)));
  switch (kind) {
    case 'together': return [{ name: 'weights', isOf: () => true }];
    case 'level': return [...new Set(groups.map(({ level }) => level))].sort((a, b) => a - b)
      .map((level) => ({ name: `weights at level ${level + 1}`, isOf: (group) => group.level === level }));
    case 'parent': return [...new Set(groups.map(({ code }) => code))].map((code) => ({ name: `weights below ${code}`, isOf: (group) => group.code === code }));
  }
}

/**
 * What is in doubt as a function on the unit cube: a number picks an option of each assumption, and another, for each factor of weights, the stream of random
 * numbers from which they are drawn. Outputs: the mean absolute shift of rank of all units that are ranked in both, then the rank or score of each unit asked.
 *
 * Fails   NaN for a unit that is not ranked there.
 * @source Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, sec. 4.9 (a factor that triggers a choice, or a group of inputs)
 */
export function cubeFunctionOf({ nominal, tables, worlds, worldOf, options, doubt, weightFactors: factors, positions, measure }: DoubtModel): CubeFunction {
  const ready = new Map(worlds.map((world, w) => [world, readyWorld(nominal, tables[w], world, doubt, factors)]));
  return {
    factors: options.length + factors.length, outputs: 1 + positions.length,
    write(point, target, to) {
      const found = ready.get(worldOf(options.map((count, k) => Math.floor(point[k] * count))));
      if (found === undefined) throw new Error('Expected a world of these options, got none');
      const { scores, ranks } = found(point.subarray(options.length));
      target[to] = meanShift(nominal.ranking.ranks, ranks);
      for (let k = 0; k < positions.length; k++) {
        const rank = ranks[positions[k]];
        target[to + 1 + k] = rank === 0 ? NaN : measure === 'rank' ? rank : scores(positions[k]);
      }
    },
  };
}

/** Scores and ranks of the units of the nominal evaluation. */
interface Outcome { readonly scores: (unit: number) => number; readonly ranks: Int32Array }

function readyWorld(nominal: ScoreTable, table: ScoreTable, world: World, doubt: WeightDoubt | null, factors: readonly WeightFactor[]): (numbers: Float64Array) => Outcome {
  const { reweigher, places } = world;
  const ranker = rankerOf(nominal, world);
  const placed = (scores: Float64Array) => (unit: number): number => scores[places === null ? unit : places[unit]];
  if (reweigher === null || doubt === null) {
    const fixed = { scores: placed(world.scores), ranks: ranker(world.scores, 0).slice() };
    return () => fixed;
  }
  const tree = treeWeights(table, doubt);
  const drawn = tree.declared.slice();
  const trees = factors.map((factor): TreeWeights => ({ ...tree, isInDoubt: table.plan.groups.map((group, g) => tree.isInDoubt[g] && factor.isOf(group)) }));
  return (numbers) => {
    trees.forEach((own, f) => drawTree(own, doubt, new SeededRandom(f, Math.floor(numbers[f] * 2 ** 32)), drawn, 0));
    reweigher.take(drawn, 0);
    const scores = reweigher.score(1);
    return { scores: placed(scores), ranks: ranker(scores, 0) };
  };
}

function meanShift(nominal: Int32Array, ranks: Int32Array): number {
  let [sum, count] = [0, 0];
  for (let unit = 0; unit < ranks.length; unit++) {
    if (ranks[unit] === 0 || nominal[unit] === 0) continue;
    sum += Math.abs(ranks[unit] - nominal[unit]);
    count++;
  }
  return sum / count;
}
