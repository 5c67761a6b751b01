import { placeFault } from './places';

/** The codes that cells may refer to, by what they are codes of. */
export type Codes = ReadonlyMap<string, ReadonlySet<string>>;

/** What is wrong with a cell, or null. */
export type Cell = (value: string, codes: Codes) => string | null;

export const text: Cell = (value) => (value === '' ? 'is empty' : null);

export const code: Cell = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a code in kebab-case');

export const number: Cell = matching(/^-?\d+(\.\d+)?$/, 'a number');

export const whole: Cell = matching(/^\d+$/, 'a whole number, 0 or more');

export const flag: Cell = matching(/^(true|false)$/, 'true or false');

/** A year, a month, a day, a half-year, or a span of them, open or closed. */
export const period: Cell = matching(/^\d{4}(s|-\d{2}(-\d{2})?|-H[12])?(-(\d{4})?)?$/, 'a period such as 2018, 2020-04, 2021-H1 or 2016-2018');

export const source: Cell = reference('sources');

export const place: Cell = (value) => placeFault(value);

export function matching(pattern: RegExp, what: string): Cell {
  return (value) => (pattern.test(value) ? null : `is not ${what}: ${show(value)}`);
}

/** The same cell, or nothing. */
export function maybe(cell: Cell): Cell {
  return (value, codes) => (value === '' ? null : cell(value, codes));
}

/** Several of the same, separated by single spaces. */
export function several(cell: Cell): Cell {
  return (value, codes) => {
    const words = value.split(' ');
    if (new Set(words).size < words.length) return `names something twice: ${show(value)}`;
    return words.map((word) => cell(word, codes)).find((fault) => fault !== null) ?? null;
  };
}

export function oneOf(...words: readonly string[]): Cell {
  return (value) => (words.includes(value) ? null : `is none of ${words.join(', ')}: ${show(value)}`);
}

/** A code of something that stands in another file. */
export function reference(what: string): Cell {
  return (value, codes) => {
    const known = codes.get(what);
    if (known === undefined) throw new Error(`Expected codes of ${what}, got none`);
    return known.has(value) ? null : `is not among the ${what}: ${show(value)}`;
  };
}

function show(value: string): string {
  return value === '' ? 'empty' : value.slice(0, 60);
}
