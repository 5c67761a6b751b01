import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Transaction } from '../../../db/writeGate';
import { PlatformError } from '../../errors';
import { notFound } from '../notFound';
import { refusal } from '../refusal';
import { draftOf, draftRef, parseDraftRef, type Draft } from './draft';
import { findPublished, refOf } from './findPublished';

/** The draft of a ref; NOT_FOUND with the nearest refs, or with what the draft has become. */
export async function findDraft(repository: MethodologyRepository, ref: string, path: string, within?: Transaction): Promise<Draft> {
  const draft = await lookUp(repository, ref, within);
  if (draft !== null) return draft;
  const published = await publishedAs(repository, ref, within);
  if (published === null) {
    const line = ref.split('@')[0];
    throw notFound('draft', ref, (await repository.draftsOf(line, within)).map(({ id }) => draftRef(line, id)), path);
  }
  const message = parseDraftRef(ref) === null ? `${ref.slice(0, 80)} is published, so it is no draft.` : `The draft is published as ${published}.`;
  throw new PlatformError('NOT_FOUND', message, [{ code: 'NOT_FOUND', path, message, expected: 'the ref of a draft', got: ref.slice(0, 80) }]);
}

/** The draft that is to be changed; FROZEN where the ref names what is published. */
export async function draftToChange(repository: MethodologyRepository, ref: string, path: string, within: Transaction): Promise<Draft> {
  const published = await lookUp(repository, ref, within) === null ? await publishedAs(repository, ref, within) : null;
  if (published === null) return findDraft(repository, ref, path, within);
  throw refusal([{ code: 'FROZEN', path, message: `${published} is published and cannot change.`, expected: 'the ref of a draft, to be begun first', got: ref.slice(0, 80) }]);
}

async function lookUp(repository: MethodologyRepository, ref: string, within?: Transaction): Promise<Draft | null> {
  const parsed = parseDraftRef(ref);
  const record = parsed === null ? null : await repository.draft(parsed.id, within);
  return record !== null && record.methodologyCode === parsed?.line ? draftOf(record) : null;
}

/** The exact ref of what a ref names, if that is published: by itself, or as what a draft has become. */
async function publishedAs(repository: MethodologyRepository, ref: string, within?: Transaction): Promise<string | null> {
  const draft = parseDraftRef(ref);
  const record = draft === null ? await findPublished(repository, ref, within) : await repository.publishedFrom(draft.id, within);
  return record === null || (draft !== null && record.methodologyCode !== draft.line) ? null : refOf(record);
}
