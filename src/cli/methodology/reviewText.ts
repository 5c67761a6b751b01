import type { Problem } from '../../errors';
import type { Draft } from '../../services/drafts/draft';
import { refOf } from '../../services/drafts/findPublished';
import type { DraftReview } from '../../services/drafts/reviewDraft';
import { cut, left, tableOf } from '../listing';
import { onOneLine } from '../problems';

type Change = DraftReview['changes'][number];

/** What a draft is, and what is to be said of it: its problems, or its changes and the number they ask for. */
export function draftText(draft: Draft, review: DraftReview): string {
  const { title } = draft.document;
  return [
    `${draft.ref}, revision ${draft.revision}${typeof title === 'string' ? `: ${onOneLine(title)}` : ''}`,
    draft.changelog === null ? 'No changelog yet.' : `Changelog: ${draft.changelog}`, '', ...reviewLines(review),
  ].join('\n');
}

export function reviewLines(review: DraftReview): string[] {
  if (review.problems.length > 0) return problemLines(review.problems);
  const { base, changes, neededBump, suggestedVersion } = review;
  if (base === null) return [`Valid. There is nothing to compare it with; it would be ${suggestedVersion}.`];
  if (changes.length === 0) return [`Valid. Nothing differs from ${refOf(base)}.`];
  return [
    `Valid. Against ${refOf(base)}:`, '', ...changeTable(changes), '',
    neededBump === null ? `It would be the first version of its line, ${suggestedVersion}.` : `The changes ask for ${neededBump}: ${suggestedVersion} at least.`,
  ];
}

/** Problems that are no refusal of a command: a draft may have them. */
export function problemLines(problems: readonly Problem[]): string[] {
  return [
    `Not ready: ${problems.length === 1 ? 'one problem' : `${problems.length} problems`}.`, '',
    ...tableOf(problems, [
      left('problem', ({ code }) => code), left('at', ({ path }) => path), left('what', ({ message }) => cut(message, 70)),
      left('expected', ({ expected }) => cut(expected, 40)), left('got', ({ got }) => cut(got, 30)),
    ]),
  ];
}

function changeTable(changes: readonly Change[]): string[] {
  return tableOf(changes, [
    left('bump', ({ bump }) => bump), left('change', ({ kind }) => kind), left('nodes', ({ nodes }) => cut(nodes.join(' '), 40)), left('at', ({ path }) => path),
    left('before', ({ before }) => cut(plain(before), 36)), left('after', ({ after }) => cut(plain(after), 36)),
  ]);
}

function plain(value: Change['before']): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
