import { errorTable, PlatformError, type ErrorCode } from '../errors';

/** A request that HTTP itself refuses: the reason, with a status and headers of its own. */
export class Refusal extends Error {
  readonly status: number;
  readonly reason: PlatformError;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, reason: PlatformError, headers: Readonly<Record<string, string>> = {}) {
    super(reason.message);
    this.name = 'Refusal';
    this.status = status;
    this.reason = reason;
    this.headers = headers;
  }
}

/** A refusal in one line: where, what was expected, what came. */
export function refuse(status: number, path: string, expected: string, got: string, headers?: Record<string, string>): Refusal {
  const message = `Expected ${expected}; got ${got}.`;
  const reason = new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path, message, expected, got }]);
  return new Refusal(status, reason, headers);
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorTable, code);
}
