import type { MethodologyDocument } from '../../methodologyVersion';
import type { MethodologyChange } from '../change';
import { changesBetween } from '../changesBetween';
import { ChangeWords } from './sentence';

/** A change with its sentence, as release notes would have it. */
export type SaidChange = MethodologyChange & { readonly sentence: string };

/** What changes from one document to another, each change in words too. */
export function saidChanges(from: MethodologyDocument, to: MethodologyDocument): SaidChange[] {
  const words = new ChangeWords(from, to);
  return changesBetween(from, to).map((change) => ({ ...change, sentence: words.sentence(change) }));
}
