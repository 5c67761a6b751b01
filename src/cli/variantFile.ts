import { readFileSync } from 'node:fs';
import { PlatformError } from '../errors';

/** The fields of a JSON object, not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON that a file holds. BAD_INPUT, naming the file, where it cannot be read or is no JSON. */
export function readVariantFile(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw refused(path, 'The file cannot be read.', 'a file that can be read', (error as NodeJS.ErrnoException).code ?? String(error));
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused(path, 'The file does not hold JSON.', 'JSON, e.g. {"weights": [{"node": "rnd-resources", "weight": 2}]}', (error as Error).message);
  }
}

function refused(path: string, message: string, expected: string, got: string): PlatformError {
  return new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: `--variant ${path}`, message, expected, got }]);
}
