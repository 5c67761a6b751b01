import type { Pins } from '../pins';

export type Cell = string | number | boolean | null;

/** What the cells of a column are; every kind may also be null, which is missing. */
export type CellKind = 'TEXT' | 'NUMBER' | 'INTEGER' | 'BOOLEAN';

/** One column, and what its dictionary says of it. */
export interface FileColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly description: string;
  /** Whether no cell of it is missing. */
  readonly isRequired: boolean;
  /** The only words that stand in it, where they are few. */
  readonly words?: readonly string[];
}

/** Some rows, column after column, in the order of the columns. */
export type Batch = readonly (readonly Cell[])[];

/** What a file says of itself: from what it was made, what to know of it, whose figures these are. */
export interface FileFacts {
  readonly title: string;
  readonly pins: Pins;
  readonly notice: string | null;
  readonly rights: string;
  readonly sources: readonly FileSource[];
  /** What was asked, in words: methodology, vintage, period, variant, measure … */
  readonly about: Readonly<Record<string, string>>;
}

export interface FileSource {
  readonly code: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** A table that can be written as a file of any format, batch by batch. */
export interface FileTable {
  /** The stem of the file's name. */
  readonly name: string;
  readonly facts: FileFacts;
  readonly columns: readonly FileColumn[];
  /** Columns that together tell a row from all others; empty where none do. */
  readonly key: readonly string[];
  readonly batches: () => AsyncIterable<Batch>;
}

/** Whose figures these are. */
export const rights = 'The figures are facts taken from the sources named; the rights in the sources are their publishers\'. Name the source when you use them.';

/** The facts as pairs of texts, for formats that keep no others. */
export function factTexts({ title, pins, notice, rights: said, sources, about }: FileFacts): readonly (readonly [string, string])[] {
  return [
    ['title', title], ...Object.entries(about), ['pins', JSON.stringify(pins)], ...(notice === null ? [] : [['notice', notice] as const]),
    ['rights', said], ['sources', JSON.stringify(sources)],
  ];
}

/** Minus zero is written as zero: JSON has no other, and files of one table hold the same bits. */
export function plainZero(value: number | null): number | null {
  return value === 0 ? 0 : value;
}
