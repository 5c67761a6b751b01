import type { IdempotencyKeyRecord } from '../../../db/repositories/IdempotencyKeyRepository';
import { PlatformError } from '../../errors';
import { hashOf } from '../canonical';
import { refusal } from '../refusal';

const longestKey = 200;
const path = 'input.idempotencyKey';

/** For so many milliseconds an answer is kept under its key. */
export const keptFor = 30 * 24 * 60 * 60 * 1_000;

/** The key, or null where none was sent. */
export function readKey(key: string | null | undefined): string | null {
  if (key === null || key === undefined) return null;
  if (key.length >= 1 && key.length <= longestKey && !/[\p{Control}\p{Surrogate}]/u.test(key)) return key;
  throw refusal([{
    code: 'BAD_INPUT', path, message: 'The idempotency key cannot be used.', expected: `1 to ${longestKey} characters, such as a UUID, none of them a control character`,
    got: key.length > longestKey ? `${key.length} characters` : JSON.stringify(key),
  }]);
}

/** Of an input as JSON has it. */
export function hashOfInput(input: unknown): string {
  return hashOf(JSON.parse(JSON.stringify(input ?? null)));
}

/** The same key may ask for the same again, and for nothing else. */
export function assertSame(kept: Pick<IdempotencyKeyRecord, 'action' | 'inputHash'>, asked: { readonly action: string; readonly inputHash: string }): void {
  if (kept.action === asked.action && kept.inputHash === asked.inputHash) return;
  const message = 'The idempotency key was used for something else.';
  throw new PlatformError('CONFLICT', message, [{
    code: 'CONFLICT', path, message, expected: `${kept.action} with the input ${kept.inputHash}, or another key`, got: `${asked.action} with the input ${asked.inputHash}`,
  }]);
}
