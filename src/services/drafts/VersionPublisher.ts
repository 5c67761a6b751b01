import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Problem } from '../../errors';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { sha256 } from '../canonical';
import type { MethodologyService } from '../MethodologyService';
import { refusal } from '../refusal';
import { parseRef } from '../refs';
import { stale } from './DraftEditor';
import type { Keyed } from './DraftOpener';
import { draftState } from './draftText';
import { draftToChange } from './findDraft';
import { publishedNamed, refOf } from './findPublished';
import { publicationProblems } from './publicationProblems';
import { reviewDraft } from './reviewDraft';
import { proseRule, textProblems } from './textProblems';
import { parseVersionNumber } from './versionNumber';

export interface PublishInput extends Keyed {
  readonly ref: string;
  /** The revision that was read; none publishes the draft as it stands. */
  readonly revision?: number | null;
  readonly version: string;
  /** What changed; none takes what the draft says. */
  readonly changelog?: string | null;
}

export interface WithdrawInput extends Keyed {
  readonly ref: string;
  readonly reason: string;
}

/** The exact ref of what was published or withdrawn; kept for its idempotency key. */
export interface VersionPlace { readonly ref: string }

export interface PublisherParts {
  readonly methodologies: MethodologyRepository;
  /** Told once what names stand for has moved. */
  readonly names: Pick<MethodologyService, 'forget'>;
  readonly changes: Changes;
  readonly now: () => string;
}

/** Publishes drafts, which freezes them, and withdraws what was published, which hides it from those who ask for the latest. */
export class VersionPublisher {
  constructor(private readonly parts: PublisherParts) {}

  async publish(caller: Caller, input: PublishInput): Promise<VersionPlace> {
    const { methodologies, changes, names, now } = this.parts;
    const published = await changes.run(caller, 'publishDraft', { idempotencyKey: input.idempotencyKey, input }, async (within) => {
      const { line } = await draftToChange(methodologies, input.ref, 'input.ref', within);
      await methodologies.holdLine(within, line); // so that nobody else takes the number meanwhile
      const draft = await draftToChange(methodologies, input.ref, 'input.ref', within);
      if ((input.revision ?? draft.revision) !== draft.revision) throw stale(input.revision ?? 0, draft.revision);
      const review = await reviewDraft(methodologies, draft, 'document', within);
      const changelog = input.changelog ?? draft.changelog;
      const problems = publicationProblems(review, { version: input.version, changelog, text: draft.text });
      const number = parseVersionNumber(input.version);
      if (problems.length > 0 || number === null) throw refusal(problems);
      const [major, minor, patch] = number;
      const hash = sha256(draft.text);
      const publication = {
        version: input.version, major, minor, patch, hash, document: draft.text, changelog,
        previousHash: review.versions.length === 0 ? null : review.base?.hash ?? null, publishedAt: now(),
      };
      if (!await methodologies.publish(within, draft.id, draft.revision, publication)) {
        throw stale(draft.revision, (await draftToChange(methodologies, input.ref, 'input.ref', within)).revision);
      }
      const ref = `${line}@${input.version}`;
      return {
        result: { ref }, target: ref, before: { ref: draft.ref, ...draftState(draft.revision, draft.text, null, draft.changelog) },
        after: { status: 'PUBLISHED', version: input.version, hash, changelog },
      };
    });
    names.forget();
    return published;
  }

  async withdraw(caller: Caller, input: WithdrawInput): Promise<VersionPlace> {
    const { methodologies, changes, names, now } = this.parts;
    const withdrawn = await changes.run(caller, 'withdrawVersion', { idempotencyKey: input.idempotencyKey, input }, async (within) => {
      const version = await publishedNamed(methodologies, input.ref, 'input.ref', within);
      const ref = refOf(version);
      const parsed = parseRef(input.ref);
      const isExact = parsed.kind === 'hash' || parsed.selector === version.version;
      const problems = textProblems(input.reason, 'input.reason', proseRule);
      if (!isExact) problems.push({ code: 'BAD_INPUT', path: 'input.ref', message: 'What is withdrawn is named exactly.', expected: `e.g. ${ref}`, got: input.ref });
      if (version.status === 'WITHDRAWN') problems.push(withdrawnAlready(ref));
      if (problems.length > 0) throw refusal(problems);
      if (!await methodologies.withdraw(within, version.hash, input.reason, now())) throw refusal([withdrawnAlready(ref)]); // somebody was faster
      return { result: { ref }, target: ref, before: { status: version.status, hash: version.hash }, after: { status: 'WITHDRAWN', hash: version.hash, reason: input.reason } };
    });
    names.forget();
    return withdrawn;
  }
}

function withdrawnAlready(ref: string): Problem {
  return { code: 'FROZEN', path: 'input.ref', message: `${ref} is withdrawn already.`, expected: 'a version that is not withdrawn', got: ref };
}
