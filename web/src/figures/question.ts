import type { TypedDocument } from '../../../sdk/src/index.js';

/** What a figure was asked by. */
export interface Question {
  readonly document: TypedDocument<unknown, never>;
  readonly variables: unknown;
}

/** A question with its types left behind: it is shown, not asked. */
export function questionOf<Data, Variables>(document: TypedDocument<Data, Variables>, variables: Variables): Question {
  return { document: document as string as Question['document'], variables }; // the types are carried by a property that is never there
}
