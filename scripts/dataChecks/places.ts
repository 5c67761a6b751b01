import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Row, Table } from './table';

/** One part of a place: lines of a document, and the document where the part names it. */
export interface PlacePart {
  readonly first: number;
  readonly last: number;
  readonly document: string | null;
}

/** `l.797 §4.3.1.1 table`, `l.812-813 zh §4.3.1.1`, `l.16 press-hangzhou purpose`, `l.595 §4.2.2.2 intro (report-zh)`. */
const partPattern = /^l\.(\d+)(?:-(\d+))?(?: (zh|en|press-[a-z0-9-]+))?(?: \S.*)?$/;
const named = /\((report-zh|report-en|press-[a-z0-9-]+)\)$/;

/** The parts of a place, or null where it is not of the form that places have. */
export function parsePlace(place: string): readonly PlacePart[] | null {
  const parts: PlacePart[] = [];
  for (const part of place.split('; ')) {
    const found = partPattern.exec(part);
    if (found === null) return null;
    const [, first, last, mark] = found;
    const document = named.exec(part)?.[1] ?? (mark === undefined ? null : mark.startsWith('press-') ? mark : `report-${mark}`);
    parts.push({ first: Number(first), last: Number(last ?? first), document });
  }
  return parts;
}

/** What is wrong with a place, or null. */
export function placeFault(place: string): string | null {
  const parts = parsePlace(place);
  if (parts === null) return `is not a place such as l.797 §4.3.1.1: ${place === '' ? 'empty' : place.slice(0, 60)}`;
  const odd = parts.find(({ first, last }) => first < 1 || last < first);
  return odd === undefined ? null : `names lines ${odd.first} to ${odd.last}`;
}

/** Lines of the source documents, by the code of the source. */
export type Documents = ReadonlyMap<string, readonly string[]>;

const files: Readonly<Record<string, string>> = {
  'report-zh': 'report-zh.txt', 'report-en': 'report-en.txt', 'press-hangzhou': 'press-hangzhou.txt',
  'press-shanghai-37': 'press-shanghai-37-measures.txt', 'press-shanghai-scale': 'press-shanghai-scale.txt',
};

/** Reads the plain texts that the data were taken from; null where they are not at hand. They are not part of the project. */
export function readDocuments(folder: string): Documents | null {
  if (!Object.values(files).every((name) => existsSync(join(folder, name)))) return null;
  return new Map(Object.entries(files).map(([code, name]) => [code, readFileSync(join(folder, name), 'utf8').replace(/\n$/, '').split('\n')]));
}

/** The sources that a row names, in `source` or `sources`. */
function sourcesOf({ cells }: Row): readonly string[] {
  return (cells.sources ?? cells.source ?? '').split(' ').filter((word) => word !== '');
}

/** Each part of a place says which document it means where the row names several, and means one that the row names. */
export function* documentFaults({ file, rows }: Table): Generator<Fault> {
  for (const row of rows) {
    const sources = sourcesOf(row);
    for (const { document } of parsePlace(row.cells.place ?? '') ?? []) {
      if (document === null && sources.length > 1) yield { file, line: row.line, message: `place does not say which of ${sources.join(' and ')} a part means` };
      if (document !== null && row.cells.sources !== undefined && !sources.includes(document)) yield { file, line: row.line, message: `place names ${document}, sources do not` };
    }
  }
}

/** Every line that a place names is in its document, and holds something; an erratum may point at what is not there. */
export function* lineFaults({ file, rows }: Table, documents: Documents): Generator<Fault> {
  for (const row of rows) {
    const [only] = sourcesOf(row);
    for (const { first, last, document } of parsePlace(row.cells.place ?? '') ?? []) {
      const lines = documents.get(document ?? only ?? '');
      if (lines === undefined) continue;
      if (last > lines.length) yield { file, line: row.line, message: `place names l.${last}; ${document ?? only} has ${lines.length} lines` };
      else if (row.cells.sources === undefined && [first, last].some((number) => lines[number - 1].trim() === '')) yield { file, line: row.line, message: `place names an empty line of ${document ?? only}: l.${first}-${last}` };
    }
  }
}
