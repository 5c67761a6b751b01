import { PlatformError, type Problem } from '../errors';

/** From a path of the input to the option that was typed there, e.g. `variant.weights[0]` → `--weight bonus=2`. */
export type Trail = ReadonlyMap<string, string>;

/** An input that was refused, ready to be printed: one line for each problem. */
export class RefusedError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'RefusedError';
  }
}

/** Does the work of a command; a refusal of it names the options that were typed. */
export async function tracing(trail: Trail, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof PlatformError ? new RefusedError(linesOf(error, trail)) : error;
  }
}

/** Every problem on a line of its own: code, path, option, sentence, expected, got. */
export function linesOf({ code, message, problems }: PlatformError, trail: Trail): string[] {
  if (problems.length === 0) return [onOneLine(`${code}: ${message}`)];
  return problems.map((problem) => onOneLine(`${problem.code}${placeOf(problem, trail)}: ${problem.message} Expected: ${problem.expected}; got: ${problem.got}.`));
}

function placeOf({ path }: Problem, trail: Trail): string {
  if (path === '') return '';
  const typed = typedAt(path, trail);
  return typed === undefined ? ` at ${path}` : ` at ${path} (${typed})`;
}

/** The option that stands at the path or, nearest to it, above it. */
function typedAt(path: string, trail: Trail): string | undefined {
  for (let above = path; above !== ''; above = above.replace(/(^|\.|\[)[^.[]*$/, '')) {
    const typed = trail.get(above);
    if (typed !== undefined) return typed;
  }
  return undefined;
}

/** Text from outside may hold line breaks and the commands of a terminal; it is shown, not obeyed. */
export function onOneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
