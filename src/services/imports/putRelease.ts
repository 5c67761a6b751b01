import type { IndexRepository } from '../../../db/repositories/IndexRepository';
import type { ReferenceRepository, ReleaseContents } from '../../../db/repositories/ReferenceRepository';
import type { IndexRecord } from '../../../db/repositories/referenceRecords';
import type { Transaction } from '../../../db/writeGate';
import { hashOf } from '../canonical';

/** Adds an index, or lets what it says of itself follow the data. */
export async function putIndex(indexes: IndexRepository, transaction: Transaction, index: IndexRecord): Promise<void> {
  if (await indexes.byCode(index.code, transaction) === null) await indexes.insert(transaction, index);
  else await indexes.update(transaction, index);
}

/** Adds a release when the contents are new, and a state that names it. Returns the id of the release. */
export async function putRelease(
  reference: ReferenceRepository, transaction: Transaction, indexCode: string, contents: ReleaseContents, at: string,
): Promise<number> {
  const hash = hashOf(contents);
  const known = await reference.release(indexCode, hash, transaction);
  const id = known?.id ?? await reference.insertRelease(transaction, { indexCode, hash, createdAt: at }, contents);
  const current = await reference.currentState(transaction);
  const parts = { ...current?.parts, [indexCode]: hash };
  const stateHash = hashOf(parts);
  if (current?.hash !== stateHash) await reference.makeCurrent(transaction, { hash: stateHash, parts, createdAt: after(current?.createdAt, at) });
  return id;
}

/** The latest state is the current one: a clock that was set back must not hide a new one behind the last. */
function after(last: string | undefined, at: string): string {
  return last === undefined || last < at ? at : new Date(Date.parse(last) + 1).toISOString();
}
