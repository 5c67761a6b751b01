import { codesIn, readFolder, ruleFaults } from './folder';
import { documentFaults, lineFaults, readDocuments } from './places';
import { printedFaults } from './printedLines';
import { relationFaults } from './relations';
import { statements, type Statement } from './statements';
import type { Fault } from './table';

/** What the checks found in a folder of data. */
export interface Report {
  readonly files: number;
  readonly rows: number;
  readonly faults: readonly Fault[];
  readonly statements: readonly Statement[];
  /** Why places were not looked up in the source documents, or null when they were. */
  readonly sourcesSkipped: string | null;
}

/**
 * Checks every CSV file of a folder: form, cells, keys, references, relations, places and the figures that the
 * scoring rests on; and, where the source documents are at hand, that each place exists and prints what the row says.
 */
export function checkFolder(folder: string, sourcesFolder: string): Report {
  const { tables, faults: formFaults } = readFolder(folder);
  const codes = codesIn(tables);
  const documents = readDocuments(sourcesFolder);
  const faults = [...formFaults, ...ruleFaults(tables, codes), ...relationFaults(tables, codes)];
  for (const table of tables.values()) {
    faults.push(...documentFaults(table));
    if (documents !== null) faults.push(...lineFaults(table, documents));
  }
  if (documents !== null) faults.push(...printedFaults(tables, documents));
  return {
    files: tables.size, rows: [...tables.values()].reduce((sum, { rows }) => sum + rows.length, 0), faults,
    statements: statements(tables),
    sourcesSkipped: documents === null ? 'the source documents are not at hand' : null,
  };
}
