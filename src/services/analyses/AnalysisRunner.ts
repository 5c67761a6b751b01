import type { AnalysisKind } from '../../methodology/vocabulary';
import { ByteBoundedCache } from '../byteBoundedCache';
import type { Evaluation } from '../EvaluationService';
import type { PreparedAnalysis, WorkEstimate } from './analysis';
import { anotherEngine } from './anotherEngine';
import { analysisOf, type Analyses, type AnyResult, type ResultOf } from './analyses';
import { assertInline, assertNotBusy, needsWorkers } from './analysisCost';
import { bytesOf } from './bytesOf';
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

/** Finds what was done before, perhaps by another server. */
export interface DoneParts {
  /** All parts of an analysis in their order; null where some are missing. */
  whole(key: string, count: number): Promise<readonly unknown[] | null>;
}

const bytesKept = 32 * 1_024 * 1_024;

interface Wish extends Waiting {
  /** Key that the analysis must have. */
  readonly expected?: string;
  /** However long it takes. */
  readonly isPatient?: boolean;
}

/** Runs analyses while somebody waits: here when they are small, by workers when they are not, and refuses what is a job. The same bytes whoever runs them. */
export class AnalysisRunner {
  private readonly kept = new ByteBoundedCache<Promise<AnyResult>>(bytesKept);
  /** Milliseconds of work, on one thread, that somebody waits for. */
  private awaited = 0;

  constructor(private readonly analyses: Analyses, private readonly workers: Workers, private readonly before: DoneParts) {}

  /** Throws with every problem of the spec before any work; COST_EXCEEDED, with what it would cost, where it would take longer than a request may. */
  run<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown): Promise<ResultOf<Kind>> {
    return this.start(kind, evaluation, spec, {});
  }

  /** The same however long it takes, for somebody who has nothing else to do. */
  runWhole<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown, waiting: Waiting = {}): Promise<ResultOf<Kind>> {
    return this.start(kind, evaluation, spec, { ...waiting, isPatient: true });
  }

  /** The result of an analysis that was done, from the store; computed anew where it is there no longer. ENGINE_DIFFERS where it would be another today. */
  again<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown, expected: string): Promise<ResultOf<Kind>> {
    return this.start(kind, evaluation, spec, { expected });
  }

  private async start<Kind extends AnalysisKind>(kind: Kind, evaluation: Evaluation, spec: unknown, wish: Wish): Promise<ResultOf<Kind>> {
    const prepared = await analysisOf(this.analyses, kind).prepare(evaluation, spec);
    const { key, estimate, parts } = prepared;
    if (wish.expected !== undefined && wish.expected !== key) throw anotherEngine(wish.expected, key);
    const before = needsWorkers(estimate) && this.kept.get(key) === undefined ? await this.before.whole(key, parts) : null;
    const known = this.kept.get(key); // looked up last: whoever asked at the same time may have begun while the store was asked
    if (known !== undefined) return known as Promise<ResultOf<Kind>>; // the key is that of the kind
    if (before === null && wish.isPatient !== true) this.assertTime(estimate);
    const task = { kind, evaluation: refOf(evaluation), spec, key };
    return this.keep(prepared, before === null ? this.partsOf(prepared, task, wish) : Promise.resolve(before)) as Promise<ResultOf<Kind>>; // likewise
  }

  /** The promise is kept before the work is done, so that many who ask at once cause one computation. */
  private keep(prepared: PreparedAnalysis<unknown, AnyResult>, parts: Promise<readonly unknown[]>): Promise<AnyResult> {
    const result = parts.then((done) => prepared.merge(done));
    this.kept.set(prepared.key, result, 0);
    result.then(async () => this.kept.set(prepared.key, result, bytesOf(await parts) * 2), () => this.kept.delete(prepared.key));
    return result;
  }

  private assertTime(estimate: WorkEstimate): void {
    assertInline(estimate);
    if (needsWorkers(estimate)) assertNotBusy(this.awaited, this.workers.threads);
  }

  /** No more parts at once than there are threads, so that others get in between; none is begun once one has failed. */
  private async partsOf(prepared: PreparedAnalysis<unknown, AnyResult>, task: Omit<PartTask, 'number'>, { signal, onPart }: Waiting): Promise<readonly unknown[]> {
    const { parts: count, estimate: { milliseconds } } = prepared;
    const parts: unknown[] = Array.from({ length: count });
    const isLong = needsWorkers(prepared.estimate);
    let [next, done] = [0, 0];
    const work = async (): Promise<void> => {
      while (next < count) {
        signal?.throwIfAborted();
        const number = next++;
        parts[number] = isLong ? await this.workers.run({ ...task, number }, signal) : await prepared.run(number);
        onPart?.(++done, count);
      }
    };
    this.awaited += milliseconds;
    try {
      await Promise.all(Array.from({ length: isLong ? this.workers.threads : 1 }, work));
      return parts;
    } finally {
      next = count;
      this.awaited -= milliseconds;
    }
  }
}
