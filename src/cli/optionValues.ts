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

/** PATH=VALUE, once for each time the option is given: the value may hold commas. */
export function listedSettings(value: string, before: readonly string[] = []): string[] {
  if (/^[^=]+=/.test(value)) return [...before, value];
  throw new InvalidArgumentError(`Expected PATH=VALUE, e.g. bonus.cap=5; got ${JSON.stringify(value)}.`);
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

/** A finite number, as in 30000000 or 3e7. */
export function number(text: string): number {
  const value = numberOrText(text);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('Expected a number, e.g. 10000000 or 1e7.');
}

/** As `listed`, of words of a closed list: clinical-trial stands for CLINICAL_TRIAL. */
export function listedWords<Word extends string>(words: readonly Word[]): (value: string, before?: readonly Word[]) => Word[] {
  return (value, before) => [...(before ?? []), ...listed(value).map((part) => {
    const word = words.find((known) => known === part.toUpperCase().replaceAll('-', '_'));
    if (word === undefined) throw new InvalidArgumentError(`Expected one of ${words.map(kebab).join(', ')}; got ${JSON.stringify(part)}.`);
    return word;
  })];
}

/** One word of a closed list, spelt likewise. */
export function oneWord<Word extends string>(words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((known) => known === value.toUpperCase().replaceAll('-', '_'));
    if (word === undefined) throw new InvalidArgumentError(`Expected one of ${words.map(kebab).join(', ')}.`);
    return word;
  };
}

/** CLINICAL_TRIAL as it is typed: clinical-trial. */
export function kebab(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}
