import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Problem } from '../../errors';
import { assertMay, type Caller } from '../access/Caller';
import { refusal } from '../refusal';
import { draftOf, type Draft } from './draft';
import { findDraft } from './findDraft';
import { objectProblems } from './jsonProblems';
import { isJsonObject } from './mergePatch';
import { reviewDraft, type DraftReview } from './reviewDraft';
import { withNulls } from './withNulls';

/** What is to be validated: a draft by its ref, or a document that is sent along. */
export interface ValidationInput {
  readonly ref?: string | null;
  readonly document?: unknown;
}

/** Drafts, for those who may read them, and what is to be said of them before they are published. */
export class DraftReader {
  /** A draft is what one request read, and several of its fields ask for the review. */
  private readonly reviews = new WeakMap<Draft, Promise<DraftReview>>();

  constructor(private readonly repository: MethodologyRepository) {}

  /** The draft of a ref; NOT_FOUND with the nearest refs, or with what the draft has become. */
  async draft(caller: Caller, ref: string, path = 'ref'): Promise<Draft> {
    assertMay(caller, 'readDrafts');
    return findDraft(this.repository, ref, path);
  }

  /** The drafts of a line, oldest first. */
  async draftsOf(caller: Caller, line: string): Promise<readonly Draft[]> {
    assertMay(caller, 'readDrafts');
    return (await this.repository.draftsOf(line)).map(draftOf);
  }

  /** What is wrong with a draft, and how it differs from what its line stands for. */
  review(draft: Draft): Promise<DraftReview> {
    const review = this.reviews.get(draft) ?? reviewDraft(this.repository, draft, '');
    this.reviews.set(draft, review);
    return review;
  }

  /** The same, refused with every problem that stands in the way of publication. Nothing is written. */
  async validate(caller: Caller, { ref, document }: ValidationInput): Promise<DraftReview> {
    assertMay(caller, 'validateDraft');
    const [isNamed, isSent] = [ref, document].map((given) => given !== null && given !== undefined);
    if (isNamed === isSent) throw refusal([oneOf('input', 'ref', 'document', isNamed)]);
    if (isNamed) return approved(await reviewDraft(this.repository, await this.draft(caller, ref ?? '', 'input.ref'), 'document'));
    const problems = objectProblems(document, 'input.document');
    if (problems.length > 0 || !isJsonObject(document)) throw refusal(problems);
    return approved(await reviewDraft(this.repository, { line: String(document.code), document: withNulls(document), basedOn: null }, 'input.document'));
  }
}

function approved(review: DraftReview): DraftReview {
  if (review.problems.length > 0) throw refusal(review.problems);
  return review;
}

/** Two fields of which one, and one only, is to be given. */
export function oneOf(path: string, one: string, other: string, areBoth: boolean): Problem {
  return { code: 'BAD_INPUT', path, message: `Say either ${one} or ${other}.`, expected: `${one} or ${other}, one of them`, got: areBoth ? 'both' : 'neither' };
}
