/** How much one import may bring. Told in docs/import.md. */
export const importLimits = {
  fileBytes: 64 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  /** Of one line of a table, quoted line breaks among it. */
  recordBytes: 1024 * 1024,
  columns: 2_000,
  /** Rows of a table, but of iMeta. */
  rows: 1_000_000,
  /** Rows of iMeta. */
  nodes: 5_000,
  units: 100_000,
  /** Candidate indicators of a library, steps of its screening, rules of selection. */
  candidates: 10_000,
  /** Values of iData; tidy observations are rows. */
  observations: 1_000_000,
  /** Levels of a tree, the root among them. */
  levels: 20,
  textCharacters: 10_000,
  labelCharacters: 1_000,
  groupCharacters: 200,
  /** Faults that are listed one by one; one more tells how many others there are. */
  problems: 1_000,
  /** Faults after which reading ends. */
  problemsCounted: 20_000,
} as const;
