import type { Problem } from '../../errors';
import { sha256 } from '../canonical';
import { refOf } from './findPublished';
import { firstVersion, type DraftReview } from './reviewDraft';
import { proseRule, textProblems } from './textProblems';
import { changesBeyond, parseVersionNumber, stepBetween } from './versionNumber';

/** What a draft is to be published as. */
export interface PublicationWish {
  /** Null where no number says what changed: nothing did, or it is not known. */
  readonly version: string | null;
  readonly changelog: string | null;
  /** Canonical text of its document. */
  readonly text: string;
}

/** Every reason why a draft cannot be published so: what its document breaks, what the number does not say, and what nobody explains. */
export function publicationProblems(review: DraftReview, wish: PublicationWish): readonly Problem[] {
  return [
    ...review.problems,
    ...textProblems(wish.changelog, 'input.changelog', proseRule),
    ...(review.document === null ? [] : sameProblems(review, wish)),
    ...(wish.version === null ? [] : numberProblems(review, wish.version)),
  ];
}

/** Documents have one hash, so no two versions can say the same. */
function sameProblems({ versions }: DraftReview, { text }: PublicationWish): readonly Problem[] {
  const same = versions.find(({ hash }) => hash === sha256(text));
  if (same === undefined) return [];
  return [{ code: 'NOTHING_CHANGED', path: 'document', message: `${refOf(same)} says the same.`, expected: 'a document that differs from every version of its line', got: refOf(same) }];
}

function numberProblems(review: DraftReview, version: string): readonly Problem[] {
  const { versions, base, suggestedVersion } = review;
  const number = parseVersionNumber(version);
  if (number === null) return [problem('BAD_INPUT', 'A version number has three parts.', suggestedVersion ?? 'e.g. 1.2.0', version)];
  if (versions.length === 0 || base === null) {
    return version === firstVersion ? [] : [problem('OUT_OF_RANGE', `The first version of a line is ${firstVersion}.`, firstVersion, version)];
  }
  const expected = suggestedVersion ?? `above ${base.version}`;
  if (versions.some((taken) => taken.version === version)) return [problem('ALREADY_TAKEN', `There is a version ${version} already.`, expected, version)];
  const step = stepBetween([base.major, base.minor, base.patch], number);
  if (step === null) return [problem('VERSION_TOO_SMALL', `The line stands at ${base.version}.`, expected, version)];
  return changesBeyond(step, review.changes).map((change) => ({
    code: 'VERSION_TOO_SMALL', path: `document.${change.path}`, message: `${change.kind}${change.nodes.length === 0 ? '' : ` at ${change.nodes.slice(0, 3).join(', ')}`} is a ${change.bump} change.`, expected: `at least ${expected}`, got: version,
  }));
}

function problem(code: Problem['code'], message: string, expected: string, got: string): Problem {
  return { code, path: 'input.version', message, expected, got: got === '' ? 'nothing' : got.slice(0, 80) };
}
