import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { PublishedRecord } from '../../../db/repositories/methodologyRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { needsBump } from '../../methodology/changes/changesBetween';
import { saidChanges, type SaidChange } from '../../methodology/changes/words/saidChanges';
import type { MethodologyDocument } from '../../methodology/methodologyVersion';
import type { VersionBump } from '../../methodology/vocabulary';
import type { Draft } from './draft';
import { reviewDocument } from './reviewDocument';
import { nextNumber } from './versionNumber';

/** What is to be said of a document before it is published. */
export interface DraftReview {
  /** Every reason why it cannot be published; nothing else is known while there are some. */
  readonly problems: readonly Problem[];
  /** The document, once nothing is wrong with it. */
  readonly document: MethodologyDocument | null;
  /** All versions of its line, newest first. */
  readonly versions: readonly PublishedRecord[];
  /** What it is compared with: what its line stands for; for the first of a line, what it was forked from; null where there is neither. */
  readonly base: PublishedRecord | null;
  readonly changes: readonly SaidChange[];
  /** The least that must rise for these changes; null for the first version of a line, and where nothing changed. */
  readonly neededBump: VersionBump | null;
  readonly suggestedVersion: string | null;
}

/** Reviews what a draft says, or a document that would stand in its place. Paths of problems begin with `at`. */
export async function reviewDraft(
  repository: MethodologyRepository, { line: code, document, basedOn }: Pick<Draft, 'line' | 'document' | 'basedOn'>, at: string, within?: Transaction,
): Promise<DraftReview> {
  const line = await repository.line(code, within);
  const versions = line === null ? [] : await repository.versionsOf(code, within);
  const before = versions.find(({ status }) => status === 'PUBLISHED') ?? versions[0] ?? null;
  const base = before ?? (basedOn === null ? null : await repository.byHash(basedOn, within));
  const reviewed = reviewDocument(document, line, at);
  if (!reviewed.ok) return { problems: reviewed.problems, document: null, versions, base, changes: [], neededBump: null, suggestedVersion: null };
  const changes = base === null ? [] : saidChanges(documentOf(base), reviewed.value);
  const neededBump = before === null ? null : needsBump(changes);
  return {
    problems: [], document: reviewed.value, versions, base, changes, neededBump,
    suggestedVersion: before === null ? firstVersion
      : neededBump === null ? null
        : nextNumber([before.major, before.minor, before.patch], neededBump, new Set(versions.map(({ version }) => version))),
  };
}

/** Every line begins with it: what comes before is a draft. */
export const firstVersion = '1.0.0';

function documentOf({ document }: PublishedRecord): MethodologyDocument {
  return JSON.parse(document) as MethodologyDocument; // it was checked when it was published
}
