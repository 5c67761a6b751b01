import { InvalidArgumentError } from 'commander';

/** Adds to a list that an option builds up: it may be repeated, and hold several values separated by commas. */
export function listed(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(',').map((part) => part.trim()).filter((part) => part !== '')];
}

/** As `listed`, for values of the form NODE=…; the part behind the sign is read where it is used. */
export function listedPairs(form: string, example: string): (value: string, before?: readonly string[]) => string[] {
  return (value, before) => {
    const parts = listed(value);
    const wrong = parts.find((part) => !/^[^=]+=./.test(part)) ?? (parts.length === 0 ? value : undefined);
    if (wrong !== undefined) throw new InvalidArgumentError(`Expected ${form}, e.g. ${example}; got ${JSON.stringify(wrong)}.`);
    return [...(before ?? []), ...parts];
  };
}

/** The two sides of NODE=VALUE. */
export function pairOf(text: string): readonly [node: string, value: string] {
  const sign = text.indexOf('=');
  return [text.slice(0, sign), text.slice(sign + 1)];
}

/** A whole number from 0 on. */
export function wholeNumber(most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    if (/^\d+$/.test(value) && Number(value) <= most) return Number(value);
    throw new InvalidArgumentError(`Expected a whole number, ${most === Number.MAX_SAFE_INTEGER ? '0 or more' : `0 to ${most}`}.`);
  };
}

/** The number that a text says; any other text stays as it is, for the service to refuse with its place. */
export function numberOrText(text: string): number | string {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) || /^([+-]?Infinity|NaN)$/.test(text) ? Number(text) : text;
}
