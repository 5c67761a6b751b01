import type { AnalysisJobRepository } from '../../../db/repositories/AnalysisJobRepository';
import type { AnalysisPartRepository } from '../../../db/repositories/AnalysisPartRepository';
import type { WriteGate } from '../../../db/writeGate';

/** For so many milliseconds a job that has ended is known, and its result kept. */
export const keptFor = 30 * 24 * 60 * 60 * 1_000;
/** Bytes of all results, and of what was done of jobs that came to none; beyond them those that ended first go first. */
const mostBytes = 512 * 1_024 * 1_024;

interface RoomParts {
  readonly jobs: AnalysisJobRepository;
  readonly parts: AnalysisPartRepository;
  readonly gate: WriteGate;
  readonly now: () => Date;
}

/** Keeps results of jobs within their time and room. A result that is gone can be computed again. */
export class ResultRoom {
  constructor(private readonly room: RoomParts, private readonly bytes = mostBytes) {}

  async keep(): Promise<void> {
    const { jobs, parts, gate, now } = this.room;
    const sizes = await parts.sizes();
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const crowdedOut: string[] = [];
    for (const key of total > this.bytes ? await jobs.endedKeys() : []) {
      if (total <= this.bytes) break;
      total -= sizes.get(key) ?? 0;
      crowdedOut.push(key);
    }
    await gate.run(async (transaction) => {
      await jobs.removeEnded(transaction, new Date(now().getTime() - keptFor).toISOString());
      for (const key of crowdedOut) await parts.remove(transaction, key);
      await parts.removeOrphans(transaction);
    });
  }
}
