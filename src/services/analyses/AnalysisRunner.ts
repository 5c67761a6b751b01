import { serialize } from 'node:v8';
import { ByteBoundedCache } from '../byteBoundedCache';
import type { Evaluation } from '../EvaluationService';
import type { PreparedAnalysis } from './analysis';
import { analysisOf, type Analyses, type AnalysisKind, type AnyResult, type ResultOf } from './analyses';
import { assertInline, needsWorkers } from './analysisCost';
import { refOf, type EvaluationRef } from './evaluationRef';

/** One part of an analysis, as plain data: whoever holds the same store can do it. */
export interface PartTask {
  readonly kind: AnalysisKind;
  readonly evaluation: EvaluationRef;
  readonly spec: unknown;
  /** Key of the analysis: a worker that would do other work must not do this. */
  readonly key: string;
  readonly number: number;
}

/** Does parts of analyses beside this thread. */
export interface Workers {
  /** How many parts it does at once. */
  readonly threads: number;
  run(task: PartTask, signal?: AbortSignal): Promise<unknown>;
}

/** What somebody who waits for long work may want of it. */
export interface Waiting {
  readonly signal?: AbortSignal;
  readonly onPart?: (done: number, total: number) => void;
}

const bytesKept = 32 * 1_024 * 1_024;

/** Runs analyses while somebody waits: here when they are small, by workers when they are not, and refuses what is a job. The same bytes whoever runs them. */
export class AnalysisRunner {
  private readonly kept = new ByteBoundedCache<Promise<AnyResult>>(bytesKept);

  constructor(private readonly analyses: Analyses, private readonly workers: Workers) {}

  /** Throws with every problem of the spec before any work; COST_EXCEEDED, with what it would cost, where it would take longer than a request may. */
  run<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown): Promise<ResultOf<Kind>> {
    return this.start(kind, evaluation, spec, {}, assertInline);
  }

  /** The same however long it takes, for somebody who has nothing else to do. */
  runWhole<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown, waiting: Waiting = {}): Promise<ResultOf<Kind>> {
    return this.start(kind, evaluation, spec, waiting, () => undefined);
  }

  private async start<Kind extends AnalysisKind>(
    kind: Kind, evaluation: Evaluation, spec: unknown, waiting: Waiting, admit: typeof assertInline,
  ): Promise<ResultOf<Kind>> {
    const prepared = await analysisOf(this.analyses, kind).prepare(evaluation, spec);
    const known = this.kept.get(prepared.key);
    if (known !== undefined) return known as Promise<ResultOf<Kind>>; // the key begins with the kind
    admit(prepared.estimate);
    const task = { kind, evaluation: refOf(evaluation), spec, key: prepared.key };
    const running = this.partsOf(prepared, task, waiting);
    const result = running.then((parts) => prepared.merge(parts));
    this.kept.set(prepared.key, result, 0);
    result.then(async () => this.kept.set(prepared.key, result, serialize(await running).byteLength * 2), () => this.kept.delete(prepared.key));
    return result as Promise<ResultOf<Kind>>;
  }

  /** No more parts at once than there are threads, so that others get in between. */
  private async partsOf(prepared: PreparedAnalysis<unknown, AnyResult>, task: Omit<PartTask, 'number'>, { signal, onPart }: Waiting): Promise<readonly unknown[]> {
    const parts: unknown[] = Array.from({ length: prepared.parts });
    const isLong = needsWorkers(prepared.estimate);
    let [next, done] = [0, 0];
    const work = async (): Promise<void> => {
      while (next < prepared.parts) {
        signal?.throwIfAborted();
        const number = next++;
        parts[number] = isLong ? await this.workers.run({ ...task, number }, signal) : await prepared.run(number);
        onPart?.(++done, prepared.parts);
      }
    };
    await Promise.all(Array.from({ length: isLong ? this.workers.threads : 1 }, work));
    return parts;
  }
}
