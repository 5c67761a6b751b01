import { setTimeout as pause } from 'node:timers/promises';
import type { AnalysisJobRecord } from '../../../db/repositories/AnalysisJobRepository';
import type { JobService } from './JobService';

/** How often a job is looked at for somebody who follows it, in milliseconds. */
const look = 500;

/**
 * A job as it stands, then whenever it has moved, until it has ended. Whichever server works on it, the store knows.
 * Whoever stops following is let go at once: a generator alone would hear of it with the next move only.
 */
export function followJob(jobs: JobService, first: AnalysisJobRecord): AsyncIterableIterator<AnalysisJobRecord> {
  const leaving = new AbortController();
  const moves = movesOf(jobs, first, leaving.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => moves.next(),
    return: () => {
      leaving.abort();
      return moves.return(undefined);
    },
  };
}

async function* movesOf(jobs: JobService, first: AnalysisJobRecord, left: AbortSignal): AsyncGenerator<AnalysisJobRecord> {
  let [job, told]: [AnalysisJobRecord | null, string] = [first, ''];
  while (job !== null) {
    const stand = `${job.state} ${job.done}`;
    if (stand !== told) yield job;
    told = stand;
    if (hasEnded(job)) return;
    await pause(look, undefined, { signal: left }).catch(() => undefined);
    if (left.aborted) return;
    job = await jobs.job(job.id);
  }
}

function hasEnded({ state }: AnalysisJobRecord): boolean {
  return state === 'DONE' || state === 'FAILED' || state === 'CANCELLED';
}
