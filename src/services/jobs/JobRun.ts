import { setTimeout as pause } from 'node:timers/promises';
import type { AnalysisJobRecord, AnalysisJobRepository } from '../../../db/repositories/AnalysisJobRepository';
import type { AnalysisPartRecord } from '../../../db/repositories/AnalysisPartRepository';
import type { WriteGate } from '../../../db/writeGate';
import { PlatformError, type Problem } from '../../errors';
import type { AnalysisKind } from '../../methodology/vocabulary';
import type { PreparedAnalysis } from '../analyses/analysis';
import { analysisOf, type Analyses, type AnyResult } from '../analyses/analyses';
import type { PartTask, Workers } from '../analyses/AnalysisRunner';
import { evaluationAt, type EvaluationRef } from '../analyses/evaluationRef';
import { anotherEngine } from '../analyses/anotherEngine';
import type { EvaluationService } from '../EvaluationService';
import { storedPart, type StoredParts } from './StoredParts';

export interface JobRunParts {
  readonly jobs: AnalysisJobRepository;
  readonly stored: StoredParts;
  readonly gate: WriteGate;
  readonly evaluations: EvaluationService;
  readonly analyses: Analyses;
  readonly workers: Workers;
  readonly now: () => Date;
  /** The name of this server among those that share the store. */
  readonly holder: string;
  readonly onAccident: (accident: unknown) => void;
}

/** A server that says nothing for so long is taken to be dead; how often it says so, and what it has done, in milliseconds. */
const held = 5_000;
const beat = 1_000;

/** Why a run ends before the work is done. */
class Ended extends Error {
  constructor(readonly why: 'lost' | 'stopped') {
    super(`The run of a job was ${why}`);
  }
}

/** One server's work on one job. What is done is kept part by part, so that whoever goes on does the rest only. */
export class JobRun {
  private readonly ending = new AbortController();
  private unsaved: readonly AnalysisPartRecord[] = [];
  private done: number;
  /** One at a time: what is saved is taken off the list once it is sure to be there. */
  private saving: Promise<void> = Promise.resolve();

  constructor(private readonly parts: JobRunParts, private readonly job: AnalysisJobRecord) {
    this.done = job.done; // what the last server has told, until what is kept is counted
  }

  get id(): string {
    return this.job.id;
  }

  /** Ends the run: the job was cancelled, or goes back in its place in the line. */
  end(why: 'lost' | 'stopped'): void {
    this.ending.abort(new Ended(why));
  }

  heldUntil(): string {
    return new Date(this.parts.now().getTime() + held).toISOString();
  }

  /** Resolves when this server has nothing more to do with the job. */
  async run(): Promise<void> {
    const beating = this.keepBeating();
    try {
      const { resultHash } = await this.work();
      await this.finish({ state: 'DONE', problems: [], resultHash });
    } catch (error) {
      const why = this.ending.signal.aborted ? (this.ending.signal.reason as Ended).why : null; // end() gives no other reason
      if (why === 'stopped') await this.giveBack();
      if (why === null) await this.finish({ state: 'FAILED', problems: this.problemsOf(error), resultHash: null });
    } finally {
      this.ending.abort(new Ended('lost'));
      await beating;
    }
  }

  /** Ends a job that is not to be worked on. */
  async fail(reason: PlatformError): Promise<void> {
    await this.finish({ state: 'FAILED', problems: reason.problems, resultHash: null });
  }

  private async work(): Promise<AnyResult> {
    const { job, parts: { evaluations, analyses, stored } } = this;
    const ref = job.evaluation as EvaluationRef; // JobService wrote it
    const kind = job.kind as AnalysisKind; // likewise
    const prepared = await analysisOf(analyses, kind).prepare(await evaluationAt(evaluations, ref), job.spec);
    if (prepared.key !== job.key) throw anotherEngine(job.key, prepared.key);
    const missing = await stored.missing(job.key, prepared.parts);
    this.done = prepared.parts - missing.length;
    await this.doParts(missing, { kind, evaluation: ref, spec: job.spec, key: job.key });
    return this.result(prepared);
  }

  /** As many at once as there are threads, so that whoever waits for an answer gets in between; none is begun once one has failed. */
  private async doParts(numbers: readonly number[], task: Omit<PartTask, 'number'>): Promise<void> {
    const { workers } = this.parts;
    const left = [...numbers];
    const work = async (): Promise<void> => {
      for (let number = left.shift(); number !== undefined; number = left.shift()) {
        this.ending.signal.throwIfAborted();
        const part = storedPart(task.key, number, await workers.run({ ...task, number }, this.ending.signal).catch((error: unknown) => {
          left.length = 0;
          throw error;
        }));
        this.unsaved = [...this.unsaved, part];
      }
    };
    const outcomes = await Promise.allSettled(Array.from({ length: workers.threads }, work));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    await this.save();
  }

  private async result(prepared: PreparedAnalysis<unknown, AnyResult>): Promise<AnyResult> {
    const whole = await this.parts.stored.whole(this.job.key, prepared.parts);
    if (whole === null) throw new Error(`Expected ${prepared.parts} parts of job ${this.job.id} in the store; some are gone`);
    return prepared.merge(whole);
  }

  private async keepBeating(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      await pause(beat, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await this.save().catch((error: unknown) => this.parts.onAccident(error));
    }
  }

  private save(): Promise<void> {
    const saving = this.saving.catch(() => undefined).then(() => this.saveNow());
    this.saving = saving;
    return saving;
  }

  /** Keeps what was done since, and says that this server is alive. */
  private async saveNow(): Promise<void> {
    const { gate, jobs, stored, holder } = this.parts;
    const saved = this.unsaved;
    const done = this.done + saved.length;
    const isOurs = await gate.run(async (transaction) => {
      await stored.put(transaction, saved);
      return jobs.hold(transaction, { id: this.job.id, holder, heldUntil: this.heldUntil() }, done);
    });
    this.unsaved = this.unsaved.slice(saved.length);
    this.done = done;
    if (!isOurs) this.end('lost');
  }

  private async giveBack(): Promise<void> {
    const { gate, jobs, holder } = this.parts;
    await this.save();
    await gate.run((transaction) => jobs.release(transaction, { id: this.job.id, holder }));
  }

  private async finish(end: { readonly state: 'DONE' | 'FAILED'; readonly problems: readonly Problem[]; readonly resultHash: string | null }): Promise<void> {
    const { gate, jobs, holder, now } = this.parts;
    await gate.run((transaction) => jobs.finish(transaction, { id: this.job.id, holder }, { ...end, finishedAt: now().toISOString() }));
  }

  private problemsOf(error: unknown): readonly Problem[] {
    if (error instanceof PlatformError && error.problems.length > 0) return error.problems;
    this.parts.onAccident(error);
    return [{ code: 'INTERNAL', path: '', message: 'Something failed inside the server.', expected: 'a result', got: 'an accident, which is in its log' }];
  }
}
