import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { SeedMarkRepository } from '../../../db/repositories/SeedMarkRepository';
import type { Transaction } from '../../../db/writeGate';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { canonicalText, sha256 } from '../canonical';
import { refOf } from '../drafts/findPublished';
import { parseVersionNumber, stepBetween, type VersionNumber } from '../drafts/versionNumber';
import type { ShippedLine } from './cbciiLines';

interface VersionStore {
  readonly methodologies: MethodologyRepository;
  readonly marks: SeedMarkRepository;
}

/**
 * Publishes a version that ships with the platform, unless it is there. Whoever runs the platform may
 * have gone on with the line meanwhile: what was published here stays, and a shipped version whose
 * number or document is taken is left out. Returns what is to be said of it, if anything.
 */
export async function putShippedVersion(
  { methodologies, marks }: VersionStore, transaction: Transaction, indexCode: string, line: ShippedLine, document: MethodologyDocument, at: string,
): Promise<string | null> {
  const ref = `${line.code}@${line.version}`;
  const text = canonicalText(document);
  const hash = sha256(text);
  const number = numberOf(line.version);
  await methodologies.holdLine(transaction, line.code);
  const taken = await methodologies.version(line.code, line.version, transaction) ?? await methodologies.byHash(hash, transaction);
  if (taken !== null && (taken.version !== line.version || taken.hash !== hash)) {
    if (await marks.fingerprint(ref, transaction) !== null) {
      throw new Error(`Expected ${ref} as it was published; the data say otherwise. A changed methodology needs a higher version.`);
    }
    return `The shipped version ${ref} is left out: ${taken.version === line.version ? 'its number is taken by another' : `its document stands as ${refOf(taken)}`}.`;
  }
  if (taken === null) {
    if (await methodologies.line(line.code, transaction) === null) {
      const { title, description } = document;
      await methodologies.insertLine(transaction, {
        code: line.code, indexCode, title, description, forkedFrom: line.forkedFrom === null ? null : `${line.forkedFrom}@1.0.0`, createdAt: at,
      });
    }
    const previous = (await methodologies.versionsOf(line.code, transaction)).find(({ version }) => stepBetween(numberOf(version), number) !== null);
    const [major, minor, patch] = number;
    await methodologies.insertPublished(transaction, line.code, {
      version: line.version, major, minor, patch, hash, document: text, changelog: line.changelog, previousHash: previous?.hash ?? null, publishedAt: at,
    });
  }
  await marks.put(transaction, { code: ref, fingerprint: hash, seededAt: at });
  return null;
}

function numberOf(version: string): VersionNumber {
  const number = parseVersionNumber(version);
  if (number === null) throw new Error(`Expected a version number of three parts; got ${version}`);
  return number;
}
