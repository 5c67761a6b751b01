import type { StoredDocumentRecord, StoredDocumentRepository } from '../../../db/repositories/StoredDocumentRepository';
import { assertMay, type Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { BriefMemo } from '../briefMemo';
import { refusal } from '../refusal';
import { documentIdOf } from './manifest';

/** A stored document, and whence it is: the manifest of the build, or somebody who added it. */
export interface StoredDocument extends Omit<StoredDocumentRecord, 'addedAt'> {
  /** Null for one of the build. */
  readonly addedAt: string | null;
}

interface DocumentParts {
  readonly documents: StoredDocumentRepository;
  /** Those of the build: text by id. */
  readonly manifest: ReadonlyMap<string, string>;
  readonly changes: Changes;
  readonly now: () => string;
}

const longestText = 100_000;
const longestName = 200;

/** GraphQL documents that are asked for by the SHA-256 of their text. */
export class DocumentService {
  private readonly known = new BriefMemo<StoredDocumentRecord>();

  constructor(private readonly parts: DocumentParts) {}

  /** The text of an id; null where none is stored. One that was removed is given for a moment longer. */
  async find(id: string): Promise<string | null> {
    const { manifest, documents } = this.parts;
    return manifest.get(id) ?? (await this.known.get(id, () => documents.byId(id)))?.text ?? null;
  }

  /** Adding what is stored already changes nothing. */
  async add(caller: Caller, { name, text }: { readonly name: string; readonly text: string }): Promise<{ readonly id: string; readonly isNew: boolean }> {
    assertMay(caller, 'addDocument');
    assertSound(name, text);
    const { documents, manifest, changes, now } = this.parts;
    const id = documentIdOf(text);
    if (manifest.has(id) || await documents.byId(id) !== null) return { id, isNew: false };
    return changes.run(caller, 'addDocument', { input: { name, text } }, async (transaction) => {
      const isNew = await documents.byId(id, transaction) === null;
      if (isNew) await documents.insert(transaction, { id, name, text, addedAt: now() });
      return { result: { id, isNew }, target: `document:${id}`, before: null, after: { name, text } };
    });
  }

  async list(caller: Caller): Promise<readonly StoredDocument[]> {
    assertMay(caller, 'readDocuments');
    const shipped = Array.from(this.parts.manifest, ([id, text]) => ({ id, text, name: nameIn(text), addedAt: null }));
    return [...shipped, ...await this.parts.documents.all()];
  }

  /** From now on it is refused; one of the build stays for as long as the build does. */
  async remove(caller: Caller, id: string): Promise<StoredDocumentRecord> {
    const { documents, manifest, changes } = this.parts;
    return changes.run(caller, 'removeDocument', { input: { id } }, async (transaction) => {
      const document = await documents.byId(id, transaction);
      if (document === null) throw unknown(id, manifest.has(id));
      await documents.remove(transaction, id);
      this.known.forget();
      return { result: document, target: `document:${id}`, before: { name: document.name, text: document.text }, after: null };
    });
  }
}

function assertSound(name: string, text: string): void {
  const problems = [
    ...(text.length > 0 && text.length <= longestText ? [] : [{
      code: 'BAD_INPUT' as const, path: 'text', message: 'The document cannot be stored.', expected: `1 to ${longestText} characters`, got: `${text.length} characters`,
    }]),
    ...(name.length > 0 && name.length <= longestName ? [] : [{
      code: 'BAD_INPUT' as const, path: 'name', message: 'The name cannot be used.', expected: `1 to ${longestName} characters`, got: `${name.length} characters`,
    }]),
  ];
  if (problems.length > 0) throw refusal(problems);
}

function unknown(id: string, isShipped: boolean): Error {
  const message = isShipped ? 'The document is part of the build, and stays.' : 'No document that was added has this id.';
  return refusal([{ code: 'NOT_FOUND', path: 'id', message, expected: 'the id of a document that was added, as cbcii documents list shows them', got: id.slice(0, 80) }]);
}

/** What its first operation is called. */
function nameIn(text: string): string {
  return /\b(?:query|mutation)\s+([_A-Za-z]\w*)/.exec(text)?.[1] ?? 'without a name';
}
