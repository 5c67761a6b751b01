import type { ErrorCode, Problem } from '../../errors';
import { importLimits } from './limits';

/** Collects every fault of an import: the first thousand one by one, the others counted by code. */
export class ProblemList {
  private readonly listed: Problem[] = [];
  private readonly others = new Map<ErrorCode, number>();
  private count = 0;

  get isEmpty(): boolean {
    return this.listed.length === 0;
  }

  /** Whether so much is wrong that reading on tells nothing new. */
  get isHopeless(): boolean {
    return this.count >= importLimits.problemsCounted;
  }

  add(code: ErrorCode, path: string, message: string, expected: string, got: string): void {
    this.addProblem({ code, path, message, expected, got });
  }

  addProblem(problem: Problem): void {
    this.count++;
    if (this.listed.length < importLimits.problems) this.listed.push(problem);
    else this.others.set(problem.code, (this.others.get(problem.code) ?? 0) + 1);
  }

  /** All of them; the last counts those that are not listed. */
  all(): readonly Problem[] {
    if (this.others.size === 0) return this.listed;
    const byCode = Array.from(this.others, ([code, number]) => `${code} ${number}`).join(', ');
    const message = `There are ${this.count - this.listed.length} more problems, not listed: ${byCode}.${this.isHopeless ? ' Reading ended there.' : ''}`;
    return [...this.listed, { code: 'LIMIT_EXCEEDED', path: '', message, expected: `at most ${importLimits.problems} problems`, got: String(this.count) }];
  }
}

/** Where a fault lies: file, line, and column where there is one, e.g. `iData.csv:17:LPI`. */
export function placeOf(file: string, line: number, column?: string): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${printable(column, longest.path)}`;
}

/** A text in quotes and cut short, with what cannot be seen written out: a control or bidirectional character must not act where it is reported. */
export function quoted(text: string): string {
  return `"${printable(text, longest.quote)}"`;
}

const longest = { quote: 60, path: 200 } as const;

function printable(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length)}…` : text;
  return cut.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
