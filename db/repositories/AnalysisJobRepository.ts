import type { JobState } from '../../src/methodology/vocabulary';
import type { Store } from '../store';
import type { Transaction } from '../writeGate';
import { query, Rows } from './Rows';

/** Long work that somebody asked for. Times are UTC text. */
export interface AnalysisJobRecord {
  readonly id: string;
  readonly kind: string;
  /** Of the analysis: equal keys, equal result. */
  readonly key: string;
  /** What is analysed, by hashes, and the spec as it was sent. */
  readonly evaluation: object;
  readonly spec: object;
  readonly state: JobState;
  readonly parts: number;
  readonly done: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly startedBy: string;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly problems: readonly object[];
  readonly resultHash: string | null;
  /** The server that works on it, and until when it is taken to be alive unless it says so again. */
  readonly holder: string | null;
  readonly heldUntil: string | null;
  /** How often a server began to work on it. */
  readonly starts: number;
}

const inOrder = 'ORDER BY "createdAt", "id"';

/** Jobs, first come first served. A job is changed by its holder alone, save that whoever asked for it may cancel it. */
export class AnalysisJobRepository {
  private readonly jobs: Rows<AnalysisJobRecord>;

  constructor(private readonly store: Store) {
    this.jobs = new Rows<AnalysisJobRecord>(store, 'analysis_job', {
      id: 'plain', kind: 'plain', key: 'plain', evaluation: 'json', spec: 'json', state: 'plain', parts: 'plain', done: 'plain', milliseconds: 'plain', bytes: 'plain',
      startedBy: 'plain', createdAt: 'plain', startedAt: 'plain', finishedAt: 'plain', problems: 'json', resultHash: 'plain', holder: 'plain', heldUntil: 'plain', starts: 'plain',
    });
  }

  byId(id: string, within?: Transaction): Promise<AnalysisJobRecord | null> {
    return this.jobs.first('WHERE "id" = $1', [id], within);
  }

  /** The last job that came to this result. */
  byResult(resultHash: string): Promise<AnalysisJobRecord | null> {
    return this.jobs.first('WHERE "resultHash" = $1 ORDER BY "finishedAt" DESC, "id" LIMIT 1', [resultHash]);
  }

  /** Jobs that wait or are worked on: of everybody, and of one who asks. */
  async open(transaction: Transaction, startedBy: string): Promise<{ readonly all: number; readonly own: number }> {
    const sql = `SELECT count(*) AS "all", coalesce(sum(CASE WHEN "startedBy" = $1 THEN 1 ELSE 0 END), 0) AS "own" FROM "analysis_job" WHERE "state" IN ('QUEUED', 'RUNNING')`;
    const [{ all, own }] = await query<{ all: number | string; own: number | string }>(this.store, sql, [startedBy], transaction);
    return { all: Number(all), own: Number(own) };
  }

  /** Jobs that no server works on: those that wait, and those whose holder was silent for too long. Oldest first. */
  waiting(now: string): Promise<readonly AnalysisJobRecord[]> {
    return this.jobs.select(`WHERE "state" = 'QUEUED' OR ("state" = 'RUNNING' AND "heldUntil" < $1) ${inOrder}`, [now]);
  }

  async insert(transaction: Transaction, job: AnalysisJobRecord): Promise<void> {
    await this.jobs.insert(transaction, [job]);
  }

  /** False where another server was faster, or it was cancelled meanwhile. */
  take(transaction: Transaction, { id, holder, heldUntil, now }: Held & { readonly now: string }): Promise<boolean> {
    return this.jobs.update(transaction,
      `"state" = 'RUNNING', "holder" = $1, "heldUntil" = $2, "startedAt" = coalesce("startedAt", $3), "starts" = "starts" + 1
       WHERE "id" = $4 AND ("state" = 'QUEUED' OR ("state" = 'RUNNING' AND "heldUntil" < $3))`, [holder, heldUntil, now, id]);
  }

  /** Says that its holder is alive, and how far it has come; false where it is its job no longer. */
  hold(transaction: Transaction, { id, holder, heldUntil }: Held, done: number): Promise<boolean> {
    return this.jobs.update(transaction, `"heldUntil" = $1, "done" = $2 WHERE "id" = $3 AND "holder" = $4 AND "state" = 'RUNNING'`, [heldUntil, done, id, holder]);
  }

  /** Puts a job back in its place in the line. */
  release(transaction: Transaction, { id, holder }: Omit<Held, 'heldUntil'>): Promise<boolean> {
    return this.jobs.update(transaction, `"state" = 'QUEUED', "holder" = NULL, "heldUntil" = NULL WHERE "id" = $1 AND "holder" = $2 AND "state" = 'RUNNING'`, [id, holder]);
  }

  /** False where it is its holder's job no longer. */
  finish(transaction: Transaction, { id, holder }: Omit<Held, 'heldUntil'>, end: JobEnd): Promise<boolean> {
    return this.jobs.update(transaction,
      `"state" = $1, "finishedAt" = $2, "problems" = $3, "resultHash" = $4, "done" = CASE WHEN $5 THEN "parts" ELSE "done" END, "holder" = NULL, "heldUntil" = NULL
       WHERE "id" = $6 AND "holder" = $7 AND "state" = 'RUNNING'`,
      [end.state, end.finishedAt, JSON.stringify(end.problems), end.resultHash, end.state === 'DONE', id, holder]);
  }

  /** False where it has ended already. */
  cancel(transaction: Transaction, id: string, finishedAt: string): Promise<boolean> {
    return this.jobs.update(transaction,
      `"state" = 'CANCELLED', "finishedAt" = $1, "holder" = NULL, "heldUntil" = NULL WHERE "id" = $2 AND "state" IN ('QUEUED', 'RUNNING')`, [finishedAt, id]);
  }

  /** Forgets jobs that ended before a time. */
  async removeEnded(transaction: Transaction, before: string): Promise<void> {
    await this.jobs.remove(transaction, 'WHERE "finishedAt" < $1', [before]);
  }

  /** Keys of which no open job needs the parts, those that ended first before the others: what was begun and given up takes room as well. */
  async endedKeys(): Promise<readonly string[]> {
    const rows = await query<{ key: string }>(this.store,
      `SELECT "key", max("finishedAt") AS "last" FROM "analysis_job" WHERE "key" NOT IN (SELECT "key" FROM "analysis_job" WHERE "state" IN ('QUEUED', 'RUNNING')) GROUP BY "key" ORDER BY 2, 1`, []);
    return rows.map(({ key }) => key);
  }
}

interface Held { readonly id: string; readonly holder: string; readonly heldUntil: string }

interface JobEnd extends Pick<AnalysisJobRecord, 'state' | 'problems' | 'resultHash'> { readonly finishedAt: string }
