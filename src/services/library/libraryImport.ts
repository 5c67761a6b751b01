import type { LibraryEntry, ReferenceLists } from '../records';

/** A line as an import brings it: its place in the list is its position. */
type Coded<Content> = Content & { readonly code: string };

export type LibraryEntryImport = Coded<LibraryEntry>;
export type ScreeningStepImport = Coded<ReferenceLists['SCREENING_STEP']>;
export type SelectionImport = ReferenceLists['UNIT_SELECTION'] & { readonly rules: readonly Coded<ReferenceLists['SELECTION_RULE']>[] };

/** What an import brings of the making of an index. */
export interface LibraryImport {
  readonly library: readonly LibraryEntryImport[];
  readonly screening: readonly ScreeningStepImport[];
  /** Null where nothing is told of it. */
  readonly selection: SelectionImport | null;
}

/** Of a form that has no place for it. */
export const noLibrary: LibraryImport = { library: [], screening: [], selection: null };
