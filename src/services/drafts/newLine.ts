import type { MethodologyRepository } from '../../../db/repositories/MethodologyRepository';
import type { VintageRepository } from '../../../db/repositories/VintageRepository';
import type { Transaction } from '../../../db/writeGate';
import type { Problem } from '../../errors';
import { proseRule, textProblems, titleRule } from './textProblems';

/** The repositories that say which codes are in use. */
export interface CodeStore {
  readonly methodologies: MethodologyRepository;
  readonly vintages: VintageRepository;
}

/** What a new line is called. */
export interface LineNames {
  readonly code: string;
  readonly title: string;
  readonly description: string;
}

const form = /^[a-z0-9][a-z0-9-]*\/[a-z0-9][a-z0-9-]*$/;
const longest = 128;

/** What is wrong with the names of a new line of an index. A line of vintages has its code to itself too: pins name both by code. */
export async function namesProblems(store: CodeStore, { code, title, description }: LineNames, index: string, within: Transaction): Promise<readonly Problem[]> {
  return [
    ...await codeProblems(store, code, index, within),
    ...textProblems(title, 'input.title', titleRule),
    ...(description === '' ? [] : textProblems(description, 'input.description', proseRule)),
  ];
}

async function codeProblems({ methodologies, vintages }: CodeStore, code: string, index: string, within: Transaction): Promise<readonly Problem[]> {
  const problem = (kind: Problem['code'], message: string, expected: string): readonly Problem[] =>
    [{ code: kind, path: 'input.code', message, expected, got: code.slice(0, longest) }];
  if (!form.test(code) || code.length > longest) {
    return problem('BAD_INPUT', 'A code is its index and a name in small letters, digits and hyphens, with a slash between.', `e.g. ${index}/my-version`);
  }
  if (!code.startsWith(`${index}/`)) return problem('BAD_INPUT', `The code belongs to another index than ${index}.`, `${index}/…`);
  if (await methodologies.line(code, within) !== null) return codeTaken(code);
  const [vintage] = await vintages.revisions(code, within);
  return vintage === undefined ? [] : problem('ALREADY_TAKEN', `${code} is a line of vintages.`, 'a code of its own');
}

export function codeTaken(code: string): readonly Problem[] {
  return [{ code: 'ALREADY_TAKEN', path: 'input.code', message: `There is a methodology ${code} already.`, expected: 'a code of its own', got: code }];
}
