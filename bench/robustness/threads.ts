import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { mergeTallies, type RankTally } from '../../src/methodology/robustness/rankTally';
import type { WorldSize } from '../core/world';

/** Threads that replicate the same index, each ready before it is timed. */
export class Threads {
  private constructor(private readonly workers: readonly Worker[]) {}

  static async start(count: number, size: WorldSize): Promise<Threads> {
    const workers = Array.from({ length: count }, () => new Worker(join(__dirname, 'thread.js'), { workerData: size }));
    await Promise.all(workers.map((worker) => once(worker, 'message')));
    return new Threads(workers);
  }

  /** The whole work in as many runs of numbers as there are threads, merged in their order. */
  async tallyOf(draws: number): Promise<RankTally> {
    const each = Math.ceil(draws / this.workers.length);
    const parts = await Promise.all(this.workers.map(async (worker, k) => {
      worker.postMessage([k * each, Math.min(draws, (k + 1) * each)]);
      return (await once(worker, 'message') as [RankTally])[0];
    }));
    return mergeTallies(parts);
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}
