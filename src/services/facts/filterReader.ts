import type { YearSpan } from '../../../db/repositories/Conditions';
import type { Problem } from '../../errors';
import { codesBelow, type FrameworkView } from '../frameworkView';
import { notFoundProblem } from '../notFound';
import type { Release } from '../ReferenceService';
import { refusal } from '../refusal';

/** A list of a filter: left out or null sets no condition. */
export type Asked<Value> = readonly Value[] | null | undefined;

/** Reads a filter as a client sent it: aliases become codes, nodes take those below them along, and every unknown code is a problem. */
export class FilterReader {
  private readonly problems: Problem[] = [];

  /** `place` is where the filter stands among the arguments, with a dot behind it. */
  constructor(private readonly release: Release, private readonly framework: FrameworkView | null, private readonly place = 'filter.') {}

  units(asked: Asked<string>, field: string): readonly string[] | null {
    return this.each(asked, field, 'city', this.release.unitByCode, (code) => this.release.resolve(code));
  }

  /** The nodes and all below them. */
  nodes(asked: Asked<string>, field: string): readonly string[] | null {
    const { framework } = this;
    if (framework === null) return null;
    return this.nodesAlone(asked, field)?.flatMap((code) => codesBelow(framework.byCode.get(code) ?? framework.root)) ?? null;
  }

  /** The nodes without those below them. */
  nodesAlone(asked: Asked<string>, field: string): readonly string[] | null {
    const { framework } = this;
    return framework === null ? null : this.each(asked, field, 'node', framework.byCode, (code) => (framework.byCode.has(code) ? code : undefined));
  }

  sources(asked: Asked<string>, field: string): readonly string[] | null {
    return this.each(asked, field, 'source', this.release.sources, (code) => (this.release.sources.has(code) ? code : undefined));
  }

  /** Codes of something else that is at hand. */
  among(asked: Asked<string>, field: string, what: string, known: ReadonlyMap<string, unknown>): readonly string[] | null {
    return this.each(asked, field, what, known, (code) => (known.has(code) ? code : undefined));
  }

  years(from: number | null | undefined, to: number | null | undefined): YearSpan {
    return { from: from ?? null, to: to ?? null };
  }

  /** A text of blanks asks for nothing. */
  search(text: string | null | undefined): string | null {
    return text?.trim() === '' ? null : text?.trim() ?? null;
  }

  /** Throws every problem found. */
  check(): void {
    if (this.problems.length > 0) throw refusal(this.problems);
  }

  private each(
    asked: Asked<string>, field: string, what: string, known: ReadonlyMap<string, unknown>, resolve: (code: string) => string | undefined,
  ): readonly string[] | null {
    if (asked === null || asked === undefined) return null;
    return asked.flatMap((code, index) => {
      const found = resolve(code);
      if (found !== undefined) return [found];
      this.problems.push(notFoundProblem(what, code, known.keys(), `${this.place}${field}[${index}]`));
      return [];
    });
  }
}

/** What a filter leaves out sets no condition. */
export function orAny<Value>(asked: Asked<Value>): readonly Value[] | null {
  return asked ?? null;
}
