import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import type { PartTask, Workers } from '../services/analyses/AnalysisRunner';

/** What a worker is told when it starts. */
export interface WorkerStart {
  readonly databaseUrl: string;
}

/** A thread that nobody needed for so long goes away, in milliseconds. */
const idle = 30_000;
/** Added to the niceness of a worker, where the system knows such a thing: whoever answers requests goes first. */
const niceness = 5;

/** Threads that do parts of analyses, each with a store of its own to read from. None is started before there is work. */
export class WorkerPool implements Workers {
  private pool: Piscina<PartTask> | null = null;

  constructor(private readonly start: WorkerStart, readonly threads: number) {}

  run(task: PartTask, signal?: AbortSignal): Promise<unknown> {
    this.pool ??= new Piscina<PartTask>({
      ...entry(), name: 'run', workerData: this.start, minThreads: 0, maxThreads: this.threads, idleTimeout: idle, niceIncrement: niceness, recordTiming: false,
      atomics: 'disabled', // a worker that waits for work still hears from its store
    });
    return this.pool.run(task, signal === undefined ? {} : { signal });
  }

  /** Breaks off what is under way. */
  async close(): Promise<void> {
    await this.pool?.destroy();
    this.pool = null;
  }
}

/** The worker as it was built; where this code runs from its sources, so does the worker. */
function entry(): { readonly filename: string; readonly execArgv?: string[] } {
  const built = join(__dirname, 'worker.js');
  return existsSync(built) ? { filename: built } : { filename: join(__dirname, 'worker.ts'), execArgv: ['--import', 'tsx'] };
}
