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

/** What is given the ranks of a replication, which the next one writes anew, with its world and its place in the batch of the world's reweigher. */
export type Take = (ranks: Int32Array, world: World, place: number) => void;

/**
 * Runs replications by their numbers. Each has a stream of random numbers of its own: it picks an option
 * of every assumption, draws weights, scores and ranks all units. Replications of one world are scored a batch at a time, so `take` gets them in another
 * order; what each gives depends on its number alone, whoever runs it and beside whom.
 *
 * Shape   units in the order of the nominal evaluation; rank 0 for a unit without a score.
 * Ties    on the grid of the nominal version; an ordinal rule counts as standard competition, since its tie-breakers are no result of the data.
 * @source Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), 307-323; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 7
 */
export class Replications {
  private readonly batches = new Map<World, Batch>();

  constructor(private readonly simulation: Simulation, private readonly take: Take) {}

  /** Those numbered `from` … `to` − 1. */
  run(from: number, to: number): void {
    const { seed, nominal, options, worldOf } = this.simulation;
    const picks = options.map(() => 0);
    for (let number = from; number < to; number++) {
      const random = new SeededRandom(seed, number);
      for (let k = 0; k < options.length; k++) picks[k] = random.pick(options[k]);
      const world = worldOf(picks);
      let batch = this.batches.get(world);
      if (batch === undefined) this.batches.set(world, batch = new Batch(world, rankerOf(nominal, world), this.take));
      batch.add(random);
    }
    for (const batch of this.batches.values()) batch.finish();
  }
}

/** Ranks the units of the nominal evaluation by the scores of a world. */
export function rankerOf(nominal: ScoreTable, { scores, places }: World): (scores: Float64Array, from: number) => Int32Array {
  const { tieGrid, tieRule } = nominal.plan.rank;
  const units = nominal.units.length;
  const placed = new Float64Array(units);
  const inNominalOrder = (of: Float64Array, from: number): Float64Array => {
    for (let unit = 0; unit < units; unit++) placed[unit] = places === null ? of[from + unit] : places[unit] < 0 ? NaN : of[from + places[unit]];
    return placed;
  };
  const declared = inNominalOrder(scores, 0).map((score) => (Number.isNaN(score) ? -Infinity : score));
  const likely = Int32Array.from(declared.keys()).sort((a, b) => (declared[a] === declared[b] ? a - b : declared[b] - declared[a]));
  const repeated = new RepeatedRanks(likely, tieGrid, tieRule === 'dense' ? 'dense' : 'standardCompetition');
  return (of, from) => (places === null ? repeated.of(of, from) : repeated.of(inNominalOrder(of, from)));
}

/** Replications of one world that wait to be scored together. */
class Batch {
  private count = 0;
  private readonly units: number;

  constructor(private readonly world: World, private readonly ranksOf: (scores: Float64Array, from: number) => Int32Array, private readonly take: Take) {
    this.units = world.scores.length;
  }

  add(random: SeededRandom): void {
    const { reweigher } = this.world;
    reweigher?.draw(random, this.count);
    this.count++;
    if (this.count === (reweigher?.room ?? 1)) this.finish();
  }

  finish(): void {
    const scores = this.count === 0 ? this.world.scores : this.world.reweigher?.score(this.count) ?? this.world.scores;
    for (let place = 0; place < this.count; place++) this.take(this.ranksOf(scores, place * this.units), this.world, place);
    this.count = 0;
  }
}
