import type { ErrorCode } from '../../errors';

/** Why a cell is no number. */
export interface NumberFault {
  readonly code: ErrorCode;
  readonly message: string;
}

const plainNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

export const numberForm = 'a plain number such as -12.5 or 3e-4';

/** The double that a text says, or why it says none. What a double cannot hold is refused, not bent. */
export function readNumber(text: string): number | NumberFault {
  if (!plainNumber.test(text)) return faultOf(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return { code: 'NUMBER_NOT_FINITE', message: 'The number is too large.' };
  if (value === 0 && /^[^eE]*[1-9]/.test(text)) return { code: 'OUT_OF_RANGE', message: 'The number is too small to be told from 0.' };
  return value;
}

/** The shortest decimal that reads back to the same double, the sign of -0 kept. */
export function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

const faults: readonly (readonly [pattern: RegExp, message: string, code?: ErrorCode])[] = [
  [/^[-+]?(?:nan|inf(?:inity)?)$/i, 'The number must be finite.', 'NUMBER_NOT_FINITE'],
  [/^\s|\s$/, 'There are spaces around the number.'],
  [/%$/, 'A percent sign is no part of a number; the unit of measure says what it is.'],
  [/^-?\d+,\d+(?:[eE][-+]?\d+)?$/, 'A comma is no decimal point, and thousands are not parted.'],
  [/^-?\d{1,3}(?:[ ,.'’\u00a0\u202f]\d{3})+(?:[.,]\d+)?$/, 'Thousands are not parted.'],
  [/^(?:n\/?a|n\.a\.|null|none|missing|unknown|#n\/a|-|–|—|\.|\.\.|…|\?)$/i, 'This is not how a missing value is written.'],
  [/^[=+@-]/, 'The cell holds a formula or a sign that is no part of a number.'],
];

function faultOf(text: string): NumberFault {
  const [, message = 'The cell holds no number.', code = 'BAD_INPUT'] = faults.find(([pattern]) => pattern.test(text)) ?? [];
  return { code, message };
}
