import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One methodology line as it is shipped: the document's choices without the framework, and what goes with its publication. */
export interface ShippedLine {
  readonly code: string;
  readonly version: string;
  readonly changelog: string;
  readonly forkedFrom: string | null;
  readonly choices: Readonly<Record<string, unknown>>;
}

/** The shipped methodology lines, the published one first. */
export function readShippedLines(folder: string): ShippedLine[] {
  const files = readdirSync(join(folder, 'methodologies')).sort();
  const lines = files.map((file) => {
    const { version, changelog, forkedFrom, ...choices } = JSON.parse(readFileSync(join(folder, 'methodologies', file), 'utf8')) as
      { code: string; version: string; changelog: string; forkedFrom?: string }; // our own file
    return { code: choices.code, version, changelog, forkedFrom: forkedFrom ?? null, choices };
  });
  return lines.sort((a, b) => Number(a.forkedFrom !== null) - Number(b.forkedFrom !== null));
}
