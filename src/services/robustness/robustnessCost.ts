import { PlatformError } from '../../errors';
import type { RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import type { ScoreTable } from '../../methodology/score';
import { isAdditive } from '../../methodology/stages/aggregate/index';
import type { WorkEstimate } from '../analyses/analysis';

/** What a spec would cost, told from its sizes alone: the same everywhere, so that what one server refuses another does not take. */
export interface RobustnessCost extends WorkEstimate {
  readonly millisecondsADraw: number;
  /** What it would take if every unit came first. */
  readonly millisecondsOfConfidence: number;
  /** Replications of one part of the work. */
  readonly drawsInPart: number;
  /** Replications between two turns of others: some milliseconds of work. */
  readonly drawsAtOnce: number;
}

/** What asking every world about the central weights of every unit may take: fewer units ever come first. */
const mostMillisecondsOfConfidence = 1_000;
const mostBytes = 256 * 1_024 * 1_024;
const sliceMilliseconds = 5;
/** A part should be worth handing over, and there should not be too many of them to keep. */
const partMilliseconds = 100;
const mostParts = 64;

/**
 * Nanoseconds, rounded up from what was measured: a weight that is drawn by itself or together with its siblings, a value that sums alone touch, one that is aggregated or normalised again, a unit that is ranked
 * among few and among many, a value of a world that is scored from the beginning, a weight of the unit that is first, a pair of units.
 */
const nanoseconds = { drawn: 20, drawnTogether: 100, summed: 0.5, scored: 10, rankedAmongFew: 50, rankedAmongMany: 200, prepared: 100, collected: 10, compared: 2 };
/** Replications that are summed together serve each other. */
const leastAtOnce = 4;

export function costOf({ draws, weights, assumptions, centralWeights, pairwise }: Pick<RobustnessSpec, 'draws' | 'weights' | 'assumptions' | 'centralWeights' | 'pairwise'>, { plan, units }: ScoreTable): RobustnessCost {
  const values = units.length * plan.columnCount;
  const isPlain = assumptions.length === 0 && plan.groups.every(({ aggregate, normalise }) => isAdditive(aggregate) && normalise === null);
  const worlds = assumptions.reduce((count, { options }) => count * options.length, 1);
  const nanosecondsOfRanks = units.length * (units.length <= 128 ? nanoseconds.rankedAmongFew : nanoseconds.rankedAmongMany);
  const drawn = weights?.kind === 'dirichlet' ? nanoseconds.drawnTogether : nanoseconds.drawn;
  const millisecondsADraw = (plan.columnCount * drawn + values * (isPlain ? nanoseconds.summed : nanoseconds.scored) + nanosecondsOfRanks
    + (centralWeights ? plan.columnCount * nanoseconds.collected : 0) + pairwise.length ** 2 * nanoseconds.compared) / 1e6;
  const millisecondsOfWorlds = assumptions.length === 0 ? 0 : worlds * values * nanoseconds.prepared / 1e6;
  const parts = Math.min(mostParts, Math.max(1, Math.floor(draws * millisecondsADraw / partMilliseconds)));
  return {
    millisecondsADraw, millisecondsOfConfidence: centralWeights ? units.length * worlds * millisecondsADraw : 0, milliseconds: Math.ceil(millisecondsOfWorlds + draws * millisecondsADraw), bytes: worlds * values * 2 * Float64Array.BYTES_PER_ELEMENT,
    drawsInPart: Math.ceil(draws / parts), drawsAtOnce: Math.max(leastAtOnce, Math.floor(sliceMilliseconds / millisecondsADraw)),
  };
}

/** Refuses options of which there are too many for central weights, and those whose worlds would not fit, before any of them is scored. */
export function assertRoom({ bytes, millisecondsOfConfidence }: RobustnessCost): void {
  if (millisecondsOfConfidence > mostMillisecondsOfConfidence) {
    const message = `Asking every combination of options about the central weights of every unit would take about ${Math.ceil(millisecondsOfConfidence)} ms.`;
    throw new PlatformError('COST_EXCEEDED', message, [{
      code: 'COST_EXCEEDED', path: 'spec.centralWeights', message, expected: `at most ${mostMillisecondsOfConfidence} ms: fewer options`, got: `${Math.ceil(millisecondsOfConfidence)} ms`,
    }]);
  }
  if (bytes <= mostBytes) return;
  const message = `The combinations of options would fill about ${mebibytes(bytes)} MiB.`;
  throw new PlatformError('COST_EXCEEDED', message, [{
    code: 'COST_EXCEEDED', path: 'spec.assumptions', message, expected: `at most ${mebibytes(mostBytes)} MiB: fewer options`, got: `${mebibytes(bytes)} MiB`,
  }]);
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1_024 / 1_024);
}
