import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Transaction } from '../../../db/writeGate';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { canonicalText, sha256 } from '../canonical';
import { parseVersionNumber, stepBetween } from '../drafts/versionNumber';

/** A version that is published as it comes, with the line it belongs to. */
export interface ReadyVersion {
  readonly code: string;
  readonly version: string;
  readonly changelog: string | null;
  /** Ref of the version that its line was forked from. */
  readonly forkedFrom: string | null;
  readonly document: MethodologyDocument;
}

/** The name of a document: SHA-256 over its canonical text. */
export function documentHash(document: MethodologyDocument): string {
  return sha256(canonicalText(document));
}

/** Publishes a version, after the highest below it; its line begins with it where there is none. */
export async function putVersion(
  methodologies: MethodologyRepository, transaction: Transaction, indexCode: string, ready: ReadyVersion, at: string,
): Promise<void> {
  const { code, version, changelog, forkedFrom, document } = ready;
  const text = canonicalText(document);
  if (await methodologies.line(code, transaction) === null) {
    const { title, description } = document;
    await methodologies.insertLine(transaction, { code, indexCode, title, description, forkedFrom, createdAt: at });
  }
  const number = parseVersionNumber(version);
  if (number === null) throw new Error(`Expected a version number of three parts; got ${version}`);
  const [major, minor, patch] = number;
  const previous = (await methodologies.versionsOf(code, transaction)).find((other) => stepBetween([other.major, other.minor, other.patch], number) !== null);
  await methodologies.insertPublished(transaction, code, {
    version, major, minor, patch, hash: sha256(text), document: text, changelog, previousHash: previous?.hash ?? null, publishedAt: at,
  });
}
