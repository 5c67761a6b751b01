import { PlatformError } from '../../errors';
import type { WorkEstimate } from './analysis';

/** Up to so many milliseconds are done in the thread that answers, in slices; the longest that is done while the asker waits; the longest that is done at all. */
const most = { here: 250, inline: 5_000, job: 600_000 } as const;
/** Milliseconds of a thread's work that may lie before it while somebody waits: beyond them requests would end before it is done. */
const mostAwaited = 20_000;
/** Bytes that one thread may take for an analysis. */
const mostBytes = 512 * 1_024 * 1_024;

export function needsWorkers({ milliseconds }: WorkEstimate): boolean {
  return milliseconds > most.here;
}

/** Refuses what would keep its asker waiting too long, and says what takes it. */
export function assertInline(estimate: WorkEstimate): void {
  const isJob = estimate.milliseconds <= most.job && estimate.bytes <= mostBytes;
  if (!isInline(estimate)) throw tooDear(estimate, most.inline, 'spec', isJob ? '; the mutation startAnalysis takes it as a job' : '');
}

/** The same for what no job does. */
export function assertShort(estimate: WorkEstimate): void {
  if (!isInline(estimate)) throw tooDear(estimate, most.inline, 'spec', '');
}

function isInline({ milliseconds, bytes }: WorkEstimate): boolean {
  return milliseconds <= most.inline && bytes <= mostBytes;
}

/** Refuses more work while others wait for so much that a request would end before it is done. */
export function assertNotBusy(awaited: number, threads: number): void {
  if (awaited / threads > mostAwaited) throw new PlatformError('UNAVAILABLE', 'Others wait for too many analyses just now; ask again in some seconds.');
}

/** Refuses what no job may take. */
export function assertJob(estimate: WorkEstimate): void {
  if (estimate.milliseconds > most.job || estimate.bytes > mostBytes) throw tooDear(estimate, most.job, 'input', '');
}

function tooDear(estimate: WorkEstimate, milliseconds: number, path: string, otherwise: string): PlatformError {
  const message = `It would take about ${toldOf(estimate)}.`;
  return new PlatformError('COST_EXCEEDED', message, [{
    code: 'COST_EXCEEDED', path, message, expected: `at most ${toldOf({ milliseconds, bytes: mostBytes })}${otherwise}`, got: toldOf(estimate),
  }]);
}

/** In words: what a thread is busy with it, and what it holds. */
export function toldOf({ milliseconds, bytes }: WorkEstimate): string {
  return `${Math.ceil(milliseconds / 100) / 10} s on one thread and ${Math.ceil(bytes / 1_024 / 1_024)} MiB`;
}
