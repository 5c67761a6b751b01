import { randomUUID } from 'node:crypto';
import type { AnalysisJobRecord, AnalysisJobRepository } from '../../../db/repositories/AnalysisJobRepository';
import type { Transaction } from '../../../db/writeGate';
import { PlatformError } from '../../errors';
import type { AnalysisKind } from '../../methodology/vocabulary';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { analysisOf, type Analyses } from '../analyses/analyses';
import { assertJob } from '../analyses/analysisCost';
import { refOf } from '../analyses/evaluationRef';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';
import { placed, readWish, type AnalysisWish } from './analysisWish';

/** What a job is asked for with. */
export interface JobWish extends AnalysisWish {
  readonly idempotencyKey?: string | null;
}

/** Jobs of one caller, and of all, that may be open at a time. */
const mostOpen = { own: 10, all: 100 } as const;

interface JobParts {
  readonly jobs: AnalysisJobRepository;
  readonly analyses: Analyses;
  readonly changes: Changes;
  readonly now: () => Date;
  /** Told when a job was queued, and when one was cancelled. */
  readonly onQueued: () => void;
  readonly onCancelled: (id: string) => void;
}

/** Long analyses that nobody waits for: they are asked for, looked at, and cancelled here; JobKeeper does them. */
export class JobService {
  constructor(private readonly parts: JobParts) {}

  /** Throws with every problem of the evaluation and the spec, and COST_EXCEEDED, before any work. */
  async start(caller: Caller, input: JobWish, evaluate: () => Promise<Evaluation>): Promise<string> {
    const { jobs, analyses, changes, now, onQueued } = this.parts;
    const request = { idempotencyKey: input.idempotencyKey, input };
    const kept = await changes.kept<string>(caller, 'startAnalysis', request);
    if (kept !== null) return kept.result;
    const { kind, spec } = readWish(input);
    const evaluation = await placed(evaluate, (path) => `input.evaluation.${path}`);
    const { key, parts, estimate } = await placed(
      () => analysisOf(analyses, kind).prepare(evaluation, spec), (path) => placeInInput(path, kind));
    assertJob(estimate);
    const id = await changes.run(caller, 'startAnalysis', request, async (transaction) => {
      const startedBy = caller.subject ?? 'anonymous';
      await this.assertRoom(transaction, startedBy);
      const job: AnalysisJobRecord = {
        id: randomUUID(), kind, key, evaluation: refOf(evaluation), spec, state: 'QUEUED', parts, done: 0, milliseconds: estimate.milliseconds, bytes: estimate.bytes, startedBy,
        createdAt: now().toISOString(), startedAt: null, finishedAt: null, problems: [], resultHash: null, holder: null, heldUntil: null, starts: 0,
      };
      await jobs.insert(transaction, job);
      return { result: job.id, target: `job:${job.id}`, before: null, after: { kind, key, milliseconds: estimate.milliseconds } };
    });
    onQueued();
    return id;
  }

  /** Null for an id that names nothing, or nothing any more. */
  job(id: string): Promise<AnalysisJobRecord | null> {
    return this.parts.jobs.byId(id);
  }

  /** Throws NOT_FOUND for an id that names nothing. */
  async known(id: string, path = 'id'): Promise<AnalysisJobRecord> {
    return assertFound(await this.job(id), id, path);
  }

  /** The job that came to a result with this hash; null where none is known. */
  ofResult(hash: string): Promise<AnalysisJobRecord | null> {
    return this.parts.jobs.byResult(hash);
  }

  /** Ends a job before its time: for whoever started it, and ADMIN. */
  async cancel(caller: Caller, input: { readonly id: string; readonly idempotencyKey?: string | null }): Promise<string> {
    const { jobs, changes, now, onCancelled } = this.parts;
    await changes.run(caller, 'cancelJob', { idempotencyKey: input.idempotencyKey, input }, async (transaction) => {
      const job = assertFound(await jobs.byId(input.id, transaction), input.id, 'input.id');
      if (job.startedBy !== caller.subject && !caller.roles.includes('ADMIN')) {
        throw new PlatformError('FORBIDDEN', 'A job is cancelled by whoever started it.', [{
          code: 'FORBIDDEN', path: 'input.id', message: 'A job is cancelled by whoever started it.', expected: 'a job of your own, or the role ADMIN', got: 'a job of somebody else',
        }]);
      }
      if (!await jobs.cancel(transaction, job.id, now().toISOString())) {
        throw refusal([{ code: 'CONFLICT', path: 'input.id', message: 'The job has ended already.', expected: 'a job that is QUEUED or RUNNING', got: job.state }]);
      }
      return { result: job.id, target: `job:${job.id}`, before: { state: job.state }, after: { state: 'CANCELLED' } };
    });
    onCancelled(input.id);
    return input.id;
  }

  private async assertRoom(transaction: Transaction, startedBy: string): Promise<void> {
    const { own, all } = await this.parts.jobs.open(transaction, startedBy);
    if (own < mostOpen.own && all < mostOpen.all) return;
    const message = own >= mostOpen.own ? 'You have too many jobs that have not ended.' : 'Too many jobs have not ended.';
    const [most, got] = own >= mostOpen.own ? [mostOpen.own, own] : [mostOpen.all, all];
    throw refusal([{ code: 'LIMIT_EXCEEDED', path: 'input', message, expected: `at most ${most} at a time; wait for one, or cancel it`, got: String(got) }]);
  }
}

/** Where a problem stands that an analysis finds: in its spec, which some call by no name, or in what is analysed. */
function placeInInput(path: string, kind: AnalysisKind): string {
  if (path === 'methodology') return 'input.evaluation.methodology';
  return path === 'spec' || path.startsWith('spec.') ? `input.${kind}${path.slice('spec'.length)}` : `input.${kind}.${path}`;
}

function assertFound(job: AnalysisJobRecord | null, id: string, path: string): AnalysisJobRecord {
  if (job !== null) return job;
  throw refusal([{ code: 'NOT_FOUND', path, message: 'There is no such job.', expected: 'the id of a job that is still known', got: id.slice(0, 80) }]);
}
