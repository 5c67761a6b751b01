import type { ScoreTable } from '../score';
import { RepeatedRanks } from './repeatedRanks';
import type { Reweigher } from './reweigher';
import { SeededRandom } from './seededRandom';

/** One choice of every assumption, scored once. */
export interface World {
  /** Draws weights on top of the choices; null where weights are not in doubt. */
  readonly reweigher: Reweigher | null;
  /** Scores under the declared weights. */
  readonly scores: Float64Array;
  /** Where each unit of the nominal evaluation stands among these scores, −1 where it is not scored at all; null where they are the same units. */
  readonly places: Int32Array | null;
}

/** What is replicated: which assumptions there are, and what each choice of them gives. */
export interface Simulation {
  readonly seed: number;
  readonly nominal: ScoreTable;
  /** How many options each assumption has. */
  readonly options: readonly number[];
  /** The world of one option of each assumption; asked again and again, so it should be kept. */
  readonly worldOf: (picks: readonly number[]) => World;
}

/**
 * Runs the replications numbered `from` … `to` − 1. Each has a stream of random numbers of its own: it picks an option
 * of every assumption, draws weights, scores and ranks all units. `take` is given the ranks, which the next replication
 * writes anew. Who runs which numbers changes nothing.
 *
 * Shape   units in the order of the nominal evaluation; rank 0 for a unit without a score.
 * Ties    on the grid of the nominal version; an ordinal rule counts as standard competition, since its tie-breakers are no result of the data.
 * @source Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), 307-323; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 7
 */
export function replicate(
  { seed, nominal, options, worldOf }: Simulation, from: number, to: number, take: (ranks: Int32Array, world: World) => void,
): void {
  const { tieGrid, tieRule } = nominal.plan.rank;
  const repeated = new RepeatedRanks(nominal.units.length, tieGrid, tieRule === 'dense' ? 'dense' : 'standardCompetition');
  const picks = options.map(() => 0);
  const placed = new Float64Array(nominal.units.length);
  for (let number = from; number < to; number++) {
    const random = new SeededRandom(seed, number);
    for (let k = 0; k < options.length; k++) picks[k] = random.pick(options[k]);
    const world = worldOf(picks);
    const scores = world.reweigher === null ? world.scores : world.reweigher.draw(random);
    take(repeated.of(world.places === null ? scores : inNominalOrder(scores, world.places, placed)), world);
  }
}

function inNominalOrder(scores: Float64Array, places: Int32Array, placed: Float64Array): Float64Array {
  for (let unit = 0; unit < placed.length; unit++) placed[unit] = places[unit] < 0 ? NaN : scores[places[unit]];
  return placed;
}
