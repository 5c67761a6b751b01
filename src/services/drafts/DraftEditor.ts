import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { Problem } from '../../errors';
import type { Caller } from '../access/Caller';
import type { Changes } from '../access/Changes';
import { refusal } from '../refusal';
import { changedDocument, type DocumentChange } from './changedDocument';
import type { DraftPlace, Keyed } from './DraftOpener';
import { oneOf } from './DraftReader';
import { draftState, draftText } from './draftText';
import { draftToChange } from './findDraft';
import { proseRule, textProblems } from './textProblems';

export interface UpdateInput extends Keyed, DocumentChange {
  readonly ref: string;
  /** The revision that the edit was made on; none edits the draft as it stands. */
  readonly revision?: number | null;
  readonly changelog?: string | null;
}

/** Changes drafts, one editor at a time. */
export class DraftEditor {
  constructor(private readonly methodologies: MethodologyRepository, private readonly changes: Changes) {}

  /** Changes a draft, if it still is at the revision that the edit was made on. */
  update(caller: Caller, input: UpdateInput): Promise<DraftPlace> {
    return this.changes.run(caller, 'updateDraft', { idempotencyKey: input.idempotencyKey, input }, async (within) => {
      const { methodologies } = this;
      const draft = await draftToChange(methodologies, input.ref, 'input.ref', within);
      const asked = input.revision ?? draft.revision;
      if (draft.revision !== asked) throw stale(asked, draft.revision);
      const { patch, edits } = input;
      const isGiven = [patch, edits, input.changelog].map((given) => given !== null && given !== undefined);
      const problems: Problem[] = [];
      if ((isGiven[0] && isGiven[1]) || !isGiven.includes(true)) problems.push(oneOf('input', 'patch', 'edits', isGiven[0]));
      if (isGiven[2]) problems.push(...textProblems(input.changelog, 'input.changelog', proseRule));
      if (problems.length > 0) throw refusal(problems);
      const text = draftText(changedDocument(draft, input), isGiven[0] ? 'input.patch' : 'input.edits');
      const changelog = input.changelog ?? draft.changelog;
      if (!await methodologies.updateDraft(within, draft.id, draft.revision, { document: text, changelog })) {
        throw stale(asked, (await draftToChange(methodologies, input.ref, 'input.ref', within)).revision);
      }
      return {
        result: { ref: draft.ref }, target: draft.ref,
        before: draftState(draft.revision, draft.text, text, draft.changelog), after: draftState(draft.revision + 1, text, draft.text, changelog),
      };
    });
  }
}

/** Somebody else was faster: the edit is to be made again on what they left. */
export function stale(asked: number, current: number): Error {
  return refusal([{
    code: 'CONFLICT', path: 'input.revision', message: `The draft was changed meanwhile; it is at revision ${current}.`, expected: String(current), got: String(asked),
  }]);
}
