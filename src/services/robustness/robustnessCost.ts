import { PlatformError } from '../../errors';
import type { RobustnessSpec } from '../../methodology/robustness/robustnessSpec';
import type { ScoreTable } from '../../methodology/score';
import { isAdditive } from '../../methodology/stages/aggregate/index';

/** What a spec would cost, told from its sizes alone: the same everywhere, so that what one server refuses another does not take. */
export interface RobustnessCost {
  readonly milliseconds: number;
  readonly millisecondsADraw: number;
  /** Bytes of all worlds, which stay until the last draw. */
  readonly bytes: number;
  /** Replications between two turns of others: some milliseconds of work. */
  readonly drawsAtOnce: number;
}

/** What is done while the asker waits, in slices; more is refused. */
const mostMilliseconds = 2_000;
const mostBytes = 256 * 1_024 * 1_024;
const sliceMilliseconds = 5;

/** Nanoseconds, rounded up from what was measured: a value that sums alone touch, one that is aggregated or normalised again, a unit that is ranked, a value of a world that is scored from the beginning. */
const nanoseconds = { summed: 3, scored: 10, ranked: 200, prepared: 100 };

export function costOf({ draws, assumptions }: RobustnessSpec, { plan, units }: ScoreTable): RobustnessCost {
  const values = units.length * plan.columnCount;
  const isPlain = assumptions.length === 0 && plan.groups.every(({ aggregate, normalise }) => isAdditive(aggregate) && normalise === null);
  const worlds = assumptions.reduce((count, { options }) => count * options.length, 1);
  const millisecondsADraw = (values * (isPlain ? nanoseconds.summed : nanoseconds.scored) + units.length * nanoseconds.ranked) / 1e6;
  const millisecondsOfWorlds = assumptions.length === 0 ? 0 : worlds * values * nanoseconds.prepared / 1e6;
  return {
    millisecondsADraw, milliseconds: Math.ceil(millisecondsOfWorlds + draws * millisecondsADraw), bytes: worlds * values * 2 * Float64Array.BYTES_PER_ELEMENT,
    drawsAtOnce: Math.max(1, Math.floor(sliceMilliseconds / millisecondsADraw)),
  };
}

/** Refuses before anything is scored or drawn, with what it would have cost. */
export function assertAffordable({ milliseconds, millisecondsADraw, bytes }: RobustnessCost, { draws }: RobustnessSpec): void {
  if (bytes > mostBytes) throw tooDear('spec.assumptions', `The combinations of options would fill about ${mebibytes(bytes)} MiB.`, `at most ${mebibytes(mostBytes)} MiB: fewer options`, `${mebibytes(bytes)} MiB`);
  if (milliseconds <= mostMilliseconds) return;
  const room = Math.max(0, Math.floor((mostMilliseconds - (milliseconds - draws * millisecondsADraw)) / millisecondsADraw));
  throw tooDear('spec.draws', `The replications would take about ${milliseconds} ms.`, `at most ${mostMilliseconds} ms: ${room === 0 ? 'fewer options' : `some ${room} draws`}`, String(draws));
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / 1_024 / 1_024);
}

function tooDear(path: string, message: string, expected: string, got: string): PlatformError {
  return new PlatformError('COST_EXCEEDED', message, [{ code: 'COST_EXCEEDED', path, message, expected, got }]);
}
