import 'reflect-metadata';
import { workerData } from 'node:worker_threads';
import { openReading } from '../reading';
import type { PartTask } from '../services/analyses/AnalysisRunner';
import { PartWorker } from '../services/analyses/PartWorker';
import type { WorkerStart } from './WorkerPool';

const { databaseUrl } = workerData as WorkerStart; // what WorkerPool gives
const opening = openReading(databaseUrl).then(({ evaluations, analyses }) => new PartWorker(evaluations, analyses));

/** What a worker thread does when it is handed a part; the store that it reads from is its own. */
export async function run(task: PartTask): Promise<unknown> {
  return (await opening).run(task);
}
