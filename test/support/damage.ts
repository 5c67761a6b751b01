import type { ImportOutcome } from '../../src/services/ingest/indexImport';

/** The text with one thing replaced, which must be there. */
export function replaced(text: string, what: string | RegExp, by: string): string {
  const changed = text.replace(what, by);
  if (changed === text) throw new Error(`Expected ${String(what)} in the text; it is not there`);
  return changed;
}

/** The text without the line that begins so. */
export function without(text: string, beginning: string): string {
  const lines = text.split('\n');
  const left = lines.filter((line) => !line.startsWith(beginning));
  if (left.length !== lines.length - 1) throw new Error(`Expected one line that begins with ${beginning}; got ${lines.length - left.length}`);
  return left.join('\n');
}

/** The text with one more line at its end. */
export function withLine(text: string, line: string): string {
  return `${text}${line}\n`;
}

/** `CODE path` of every problem; an index that was read has none. */
export function faultsOf(outcome: ImportOutcome): readonly string[] {
  return outcome.ok ? [] : outcome.problems.map(({ code, path }) => `${code} ${path}`);
}
