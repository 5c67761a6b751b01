import { join, type Reader } from './reader';

/** Reads the kind of a method, and refuses every parameter that is not the kind's own. */
export function parseKind<Kind extends string>(
  reader: Reader, value: unknown, path: string, kinds: readonly Kind[], parameters: Readonly<Record<Kind, readonly string[]>>,
): { kind: Kind | undefined; input: Readonly<Record<string, unknown>> } {
  const every = [...new Set(Object.values<readonly string[]>(parameters).flat())];
  const input = reader.object(value, path, ['kind', ...every]) ?? {};
  const kind = required(reader, reader.word(input.kind, join(path, 'kind'), kinds), input.kind, join(path, 'kind'));
  if (kind === undefined) return { kind, input };
  for (const key of every) {
    if (input[key] === undefined || input[key] === null || parameters[kind].includes(key)) continue;
    reader.add('BAD_INPUT', join(path, key), `${kind} does not take ${key}.`,
      parameters[kind].length > 0 ? `only ${parameters[kind].join(', ')}` : 'no parameters', key);
  }
  return { kind, input };
}

/** Adds a problem where a required field is absent (a field that is there but wrong has its problem already). */
export function required<Value>(reader: Reader, value: Value | undefined, given: unknown, path: string): Value {
  if (value === undefined && (given === undefined || given === null)) {
    reader.add('BAD_INPUT', path, 'This field is required.', 'a value', 'nothing');
  }
  return value as Value; // whoever reads it has a reader with problems, and never uses the outcome
}

/** Adds a problem where a number does not lie above a bound. */
export function above(reader: Reader, value: number, bound: number, path: string): number {
  if (value <= bound) reader.add('OUT_OF_RANGE', path, `The number must lie above ${bound}.`, `above ${bound}`, String(value));
  return value;
}
