import { PlatformError } from '../../errors';
import type { RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import type { ScoreTable } from '../../methodology/score';
import { isAdditive } from '../../methodology/stages/aggregate/index';
import type { WorkEstimate } from '../analyses/analysis';

/** What a spec would cost, told from its sizes alone: the same everywhere, so that what one server refuses another does not take. */
export interface RobustnessCost extends WorkEstimate {
  readonly millisecondsADraw: number;
  /** Replications of one part of the work. */
  readonly drawsInPart: number;
  /** Replications between two turns of others: some milliseconds of work. */
  readonly drawsAtOnce: number;
}

const mostBytes = 256 * 1_024 * 1_024;
const sliceMilliseconds = 5;
/** A part should be worth handing over, and there should not be too many of them to keep. */
const partMilliseconds = 100;
const mostParts = 64;

/** Nanoseconds, rounded up from what was measured: a value that sums alone touch, one that is aggregated or normalised again, a unit that is ranked, a value of a world that is scored from the beginning. */
const nanoseconds = { summed: 3, scored: 10, ranked: 200, prepared: 100 };

export function costOf({ draws, assumptions }: RobustnessSpec, { plan, units }: ScoreTable): RobustnessCost {
  const values = units.length * plan.columnCount;
  const isPlain = assumptions.length === 0 && plan.groups.every(({ aggregate, normalise }) => isAdditive(aggregate) && normalise === null);
  const worlds = assumptions.reduce((count, { options }) => count * options.length, 1);
  const millisecondsADraw = (values * (isPlain ? nanoseconds.summed : nanoseconds.scored) + units.length * nanoseconds.ranked) / 1e6;
  const millisecondsOfWorlds = assumptions.length === 0 ? 0 : worlds * values * nanoseconds.prepared / 1e6;
  const parts = Math.min(mostParts, Math.max(1, Math.floor(draws * millisecondsADraw / partMilliseconds)));
  return {
    millisecondsADraw, milliseconds: Math.ceil(millisecondsOfWorlds + draws * millisecondsADraw), bytes: worlds * values * 2 * Float64Array.BYTES_PER_ELEMENT,
    drawsInPart: Math.ceil(draws / parts), drawsAtOnce: Math.max(1, Math.floor(sliceMilliseconds / millisecondsADraw)),
  };
}

/** Refuses options whose worlds would not fit, before any of them is scored. */
export function assertRoom({ bytes }: RobustnessCost): void {
  if (bytes <= mostBytes) return;
  const message = `The combinations of options would fill about ${mebibytes(bytes)} MiB.`;
  throw new PlatformError('COST_EXCEEDED', message, [{
    code: 'COST_EXCEEDED', path: 'spec.assumptions', message, expected: `at most ${mebibytes(mostBytes)} MiB: fewer options`, got: `${mebibytes(bytes)} MiB`,
  }]);
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1_024 / 1_024);
}
