import { FirstWeightCounter, mergeFirstWeights, type FirstWeights } from '../../methodology/robustness/firstWeights';
import { Replications, type Simulation } from '../../methodology/robustness/monteCarlo';
import { PairCounter } from '../../methodology/robustness/pairWins';
import { mergeTallies, RankCounter, type RankTally } from '../../methodology/robustness/rankTally';
import { totalOf } from '../../methodology/robustness/totalOf';
import type { WeighedNodes } from '../../methodology/robustness/weighedNodes';
import { takingTurns } from '../turns';
import type { PreparedWorlds } from './preparedWorlds';

/** What some of the replications gave: whole numbers, so that parts add up to the same whatever they are. */
export interface RobustnessPart {
  readonly tally: RankTally;
  /** Null where central weights are not asked. */
  readonly firsts: FirstWeights | null;
  /** Of the units that are compared two by two. */
  readonly wins: Int32Array;
}

/** What is collected besides ranks. */
export interface Collected {
  readonly nodes: WeighedNodes | null;
  readonly paired: readonly number[];
}

/** Replications `from` … `to` − 1, with a turn of others after every `atOnce`. */
export async function partOf(
  simulation: Simulation, { worlds }: PreparedWorlds, { nodes, paired }: Collected, from: number, to: number, atOnce: number,
): Promise<RobustnessPart> {
  const counter = new RankCounter(simulation.nominal.ranking.ranks);
  const firsts = nodes === null ? null : new FirstWeightCounter(simulation.nominal.units.length, nodes);
  const places = new Map(worlds.map((world, w) => [world, nodes?.placesIn[w] ?? new Int32Array(0)]));
  const pairs = new PairCounter(paired);
  const replications = new Replications(simulation, (ranks, world, place) => {
    counter.add(ranks);
    if (paired.length > 0) pairs.add(ranks);
    if (firsts !== null && world.reweigher !== null) firsts.add(ranks, world.reweigher.weights(place), places.get(world) ?? new Int32Array(0));
  });
  for (let at = from; at < to; at += atOnce) {
    replications.run(at, Math.min(to, at + atOnce));
    await takingTurns();
  }
  return { tally: counter.tally(), firsts: firsts?.all() ?? null, wins: pairs.wins };
}

export function mergeParts(parts: readonly RobustnessPart[]): RobustnessPart {
  const firsts = parts.flatMap((part) => (part.firsts === null ? [] : [part.firsts]));
  return {
    tally: mergeTallies(parts.map(({ tally }) => tally)), wins: totalOf(parts.map(({ wins }) => wins)), firsts: firsts.length === 0 ? null : mergeFirstWeights(firsts),
  };
}
