import { refusal } from '../refusal';
import { canonicalText, sha256 } from '../canonical';
import type { JsonObject } from './mergePatch';
import { withNulls } from './withNulls';

const mostBytes = 1_048_576;

/** The canonical text in which a draft is kept; refused when it is larger than a document may be. */
export function draftText(document: JsonObject, path: string): string {
  const text = canonicalText(withNulls(document));
  const bytes = Buffer.byteLength(text);
  if (bytes <= mostBytes) return text;
  throw refusal([{ code: 'LIMIT_EXCEEDED', path, message: 'The document is too large.', expected: `at most ${mostBytes} bytes`, got: String(bytes) }]);
}

/** What the audit log keeps of a draft: its state, and those parts of its document that an edit changed. */
export function draftState(revision: number, text: string, otherText: string | null, changelog: string | null): JsonObject {
  const document = JSON.parse(text) as JsonObject; // it is kept as an object
  const other = otherText === null ? null : JSON.parse(otherText) as JsonObject; // the same
  const changed = other === null ? [] : Object.entries(document).filter(([key, part]) => canonicalText({ part }) !== canonicalText({ part: other[key] }));
  return { status: 'DRAFT', revision, hash: sha256(text), changelog, ...(changed.length > 0 && { changed: Object.fromEntries(changed) }) };
}
