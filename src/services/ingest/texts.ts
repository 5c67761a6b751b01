import { importLimits } from './limits';

/** The same as the code of a node in the JSON Schema of a methodology. */
export const codePattern = '^[A-Za-z0-9][A-Za-z0-9._-]*$';
export const codeLength = 128;
const code = new RegExp(codePattern);

export const codeForm = `1 to ${codeLength} letters, digits, '.', '_' or '-', the first a letter or digit`;

export function isCode(text: string): boolean {
  return text.length <= codeLength && code.test(text);
}

/** Control characters but for the line feed and the tab, marks that turn the direction of writing, halves of characters, and the mark of what could not be read. */
export const unsafeCharacters = '\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffd';
const unsafe = new RegExp(`[${unsafeCharacters}]`, 'u');

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
  if (text.length > importLimits.labelCharacters) return `The name is longer than ${importLimits.labelCharacters} characters.`;
  return textFault(text);
}

/** The same for a group, whose name is its code. */
export function groupFault(text: string): string | null {
  return text.length > importLimits.groupCharacters ? `The name of the group is longer than ${importLimits.groupCharacters} characters.` : labelFault(text);
}

export const textForm = 'text without control characters, not beginning with =, + or @';
