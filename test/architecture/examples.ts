export interface Example {
  readonly expression: string;
  readonly expected: string;
}

/** The `@example expression // value` tags of a source text; a tag ends at the next tag or with its comment. */
export function examplesOf(source: string): readonly Example[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
    const text = comment.slice(3, -2).replace(/^[ \t]*\*[ \t]?/gm, '');
    return [...text.matchAll(/^[ \t]*@example[ \t]([\s\S]*?)(?=^[ \t]*@\w|(?![\s\S]))/gm)].map(([, body]) => {
      const at = body.lastIndexOf('//');
      if (at < 0) throw new Error(`Expected "@example expression // value", got: ${body.trim()}`);
      return { expression: body.slice(0, at).trim(), expected: body.slice(at + 2).trim() };
    });
  });
}

/** Runs one expression with the given names in scope. */
export function valueOf(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  return new Function(...Object.keys(scope), `'use strict'; return (${expression});`)(...Object.values(scope));
}

/** The same value with typed arrays as plain lists, so that `[0, NaN]` can be written for a Float64Array. */
export function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as unknown as Iterable<unknown>, plain);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Map) return new Map([...value].map(([key, entry]) => [plain(key), plain(entry)]));
  if (value instanceof Set) return new Set([...value].map(plain));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
}
