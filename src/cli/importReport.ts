import { PlatformError, type Problem } from '../errors';
import type { ImportResult } from '../services/imports/ImportService';
import type { Host } from './host';
import { onOneLine, RefusedError } from './problems';

/** From the name by which a reader calls a file to the path that was typed. */
export type FileNames = Readonly<Record<string, string>>;

/** `meta.csv:9:Direction  what; expected …, got …`, as editors and people find it. */
export function problemLine({ path, message, expected, got }: Problem, names: FileNames): string {
  const file = Object.keys(names).find((name) => path.startsWith(`${name}:`));
  const place = file === undefined ? path : `${names[file]}${path.slice(file.length)}`;
  const what = message.replace(/\.$/, '');
  return onOneLine(`${place === '' ? '' : `${place}  `}${what}${expected === '' ? '' : `; expected ${expected}`}${got === '' ? '' : `, got ${got}`}`);
}

/** The refusal of an import: every problem is told on a line of its own, what remains is how many there are. */
export function refusedImport(error: unknown, names: FileNames, note: Host['note']): unknown {
  if (!(error instanceof PlatformError) || error.problems.length === 0) return error;
  const { problems } = error;
  for (const problem of problems) note(problemLine(problem, names));
  return new RefusedError([`${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}; nothing was written.`]);
}

/** What was done, and how to go on. */
export function importLines(result: ImportResult, hash: string | null): readonly string[] {
  const { vintage, methodologyVersion, observationCount, unitCount, unchanged, isSealed, dryRun } = result;
  const state = unchanged ? 'stood there already with the same observations; no revision was made' : dryRun ? 'would be made' : isSealed ? 'is sealed' : `is open: cbcii vintage seal ${vintage}`;
  const line = methodologyVersion?.split('@')[0];
  return [
    `${vintage} ${state}.`,
    ...(hash === null ? [] : [hash]),
    `${observationCount} observations of ${unitCount} units${methodologyVersion === null ? '' : `; methodology ${methodologyVersion}`}.`,
    ...(dryRun ? ['A dry run: nothing was written.'] : []),
    ...(dryRun || !isSealed || line === undefined ? [] : [`Rank it: cbcii rank --methodology ${line} --vintage ${vintage.split('@')[0]}`]),
  ];
}
