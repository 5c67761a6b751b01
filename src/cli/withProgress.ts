import type { Waiting } from '../services/analyses/AnalysisRunner';
import type { Host } from './host';
import { createProgress, partsOfWork } from './progress';

/** Does an analysis however long it takes, tells how far it has come, and gives it up when it is interrupted. */
export async function withProgress<Result>(host: Host, stage: string, work: (waiting: Waiting) => Promise<Result>): Promise<Result> {
  const progress = createProgress(host, partsOfWork);
  try {
    return await host.interruptible((signal) => work({ signal, onPart: (done, total) => progress.tell(stage, done, total) }));
  } finally {
    progress.end();
  }
}
