import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { SeedMarkRepository } from '../../../db/repositories/SeedMarkRepository';
import type { Transaction } from '../../../db/writeGate';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import { refOf } from '../drafts/findPublished';
import { documentHash, putVersion } from '../imports/putVersion';
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
  const hash = documentHash(document);
  await methodologies.holdLine(transaction, line.code);
  const taken = await methodologies.version(line.code, line.version, transaction) ?? await methodologies.byHash(hash, transaction);
  if (taken !== null && (taken.version !== line.version || taken.hash !== hash)) {
    if (await marks.fingerprint(ref, transaction) !== null) {
      throw new Error(`Expected ${ref} as it was published; the data say otherwise. A changed methodology needs a higher version.`);
    }
    return `The shipped version ${ref} is left out: ${taken.version === line.version ? 'its number is taken by another' : `its document stands as ${refOf(taken)}`}.`;
  }
  if (taken === null) {
    const forkedFrom = line.forkedFrom === null ? null : `${line.forkedFrom}@1.0.0`;
    await putVersion(methodologies, transaction, indexCode, { code: line.code, version: line.version, changelog: line.changelog, forkedFrom, document }, at);
  }
  await marks.put(transaction, { code: ref, fingerprint: hash, seededAt: at });
  return null;
}
