import type { PublishedRecord } from '../../../db/repositories/methodologyRecords';
import type { Problem } from '../../errors';
import type { MethodologyChange } from '../../methodology/changes/change';
import { changesBeyond, parseVersionNumber, stepBetween } from '../drafts/versionNumber';
import type { MethodologyImport } from '../ingest/indexImport';

/** Why a version cannot follow the latest of its line: its number does not rise, or rises less than what it changes. */
export function numberProblems(
  path: string, { version, document }: MethodologyImport, latest: PublishedRecord, changes: readonly MethodologyChange[],
): readonly Problem[] {
  const at = `${path}.version`;
  const number = parseVersionNumber(version);
  if (number === null) return [{ code: 'BAD_INPUT', path: at, message: 'A version number has three parts.', expected: 'e.g. 1.2.0', got: version }];
  const step = stepBetween([latest.major, latest.minor, latest.patch], number);
  if (step === null) {
    return [{ code: 'VERSION_TOO_SMALL', path: at, message: `The line ${document.code} stands at ${latest.version}.`, expected: `above ${latest.version}`, got: version }];
  }
  if (changes.length === 0) {
    const message = `${document.code}@${latest.version} says the same.`;
    return [{ code: 'NOTHING_CHANGED', path: at, message, expected: 'a document that differs', got: version }];
  }
  return changesBeyond(step, changes).map(({ kind, bump, path: place }): Problem => ({
    code: 'VERSION_TOO_SMALL', path: `${path}.document.${place}`, message: `${kind} is a ${bump} change.`, expected: `a ${bump} step above ${latest.version}`, got: version,
  }));
}
