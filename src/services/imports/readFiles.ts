import type { UnitKind, VintageKind } from '../../methodology/vocabulary';
import type { Problem } from '../../errors';
import type { CoinrOptions } from '../ingest/coinr/coinrOptions';
import { readCoinr } from '../ingest/coinr/readCoinr';
import type { Encoding } from '../ingest/encodings';
import type { ImportOutcome, ImportProgress } from '../ingest/indexImport';
import { readTidy } from '../ingest/tidy/readTidy';
import type { KnownIndexes } from './KnownIndexes';

/** COINR: iMeta and iData of the R package COINr; TIDY: our JSON document and one observation a line. */
export const importFormats = ['COINR', 'TIDY'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** An index as two files, with what the files do not say. What is left out is taken from the files, or from what the store holds. */
export interface ImportFiles {
  readonly format: ImportFormat;
  readonly framework: Uint8Array;
  readonly data: Uint8Array;
  readonly encoding?: Encoding | null;
  /** Code of the index. */
  readonly index?: string | null;
  readonly name?: string | null;
  readonly nameZh?: string | null;
  readonly description?: string | null;
  readonly unitKind?: UnitKind | null;
  /** Line of the vintage. */
  readonly vintage?: string | null;
  readonly title?: string | null;
  readonly kind?: VintageKind | null;
  readonly notice?: string | null;
  readonly defaultPeriod?: string | null;
  /** Of the methodology that iMeta describes. */
  readonly methodologyVersion?: string | null;
  readonly methodology?: Omit<NonNullable<CoinrOptions['methodology']>, 'version'>;
  readonly denominate?: boolean | null;
}

type OnProgress = (progress: ImportProgress) => void;

/** Reads the two files by their format. */
export function readFiles(known: KnownIndexes, files: ImportFiles, onProgress?: OnProgress): Promise<ImportOutcome> {
  switch (files.format) {
    case 'COINR': return readCoinrFiles(known, files, onProgress);
    case 'TIDY': return readTidyFiles(known, files, onProgress);
  }
}

async function readCoinrFiles(known: KnownIndexes, files: ImportFiles, onProgress?: OnProgress): Promise<ImportOutcome> {
  const { index: code, vintage: line, framework: iMeta, data: iData } = files;
  if (!isSaid(code) || !isSaid(line)) return { ok: false, problems: [...needed('index', 'asem', code), ...needed('vintage', 'asem/2018', line)], warnings: [] };
  const { index, version } = await known.of(code);
  const { name, nameZh, description, unitKind, title, kind, notice, defaultPeriod, methodologyVersion, denominate } = files;
  return readCoinr({ iMeta, iData }, {
    index: { code, ...said({ name: name ?? index?.name, nameZh, description, unitKind: unitKind ?? index?.unitKind }) },
    vintage: { line, ...said({ title, kind, notice, defaultPeriod }) },
    methodology: { ...version, ...files.methodology, ...said({ version: methodologyVersion }) },
    ...said({ denominate, encoding: files.encoding }),
  }, onProgress);
}

async function readTidyFiles(known: KnownIndexes, files: ImportFiles, onProgress?: OnProgress): Promise<ImportOutcome> {
  const { framework: document, data: observations, encoding } = files;
  const outcome = await readTidy({ document, observations }, { known: await known.behind(indexNamedIn(document)), ...said({ encoding }) }, onProgress);
  if (!outcome.ok) return outcome;
  const { index, vintage } = outcome.value;
  const problems = [
    ...other('index', index.code, files.index),
    ...(files.vintage?.startsWith(`${index.code}/`) ?? true ? [] : other('vintage', vintage.line, files.vintage)),
  ];
  if (problems.length > 0) return { ok: false, problems, warnings: outcome.warnings };
  const { name, nameZh, description, unitKind, title, kind, notice, defaultPeriod } = files;
  return {
    ...outcome,
    value: {
      ...outcome.value,
      index: { ...index, ...said({ name, nameZh, description, unitKind }) },
      vintage: { ...vintage, ...said({ line: files.vintage, title, kind, notice, defaultPeriod }) },
    },
  };
}

/** Of which index a document speaks; an empty code where it cannot be read, which its reader tells. */
function indexNamedIn(document: Uint8Array): string {
  try {
    const { index } = JSON.parse(Buffer.from(document).toString('utf8').replace(/^\uFEFF/, '')) as { readonly index?: { readonly code?: unknown } };
    return typeof index?.code === 'string' ? index.code : '';
  } catch {
    return '';
  }
}

function isSaid<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

/** Without what is null or missing: it says nothing. */
function said<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}

function needed(field: string, example: string, value: string | null | undefined): readonly Problem[] {
  return isSaid(value) ? [] : [{ code: 'BAD_INPUT', path: `input.${field}`, message: `Files of this form do not say the ${field}.`, expected: `e.g. ${example}`, got: 'nothing' }];
}

function other(field: string, inDocument: string, given: string | null | undefined): readonly Problem[] {
  if (!isSaid(given) || given === inDocument) return [];
  return [{ code: 'BAD_INPUT', path: `input.${field}`, message: `The document speaks of ${inDocument}.`, expected: `${inDocument}, or nothing`, got: given.slice(0, 80) }];
}
