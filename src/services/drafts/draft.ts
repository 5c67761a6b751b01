import type { DraftRecord } from '../../../db/repositories/methodologyRecords';
import { isJsonObject, type JsonObject } from './mergePatch';

/** A version in the making. What it says may break the rules of a document until it is published. */
export interface Draft {
  readonly id: number;
  /** Its line and its number among all drafts, e.g. `cbcii/mine@draft-17`. */
  readonly ref: string;
  readonly line: string;
  /** Counts its changes; an edit names the one it was made on. */
  readonly revision: number;
  readonly changelog: string | null;
  /** Canonical JSON text of the document. */
  readonly text: string;
  readonly document: JsonObject;
  /** Hash of the version whose document it began with. */
  readonly basedOn: string | null;
}

export function draftOf({ id, methodologyCode, document: text, revision, changelog, basedOn }: DraftRecord): Draft {
  const document: unknown = JSON.parse(text);
  if (!isJsonObject(document)) throw new Error(`Expected draft ${id} to hold a JSON object; got ${text.slice(0, 80)}`);
  return { id, ref: draftRef(methodologyCode, id), line: methodologyCode, revision, changelog, text, document, basedOn };
}

export function draftRef(line: string, id: number): string {
  return `${line}@draft-${id}`;
}

/** Null for a ref that is none of a draft. */
export function parseDraftRef(ref: string): { readonly line: string; readonly id: number } | null {
  const parts = /^(.+)@draft-([1-9]\d{0,8})$/.exec(ref);
  return parts === null ? null : { line: parts[1], id: Number(parts[2]) };
}
