import { parentPort, workerData } from 'node:worker_threads';
import type { WorldSize } from '../core/world';
import { drawingOf } from './drawing';

/** One thread: makes its index when it starts, then does the parts that it is sent. */
const { tallyOf } = drawingOf(workerData as WorldSize);
parentPort?.on('message', ([from, to]: readonly [number, number]) => parentPort?.postMessage(tallyOf(from, to)));
parentPort?.postMessage('ready');
