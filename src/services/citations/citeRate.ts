import { errorTable, PlatformError } from '../../errors';

/** New citations that one address may mint within the span, and how long the span is, in milliseconds. */
export const mostWithin = 60;
export const span = 60 * 60 * 1_000;
/** Addresses that are remembered at once; beyond it the one that asked longest ago goes. */
const mostAddresses = 10_000;

/** Counts what addresses ask for, in spans that begin with their first asking. Kept in the process: a start forgets. */
export class CiteRate {
  private readonly counts = new Map<string, { readonly since: number; readonly count: number }>();

  constructor(private readonly now: () => number) {}

  /** Throws TOO_MANY where the address asked for its share. */
  take(address: string): void {
    const known = this.counts.get(address);
    const isOver = known === undefined || this.now() - known.since >= span;
    const next = isOver ? { since: this.now(), count: 1 } : { since: known.since, count: known.count + 1 };
    if (next.count > mostWithin) throw tooMany(Math.ceil((next.since + span - this.now()) / 1_000));
    this.counts.delete(address);
    this.counts.set(address, next);
    for (const oldest of this.counts.keys()) {
      if (this.counts.size <= mostAddresses) break;
      this.counts.delete(oldest);
    }
  }
}

function tooMany(seconds: number): PlatformError {
  const message = errorTable.TOO_MANY.sentence;
  return new PlatformError('TOO_MANY', message, [{ code: 'TOO_MANY', path: 'input', message, expected: `at most ${mostWithin} new citations an hour; again in ${seconds} s`, got: 'one more' }]);
}
