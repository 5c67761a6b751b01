import { readFileSync } from 'node:fs';
import { PlatformError } from '../errors';

/** The fields of a JSON object, not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const exampleOfVariant = '{"weights": [{"node": "rnd-resources", "weight": 2}]}';

export function readVariantFile(path: string): unknown {
  return readJsonFile('--variant', path, exampleOfVariant);
}

/** The JSON that the file of an option holds. BAD_INPUT, naming the option and the file, where it cannot be read or is no JSON. */
export function readJsonFile(option: string, path: string, example: string): unknown {
  let text: string;
  const refused = (message: string, expected: string, got: string): PlatformError =>
    new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: `${option} ${path}`, message, expected, got }]);
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw refused('The file cannot be read.', 'a file that can be read', (error as NodeJS.ErrnoException).code ?? String(error));
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw refused('The file does not hold JSON.', `JSON, e.g. ${example}`, (error as Error).message);
  }
}
