import type { Transaction } from '../../../db/writeGate';
import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { ReferenceRepository } from '../../../db/repositories/ReferenceRepository';
import type { SeedMarkRepository } from '../../../db/repositories/SeedMarkRepository';
import type { VintageRepository } from '../../../db/repositories/VintageRepository';

interface Inventoried {
  readonly reference: ReferenceRepository;
  readonly methodologies: MethodologyRepository;
  readonly vintages: VintageRepository;
  readonly marks: SeedMarkRepository;
}

/** What stands in the store of an index, by hash: for the audit log, which tells what seeding changed of it. Null before the first seeding. */
export async function inventoryOf({ reference, methodologies, vintages, marks }: Inventoried, indexCode: string, transaction: Transaction): Promise<object | null> {
  const fingerprint = await marks.fingerprint(indexCode, transaction);
  if (fingerprint === null) return null;
  const lines = await methodologies.linesOf(indexCode, transaction);
  const versions: (readonly [string, string])[] = [];
  for (const { code } of lines) {
    for (const { version, hash } of await methodologies.versionsOf(code, transaction)) versions.push([`${code}@${version}`, hash]);
  }
  const sealed = await vintages.ofIndex(indexCode, transaction);
  return {
    fingerprint, reference: (await reference.currentState(transaction))?.hash ?? null,
    methodologyVersions: Object.fromEntries(versions), vintages: Object.fromEntries(sealed.map(({ line, revision, hash }) => [`${line}@${revision}`, hash])),
  };
}
