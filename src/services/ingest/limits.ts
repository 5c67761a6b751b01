/** How much one import may bring. Told in docs/import.md. */
export const importLimits = {
  fileBytes: 64 * 1024 * 1024,
  documentBytes: 16 * 1024 * 1024,
  /** Of one line of a table, quoted line breaks among it. */
  recordBytes: 1024 * 1024,
  columns: 2_000,
  /** Rows of iMeta, nodes of a framework. */
  nodes: 5_000,
  units: 100_000,
  /** Candidate indicators of a library, steps of its screening, rules of selection. */
  candidates: 10_000,
  observations: 1_000_000,
  /** Levels of a tree, the root among them. */
  levels: 20,
  textCharacters: 10_000,
  labelCharacters: 1_000,
  groupCharacters: 200,
  /** Faults that are listed one by one; one more tells how many others there are. */
  problems: 1_000,
} as const;
