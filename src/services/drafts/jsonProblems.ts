import type { Problem } from '../../errors';
import { isJsonObject } from './mergePatch';

/** As deep as the door lets a request be, and a document may be by any way. */
const deepest = 64;

/**
 * What is wrong with JSON from outside, whatever it is meant to say: keys that reach for the
 * prototypes of objects, numbers beyond a double, nesting beyond the limit. A message names the first
 * fault below each place.
 */
export function jsonProblems(value: unknown, path: string, depth = 0): readonly Problem[] {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return [{ code: 'NUMBER_NOT_FINITE', path, message: 'The number is beyond what a double can hold.', expected: 'a finite number', got: String(value) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (depth >= deepest) {
    return [{ code: 'LIMIT_EXCEEDED', path, message: 'The JSON is nested too deeply.', expected: `at most ${deepest} levels`, got: 'more' }];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => jsonProblems(item, `${path}[${index}]`, depth + 1));
  return Object.entries(value).flatMap(([key, field]) => (
    key === '__proto__' ? [reservedKey(`${path}.${key}`)] : jsonProblems(field, `${path}.${key}`, depth + 1)
  ));
}

/** The same for what must be an object, such as a document or a merge patch. */
export function objectProblems(value: unknown, path: string): readonly Problem[] {
  if (isJsonObject(value)) return jsonProblems(value, path);
  const got = Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value;
  return [{ code: 'BAD_INPUT', path, message: 'A JSON object is expected here.', expected: 'an object', got }];
}

function reservedKey(path: string): Problem {
  return { code: 'BAD_INPUT', path, message: 'No field of a document has this name.', expected: 'fields of the methodology document', got: '__proto__' };
}
