import { nearestCodes } from './nearestCodes';
import type { CoreProblem, CoreProblemCode } from './problem';
import { withArticle } from './withArticle';

const mostHelped = 50;

/** Reads unknown input field by field and collects every problem on the way; a field that fails reads as undefined. */
export class Reader {
  readonly problems: CoreProblem[] = [];

  add(code: CoreProblemCode, path: string, message: string, expected: string, got: string): void {
    this.problems.push({ code, path, message, expected, got });
  }

  /** An object with no other keys than those allowed. Null and undefined read as absent. */
  object(value: unknown, path: string, allowed: readonly string[]): Readonly<Record<string, unknown>> | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) {
      this.add('BAD_INPUT', path, 'An object is expected here.', `an object with ${allowed.join(', ')}`, show(value));
      return undefined;
    }
    const entries = value as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(entries)) {
      if (allowed.includes(key) || entries[key] === undefined) continue;
      const nearest = this.nearest(key, allowed);
      this.add('BAD_INPUT', join(path, key), `There is no field ${key} here.`, nearest.length > 0 ? nearest.join(' or ') : allowed.join(', '), key);
    }
    return entries;
  }

  list(value: unknown, path: string): readonly unknown[] | undefined {
    if (value === null || value === undefined) return undefined;
    if (Array.isArray(value)) return value as readonly unknown[];
    this.add('BAD_INPUT', path, 'A list is expected here.', 'a list', show(value));
    return undefined;
  }

  text(value: unknown, path: string): string | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'string') return value;
    this.add('BAD_INPUT', path, 'A text is expected here.', 'a text', show(value));
    return undefined;
  }

  flag(value: unknown, path: string): boolean | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value === 'boolean') return value;
    this.add('BAD_INPUT', path, 'true or false is expected here.', 'true or false', show(value));
    return undefined;
  }

  /** A finite number, at least `least` where one is given. */
  number(value: unknown, path: string, least = -Infinity, code: CoreProblemCode = 'OUT_OF_RANGE'): number | undefined {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'number') {
      this.add('BAD_INPUT', path, 'A number is expected here.', 'a number', show(value));
    } else if (!Number.isFinite(value)) {
      this.add('NUMBER_NOT_FINITE', path, 'The number must be finite.', 'a finite number', show(value));
    } else if (value < least) {
      this.add(code, path, `The number must not be below ${least}.`, `at least ${least}`, show(value));
    } else {
      return value;
    }
    return undefined;
  }

  /** One of the words of a union; upper snake case (MIN_MAX) is read as the core's camel case (minMax). */
  word<Word extends string>(value: unknown, path: string, words: readonly Word[]): Word | undefined {
    if (value === null || value === undefined) return undefined;
    const word = typeof value === 'string' ? words.find((entry) => plain(entry) === plain(value)) : undefined;
    if (word === undefined) this.add('BAD_INPUT', path, 'The word is not one of those known here.', words.join(', '), show(value));
    return word;
  }

  /** A code among those known; else NOT_FOUND with the nearest codes. */
  code(value: unknown, path: string, known: { has: (code: string) => boolean; keys: () => Iterable<string> }, what: string): string | undefined {
    const code = this.text(value, path);
    if (code === undefined || known.has(code)) return code;
    const nearest = this.nearest(code, known.keys());
    this.add('NOT_FOUND', path, `There is no ${what} ${show(code)}.`,
      nearest.length > 0 ? `${withArticle(what)}, e.g. ${nearest.join(', ')}` : withArticle(what), code.slice(0, 80));
    return undefined;
  }

  /** Finding out what was meant takes far longer than finding a fault: past the first faults nobody is helped by it. */
  private nearest(asked: string, known: Iterable<string>): readonly string[] {
    return this.problems.length < mostHelped ? nearestCodes(asked, known) : [];
  }
}

/** Whether a client said something: null and undefined say nothing. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** A value that must be given; adds a problem where it is not. */
export function needed(reader: Reader, value: unknown, path: string): unknown {
  if (!isGiven(value)) reader.add('BAD_INPUT', path, 'This field is required.', 'a value', 'nothing');
  return value;
}

/** `path.key`, or `key` at the top. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A value as a short text for people. */
export function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function plain(word: string): string {
  return word.replaceAll('_', '').toLowerCase();
}
