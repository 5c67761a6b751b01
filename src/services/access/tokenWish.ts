import type { Problem } from '../../errors';
import { roles as allRoles, type Role } from '../../methodology/vocabulary';
import { readInstant } from './instant';

/** What a token is asked for with, as it was typed. */
export interface TokenWish {
  readonly name: string;
  readonly roles: readonly Role[];
  /** A number of days such as `90d`, or an ISO 8601 date, with or without a time. */
  readonly expires: string;
}

const longestName = 100;
const mostDays = 3_650;
const day = 24 * 60 * 60 * 1_000;

/** The moment at which the token is to expire, or every reason why it cannot be made. */
export function readTokenWish({ name, roles, expires }: TokenWish, now: Date): { readonly expiresAt: string } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  if (name.trim() === '' || name.length > longestName || /[\p{Control}\p{Surrogate}]/u.test(name)) {
    problems.push(problem('BAD_INPUT', 'name', 'The token needs a name that says whose it is.', `1 to ${longestName} characters on one line`, shown(name)));
  }
  if (roles.length === 0) problems.push(problem('BAD_INPUT', 'roles', 'The token needs a role.', `one or more of ${allRoles.join(', ')}`, 'none'));
  const time = timeOf(expires, now);
  if (time === null) {
    problems.push(problem('BAD_INPUT', 'expires', 'The time at which the token expires is not understood.', 'days such as 90d, or a date such as 2030-12-31', shown(expires)));
  } else if (time <= now.getTime() || time > now.getTime() + mostDays * day) {
    problems.push(problem('OUT_OF_RANGE', 'expires', 'The token would expire at once, or live too long.', `a time to come, within ${mostDays} days`, shown(expires)));
  }
  return time === null || problems.length > 0 ? { problems } : { expiresAt: new Date(time).toISOString() };
}

function timeOf(expires: string, now: Date): number | null {
  const days = /^(\d{1,6})d$/.exec(expires);
  return days === null ? readInstant(expires) : now.getTime() + Number(days[1]) * day;
}

function problem(code: Problem['code'], path: string, message: string, expected: string, got: string): Problem {
  return { code, path, message, expected, got };
}

function shown(text: string): string {
  return text === '' ? 'nothing' : text.slice(0, 80);
}
