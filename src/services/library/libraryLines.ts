import type { ReferenceListKind, ReferenceLists, ReferenceRowRecord } from '../records';
import { libraryCriteria } from '../../methodology/vocabulary';
import type { LibraryEntryImport, LibraryImport, SelectionImport } from './libraryImport';

type Line<Kind extends ReferenceListKind = ReferenceListKind> = Omit<ReferenceRowRecord<Kind>, 'releaseId'>;
type Coded<Kind extends ReferenceListKind> = ReferenceLists[Kind] & { readonly code: string };

/** The lines of a release that keep what an import brings of the making of an index. */
export function libraryLines({ library, screening, selection }: LibraryImport): readonly Line[] {
  return [...linesOf('LIBRARY_ENTRY', library.map(judged)), ...linesOf('SCREENING_STEP', screening), ...(selection === null ? [] : selectionLines(selection))];
}

/** What the lines of a release keep, as an import would bring it again. */
export function libraryOf(lines: readonly Line[]): LibraryImport {
  const of = <Kind extends ReferenceListKind>(kind: Kind) => lines.filter((line): line is Line<Kind> => line.kind === kind)
    .sort((a, b) => a.position - b.position).map(({ code, content }) => ({ code, ...content }));
  const [statement] = of('UNIT_SELECTION').map(({ code: _code, ...rest }) => rest);
  return {
    library: of('LIBRARY_ENTRY'), screening: of('SCREENING_STEP'),
    selection: statement === undefined ? null : { ...statement, rules: of('SELECTION_RULE') },
  };
}

/** A criterion under which nobody judged the candidate is said to be one. */
function judged(entry: LibraryEntryImport): LibraryEntryImport {
  const judgements = libraryCriteria.map((criterion) => entry.judgements.find((judgement) => judgement.criterion === criterion)
    ?? { criterion, verdict: 'NOT_DISCLOSED' as const, reason: null, source: null, place: null });
  return { ...entry, judgements };
}

function selectionLines({ rules, ...statement }: SelectionImport): readonly Line[] {
  return [...linesOf('SELECTION_RULE', rules), ...linesOf('UNIT_SELECTION', [{ code: 'units', ...statement }])];
}

function linesOf<Kind extends ReferenceListKind>(kind: Kind, items: readonly Coded<Kind>[]): Line<Kind>[] {
  return items.map(({ code, ...content }, position) => ({ kind, position, code, unit: null, content: content as unknown as ReferenceLists[Kind] })); // an item without its code
}
