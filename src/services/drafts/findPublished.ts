import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { PublishedRecord } from '../../../db/repositories/methodologyRecords';
import type { Transaction } from '../../../db/writeGate';
import { notFoundProblem } from '../notFound';
import { refusal } from '../refusal';
import { matchesVersion, parseRef } from '../refs';

/** The version that a ref names, as it stands within a transaction: what a line or a part of a number stands for, or exactly that version, withdrawn or not. */
export async function findPublished(repository: MethodologyRepository, ref: string, within?: Transaction): Promise<PublishedRecord | null> {
  const parsed = parseRef(ref);
  if (parsed.kind === 'hash') return repository.byHash(parsed.hash, within);
  const { line, selector } = parsed;
  const versions = await repository.versionsOf(line, within);
  return versions.find(({ version, status }) =>
    version === selector || (status === 'PUBLISHED' && (selector === null || matchesVersion(version, selector)))) ?? null;
}

/** The same; NOT_FOUND with the nearest refs. */
export async function publishedNamed(repository: MethodologyRepository, ref: string, path: string, within: Transaction): Promise<PublishedRecord> {
  const found = await findPublished(repository, ref, within);
  if (found !== null) return found;
  const versions = await repository.versionsOf(ref.split('@')[0], within);
  const known = versions.length > 0 ? versions.map(refOf) : (await repository.publishedLines(null, within)).map(({ code }) => code);
  throw refusal([notFoundProblem('methodology version', ref, known, path)]);
}

/** The ref that names this version and no other. */
export function refOf({ methodologyCode, version }: PublishedRecord): string {
  return `${methodologyCode}@${version}`;
}
