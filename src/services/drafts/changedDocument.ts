import type { Problem } from '../../errors';
import { applyVariant } from '../../methodology/applyVariant';
import { treeOf } from '../../methodology/tree';
import { parseVariant } from '../../methodology/parseVariant';
import { refusal } from '../refusal';
import type { Draft } from './draft';
import { objectProblems } from './jsonProblems';
import { isJsonObject, mergePatch, type JsonObject } from './mergePatch';
import { reviewDocument } from './reviewDocument';

/** How a document is to be changed: by a merge patch, or by what a variant says. Neither leaves it as it is. */
export interface DocumentChange {
  readonly patch?: unknown;
  readonly edits?: unknown;
}

/** The document of a draft, changed; refused with every problem of the change itself. What comes of it may break the rules of a document: it is a draft. */
export function changedDocument({ document, line }: Draft, { patch, edits }: DocumentChange): JsonObject {
  if (patch !== undefined && patch !== null) return patched(document, line, patch);
  return edits === undefined || edits === null ? document : edited(document, edits);
}

function patched(document: JsonObject, line: string, patch: unknown): JsonObject {
  const problems = [...objectProblems(patch, 'input.patch')];
  if (problems.length > 0 || !isJsonObject(patch)) throw refusal(problems);
  const changed = mergePatch(document, patch);
  if (changed.code === line) return changed;
  throw refusal([{ code: 'BAD_INPUT', path: 'input.patch.code', message: 'A draft stays in its line.', expected: line, got: JSON.stringify(changed.code ?? null).slice(0, 80) }]);
}

/** Makes a variant part of the document. Which units are evaluated is a matter of the question, not of the methodology. */
function edited(document: JsonObject, edits: unknown): JsonObject {
  const problems = isJsonObject(edits) && edits.units !== undefined && edits.units !== null ? [unitsAsked()] : [];
  const reviewed = reviewDocument(document, null, 'document');
  if (!reviewed.ok) throw refusal([...problems, ...reviewed.problems]);
  const units = { resolve: () => undefined, codes: () => [] };
  const parsed = parseVariant(isJsonObject(edits) ? { ...edits, units: null } : edits, treeOf(reviewed.value.framework), units, 'input.edits');
  if (!parsed.ok || problems.length > 0) throw refusal([...problems, ...(parsed.ok ? [] : parsed.problems)]);
  const changed = applyVariant(reviewed.value, parsed.value);
  return { ...changed, subset: { ...changed.subset, exclude: [...new Set(changed.subset.exclude)] } };
}

function unitsAsked(): Problem {
  return {
    code: 'METHOD_NOT_ALLOWED_HERE', path: 'input.edits.units', message: 'A methodology scores every unit; which are asked for is said in a query.',
    expected: 'no units', got: 'units',
  };
}
