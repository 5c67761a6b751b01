import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Publication } from '../../../db/repositories/methodologyRecords';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { assertMay, type Caller } from '../access/Caller';
import type { AuditService } from '../audit/AuditService';
import { gateProblems } from '../audit/gateProblems';
import type { Changes } from '../access/Changes';
import { sha256 } from '../canonical';
import type { MethodologyService } from '../MethodologyService';
import { refusal } from '../refusal';
import { parseRef } from '../refs';
import type { Draft } from './draft';
import { stale } from './DraftEditor';
import type { Keyed } from './DraftOpener';
import { draftState } from './draftText';
import { draftToChange, findDraft } from './findDraft';
import { publishedNamed, refOf } from './findPublished';
import { publicationProblems } from './publicationProblems';
import { reviewDraft, type DraftReview } from './reviewDraft';
import { proseRule, textProblems } from './textProblems';
import { parseVersionNumber } from './versionNumber';

export interface PublishInput extends Keyed {
  readonly ref: string;
  /** The revision that was read; none publishes the draft as it stands. */
  readonly revision?: number | null;
  /** None takes the lowest that says enough. */
  readonly version?: string | null;
  /** What changed; none takes what the draft says. */
  readonly changelog?: string | null;
}

export interface WithdrawInput extends Keyed {
  readonly ref: string;
  readonly reason: string;
}

/** A publication that did not take place. */
export interface Rehearsal {
  /** Null where none was asked for and none is to be suggested: then there are problems. */
  readonly version: string | null;
  readonly changelog: string | null;
  readonly review: DraftReview;
  readonly problems: readonly Problem[];
}

/** The exact ref of what was published or withdrawn; kept for its idempotency key. */
export interface VersionPlace { readonly ref: string }

export interface PublisherParts {
  readonly methodologies: MethodologyRepository;
  /** Told once what names stand for has moved. */
  readonly names: Pick<MethodologyService, 'forget'>;
  readonly changes: Changes;
  /** Looks through the gate that a document may set itself. */
  readonly audits: Pick<AuditService, 'auditDraft'>;
  readonly now: () => string;
}

/** Publishes drafts, which freezes them, and withdraws what was published, which hides it from those who ask for the latest. */
export class VersionPublisher {
  constructor(private readonly parts: PublisherParts) {}

  /** What publication would do, and everything it would be refused for; nothing is written. */
  async rehearse(caller: Caller, input: PublishInput): Promise<Rehearsal> {
    assertMay(caller, 'publishDraft');
    return this.judge(await findDraft(this.parts.methodologies, input.ref, 'input.ref'), input);
  }

  async publish(caller: Caller, input: PublishInput): Promise<VersionPlace> {
    const { methodologies, changes, names } = this.parts;
    const published = await changes.run(caller, 'publishDraft', { idempotencyKey: input.idempotencyKey, input }, async (within) => {
      const { line } = await draftToChange(methodologies, input.ref, 'input.ref', within);
      await methodologies.holdLine(within, line); // so that nobody else takes the number meanwhile
      const draft = await draftToChange(methodologies, input.ref, 'input.ref', within);
      const asked = input.revision ?? draft.revision;
      if (draft.revision !== asked) throw stale(asked, draft.revision);
      const { version, changelog, review, problems } = await this.judge(draft, input, within);
      if (problems.length > 0) throw refusal(problems);
      const publication = this.publicationOf(draft, version ?? '', changelog, review);
      if (!await methodologies.publish(within, draft.id, draft.revision, publication)) {
        throw stale(draft.revision, (await draftToChange(methodologies, input.ref, 'input.ref', within)).revision);
      }
      const ref = `${line}@${publication.version}`;
      return {
        result: { ref }, target: ref, before: { ref: draft.ref, ...draftState(draft.revision, draft.text, null, draft.changelog) },
        after: { status: 'PUBLISHED', version: publication.version, hash: publication.hash, changelog },
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

  private async judge(draft: Draft, input: PublishInput, within?: Transaction): Promise<Rehearsal> {
    const review = await reviewDraft(this.parts.methodologies, draft, 'document', within);
    const changelog = input.changelog ?? draft.changelog;
    const version = input.version ?? review.suggestedVersion;
    const problems = publicationProblems(review, { version, changelog, text: draft.text });
    return { version, changelog, review, problems: review.document === null ? problems : [...problems, ...await gateProblems(review.document, this.parts.audits)] };
  }

  /** A fork's first version follows no other of its line. */
  private publicationOf(draft: Draft, version: string, changelog: string | null, { versions, base }: DraftReview): Publication {
    const number = parseVersionNumber(version);
    if (number === null) throw new Error(`Expected a version number that was judged; got ${version}`);
    const [major, minor, patch] = number;
    return {
      version, major, minor, patch, hash: sha256(draft.text), document: draft.text, changelog,
      previousHash: versions.length === 0 ? null : base?.hash ?? null, publishedAt: this.parts.now(),
    };
  }
}

function withdrawnAlready(ref: string): Problem {
  return { code: 'FROZEN', path: 'input.ref', message: `${ref} is withdrawn already.`, expected: 'a version that is not withdrawn', got: ref };
}
