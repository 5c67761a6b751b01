import type { Framework } from '../../../methodology/framework';
import { checkContent } from '../checkContent';
import { decode } from '../decode';
import type { ImportOutcome, ImportProgress } from '../indexImport';
import { importLimits } from '../limits';
import { placeOf, ProblemList } from '../problemList';
import { checkDocument } from './checkDocument';
import { fromDocument, type IndexDocument } from './indexDocument';
import { linesOf, readJson } from './jsonText';
import { knownPlaces } from './knownPlaces';
import { observationsFile, readObservations } from './readObservations';
import type { TidyFiles, TidyOptions } from './tidyOptions';

export const documentFile = 'index.json';

/** Reads an index in the form of our own: a JSON document and tidy observations. Gives the index, or every problem of both files. */
export async function readTidy(files: TidyFiles, options: TidyOptions = {}, onProgress?: (progress: ImportProgress) => void): Promise<ImportOutcome> {
  const problems = new ProblemList();
  const warnings = new ProblemList();
  const encoding = options.encoding ?? 'utf-8';
  const json = textOf(decode(documentFile, files.document, encoding, importLimits.documentBytes, problems));
  const document = json === null ? null : readDocument(json, options.known?.frameworks, problems);
  const known = document === null ? null : knownPlaces(document, options.known);
  const text = decode(observationsFile, files.observations, encoding, importLimits.fileBytes, problems);
  const observations = text === null ? [] : await readObservations({ file: observationsFile, text }, known, problems, warnings, onProgress);
  const value = document === null || !problems.isEmpty ? null : { ...fromDocument(document), observations };
  if (value !== null) checkContent(value, observationsFile, () => pathIn(json ?? '', 'vintage.defaultPeriod'), problems);
  return value !== null && problems.isEmpty
    ? { ok: true, value, warnings: warnings.all() } : { ok: false, problems: problems.all(), warnings: warnings.all() };
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function readDocument(text: string, frameworks: readonly Framework[] | undefined, problems: ProblemList): IndexDocument | null {
  const input = readJson(documentFile, text, problems);
  if (input === undefined) return null;
  const checked = checkDocument(input, frameworks);
  if (checked.ok) return checked.value;
  const lineOf = linesOf(text, checked.problems.slice(0, importLimits.problems).map((problem) => problem.path));
  for (const { code, path, message, expected, got } of checked.problems) {
    problems.add(code, placeOf(documentFile, lineOf(path), path === '' ? undefined : path), message, expected, got);
  }
  return null;
}

function pathIn(text: string, path: string): string {
  return placeOf(documentFile, linesOf(text, [path])(path), path);
}
