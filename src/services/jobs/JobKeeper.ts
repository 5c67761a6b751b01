import { PlatformError } from '../../errors';
import { JobRun, type JobRunParts } from './JobRun';
import type { ResultRoom } from './ResultRoom';

/** How often this server looks for work that nobody told it of, in milliseconds. */
const look = 1_000;
/** A job that so many servers were lost with is not tried again. */
const mostStarts = 3;

/** Does jobs one after the other, in the order in which they were asked for, as long as it is open. Several servers may share a store. */
export class JobKeeper {
  private current: JobRun | null = null;
  private isOpen = false;
  private wakeUp: () => void = () => undefined;
  private turning: Promise<void> = Promise.resolve();
  private onAccident: JobRunParts['onAccident'] = () => undefined;

  constructor(private readonly parts: Omit<JobRunParts, 'onAccident'> & { readonly room: ResultRoom }) {}

  /** Begins; what goes wrong beside a job's own work is told. */
  open(onAccident: JobRunParts['onAccident']): void {
    this.isOpen = true;
    this.onAccident = onAccident;
    this.turning = this.keepTurning();
  }

  /** Ends the run under way, whose job goes back in its place in the line. */
  async close(): Promise<void> {
    this.isOpen = false;
    this.current?.end('stopped');
    this.wakeUp();
    await this.turning;
  }

  /** There may be work. */
  wake(): void {
    this.wakeUp();
  }

  /** A job was cancelled: this server stops working on it, if it does. */
  drop(id: string): void {
    if (this.current?.id === id) this.current.end('lost');
  }

  private async keepTurning(): Promise<void> {
    while (this.isOpen) {
      const woken = this.nextWaking();
      const hasWorked = await this.turn().catch((accident: unknown) => {
        this.onAccident(accident);
        return false;
      });
      if (this.isOpen && !hasWorked) await woken;
    }
  }

  private nextWaking(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, look).unref();
      this.wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Takes the first job that waits, and does it; false where there is none to be had. */
  private async turn(): Promise<boolean> {
    const { jobs, gate, holder, now, room } = this.parts;
    const at = now().toISOString();
    for (const job of await jobs.waiting(at)) {
      const run = new JobRun({ ...this.parts, onAccident: this.onAccident }, job);
      const isTaken = await gate.run((transaction) => jobs.take(transaction, { id: job.id, holder, heldUntil: run.heldUntil(), now: at }));
      if (!isTaken) continue;
      this.current = run;
      if (!this.isOpen) run.end('stopped');
      await (job.starts >= mostStarts ? run.fail(lostTooOften(job.starts)) : run.run());
      this.current = null;
      await room.keep();
      return true;
    }
    return false;
  }
}

function lostTooOften(starts: number): PlatformError {
  const message = `${starts} servers were lost while they worked on it.`;
  return new PlatformError('UNAVAILABLE', message, [{ code: 'UNAVAILABLE', path: 'job', message, expected: `at most ${mostStarts} starts`, got: String(starts) }]);
}
