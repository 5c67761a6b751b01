import { importLimits } from './limits';

/** The same as the code of a node in the JSON Schema of a methodology. */
const code = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const codeLength = 128;

export const codeForm = `1 to ${codeLength} letters, digits, '.', '_' or '-', the first a letter or digit`;

export function isCode(text: string): boolean {
  return text.length <= codeLength && code.test(text);
}

/** Control characters but for the line feed and the tab, marks that turn the direction of writing, halves of characters, and the mark of what could not be read. */
const unsafe = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Why a text cannot be taken, or null. A spreadsheet would run what begins as a formula. */
export function textFault(text: string): string | null {
  if (text.length > importLimits.textCharacters) return `The text is longer than ${importLimits.textCharacters} characters.`;
  if (/^[=+@\t]/.test(text) || /^-(?![\s\d]|$)/.test(text)) return 'The text begins as a formula does.';
  if (unsafe.test(text.replace(/[\n\t]/g, ''))) return 'The text holds a character that is damaged or cannot be seen.';
  return null;
}

/** The same for a name: it stands in one line, and with spaces around it would be another. */
export function labelFault(text: string): string | null {
  if (/[\n\t]/.test(text)) return 'The name holds a line break or a tab.';
  if (text.trim() !== text) return 'There are spaces around the name.';
  return textFault(text);
}

export const textForm = 'text without control characters, not beginning with =, + or @';
