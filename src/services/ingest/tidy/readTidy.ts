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
  const json = decode(documentFile, files.document, encoding, importLimits.documentBytes, problems);
  const document = json === null ? null : readDocument(json, problems);
  const known = document === null ? null : knownPlaces(document, options.known);
  const text = decode(observationsFile, files.observations, encoding, importLimits.fileBytes, problems);
  const observations = text === null ? [] : await readObservations({ file: observationsFile, text }, known, problems, warnings, onProgress);
  return document === null || !problems.isEmpty
    ? { ok: false, problems: problems.all(), warnings: warnings.all() }
    : { ok: true, value: { ...fromDocument(document), observations }, warnings: warnings.all() };
}

function readDocument(bytes: Uint8Array, problems: ProblemList): IndexDocument | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const input = readJson(documentFile, text, problems);
  if (input === undefined) return null;
  const checked = checkDocument(input);
  if (checked.ok) return checked.value;
  const lineOf = linesOf(text, checked.problems.map((problem) => problem.path));
  for (const { code, path, message, expected, got } of checked.problems) {
    problems.add(code, placeOf(documentFile, lineOf(path), path === '' ? undefined : path), message, expected, got);
  }
  return null;
}
