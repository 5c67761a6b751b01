import type { Problem } from '../../errors';
import { unsafeCharacters } from '../ingest/texts';

/** How a text of a line or a version may look. */
export interface TextRule {
  readonly most: number;
  /** Whether it may run over several lines. */
  readonly isLong: boolean;
}

export const titleRule: TextRule = { most: 200, isLong: false };
/** Descriptions, changelogs, reasons. */
export const proseRule: TextRule = { most: 10_000, isLong: true };

const unsafe = new RegExp(`[${unsafeCharacters}]`, 'u');

/** What is wrong with a text that must say something. */
export function textProblems(text: string | null | undefined, path: string, { most, isLong }: TextRule): Problem[] {
  const problem = (code: Problem['code'], message: string, expected: string, got: string): Problem[] => [{ code, path, message, expected, got }];
  if (text === null || text === undefined || text.trim() === '') {
    return problem('BAD_INPUT', 'A text is needed here.', 'at least one word', text === null || text === undefined ? 'nothing' : 'an empty text');
  }
  if (text.length > most) return problem('LIMIT_EXCEEDED', 'The text is too long.', `at most ${most} characters`, String(text.length));
  const odd = unsafe.exec(isLong ? text.replace(/[\n\r\t]/g, ' ') : text);
  if (odd !== null) {
    return problem('BAD_INPUT', 'The text holds a control character, a mark that turns the direction of writing, or half a character.', isLong ? 'text' : 'text on one line', `U+${odd[0].codePointAt(0)?.toString(16).padStart(4, '0')}`);
  }
  return [];
}
