import type { MethodologyRecord } from '../../../db/repositories/methodologyRecords';
import type { Problem } from '../../errors';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { parseMethodology } from '../parseMethodology';

/** A document that could be published in its line, or every reason why it could not. */
export type Reviewed =
  | { readonly ok: true; readonly value: MethodologyDocument }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Past these nobody reads on. */
const mostProblems = 100;

/** Judges what a draft of a line says: the rules of every document, and those of its place. `at` stands before each path. */
export function reviewDocument(document: unknown, line: Pick<MethodologyRecord, 'code' | 'indexCode'> | null, at: string): Reviewed {
  const parsed = parseMethodology(document);
  const problems = parsed.ok ? placeProblems(parsed.value, line) : parsed.problems;
  return parsed.ok && problems.length === 0 ? parsed : {
    ok: false, problems: problems.slice(0, mostProblems).map((problem) => ({ ...problem, path: [at, problem.path].filter((part) => part !== '').join('.') })),
  };
}

/** A document says which line and index it belongs to. */
function placeProblems({ code, framework }: MethodologyDocument, line: Pick<MethodologyRecord, 'code' | 'indexCode'> | null): readonly Problem[] {
  const misplaced = (path: string, what: string, expected: string, got: string): readonly Problem[] =>
    (expected === got ? [] : [{ code: 'METHODOLOGY_INVALID', path, message: `The document names another ${what}.`, expected, got }]);
  return line === null ? misplaced('framework.index', 'index than its code does', code.split('/')[0], framework.index)
    : [...misplaced('code', 'line than the one it belongs to', line.code, code), ...misplaced('framework.index', 'index than that of its line', line.indexCode, framework.index)];
}
