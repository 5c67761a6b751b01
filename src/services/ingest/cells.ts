import type { ErrorCode } from '../../errors';
import { nearestCodes } from '../../methodology/nearestCodes';
import { withArticle } from '../../methodology/withArticle';
import { numberForm, readNumber } from './numbers';
import { placeOf, quoted, type ProblemList } from './problemList';
import { codeForm, groupFault, isCode, labelFault, textFault, textForm } from './texts';

/** Names that are compared with all that is known, and how many of those: neither may grow with what was brought. */
const compared = { names: 20, known: 500 } as const;

/** Reads the cells of one file; a cell that fails is told and reads as undefined. */
export class Cells {
  private comparisons = 0;

  constructor(readonly file: string, readonly problems: ProblemList) {}

  refuse(code: ErrorCode, line: number, column: string | undefined, message: string, expected: string, got: string): void {
    this.problems.add(code, placeOf(this.file, line, column), message, expected, got);
  }

  code(text: string, line: number, column: string): string | undefined {
    if (isCode(text)) return text;
    this.refuse('BAD_INPUT', line, column, text === '' ? 'The code is missing.' : 'The code does not have the form of a code.', codeForm, quoted(text));
    return undefined;
  }

  number(text: string, line: number, column: string, expected = numberForm): number | undefined {
    const value = readNumber(text);
    if (typeof value === 'number') return value;
    this.refuse(value.code, line, column, value.message, expected, quoted(text));
    return undefined;
  }

  /** A text of any length and lines, such as a note. */
  text(text: string, line: number, column: string): string | undefined {
    return this.sound(text, textFault(text), line, column);
  }

  /** A name: one line, no spaces around it. */
  label(text: string, line: number, column: string): string | undefined {
    return this.sound(text, labelFault(text), line, column);
  }

  group(text: string, line: number, column: string): string | undefined {
    return this.sound(text, groupFault(text), line, column);
  }

  word<Word extends string>(text: string, words: readonly Word[], line: number, column: string): Word | undefined {
    const word = words.find((known) => known === text);
    if (word === undefined) this.refuse('BAD_INPUT', line, column, 'The word is not one of those known here.', words.join(', '), quoted(text));
    return word;
  }

  /** A name that stands for something listed elsewhere is not there; those nearest to it are told. */
  notFound(name: string, known: Iterable<string>, what: string, line: number, column: string): void {
    this.refuse('NOT_FOUND', line, column, `There is no ${what} ${quoted(name)}.`, `${withArticle(what)}${this.like(name, known)}`, quoted(name));
  }

  /** `, e.g. ` and the names most like one that is not there; nothing where none is like it, or enough were compared. */
  like(name: string, known: Iterable<string>): string {
    const nearest = this.comparisons++ < compared.names ? nearestCodes(name, [...known].slice(0, compared.known)) : [];
    return nearest.length > 0 ? `, e.g. ${nearest.join(', ')}` : '';
  }

  private sound(text: string, fault: string | null, line: number, column: string): string | undefined {
    if (fault === null) return text;
    this.refuse('BAD_INPUT', line, column, fault, textForm, quoted(text));
    return undefined;
  }
}
