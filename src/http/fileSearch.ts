import { measures, type Measure } from '../methodology/vocabulary';
import { PlatformError, type Problem } from '../errors';
import { tableMeasures, type TableMeasure } from '../services/evaluation/nodeLists';
import { parsePins, type Pins } from '../services/pins';
import { refusal } from '../services/refusal';
import type { Limits } from './limits';
import { parseJson } from './readRequest';
import { Refusal } from './refusal';

/** The parameters of a query string; one that is given twice is a list. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface EvaluationSearch {
  readonly methodology: string;
  readonly vintage: string;
  readonly period?: string;
  readonly variant?: unknown;
  readonly nodes: readonly string[] | null;
  readonly measure: TableMeasure;
  readonly hasMark: boolean;
  readonly pins: Pins | null;
}

export interface ObservationSearch {
  readonly vintage: string;
  readonly period?: string;
  readonly nodes: readonly string[] | null;
  readonly measure: Measure | null;
  readonly hasMark: boolean;
  readonly pins: Pins | null;
}

/** The parameters of an evaluation that is asked for as a file. Throws with all that is wrong. */
export function readEvaluationSearch(search: Search, isCsv: boolean, limits: Limits): EvaluationSearch {
  const reader = new SearchReader(search, ['methodology', 'vintage', 'period', 'variant', 'nodes', 'measure', 'bom', 'pins'], limits);
  return reader.done({
    methodology: reader.text('methodology') ?? 'cbcii/published', vintage: reader.text('vintage') ?? 'cbcii/2020', period: reader.text('period'),
    variant: reader.json('variant'), nodes: reader.list('nodes'), measure: reader.word('measure', tableMeasures) ?? 'SCORE',
    hasMark: reader.mark(isCsv), pins: reader.pins(),
  });
}

/** Those of a vintage. */
export function readObservationSearch(search: Search, isCsv: boolean, limits: Limits): ObservationSearch {
  const reader = new SearchReader(search, ['vintage', 'period', 'nodes', 'measure', 'bom', 'pins'], limits);
  return reader.done({
    vintage: reader.text('vintage') ?? 'cbcii/2020', period: reader.text('period'), nodes: reader.list('nodes'),
    measure: reader.word('measure', measures) ?? null, hasMark: reader.mark(isCsv), pins: reader.pins(),
  });
}

/** Those of the structure of dataflows. */
export function readStructureSearch(search: Search, limits: Limits): { readonly vintage: string; readonly methodology: string | null; readonly pins: Pins | null } {
  const reader = new SearchReader(search, ['vintage', 'methodology', 'pins'], limits);
  return reader.done({ vintage: reader.text('vintage') ?? 'cbcii/2020', methodology: reader.text('methodology') ?? null, pins: reader.pins() });
}

/** Reads parameters one by one, and gathers what is wrong with each. */
export class SearchReader {
  private readonly problems: Problem[] = [];

  constructor(private readonly search: Search, known: readonly string[], private readonly limits: Limits) {
    for (const name of Object.keys(search)) {
      if (!known.includes(name)) this.add(name.slice(0, 80), 'There is no such parameter.', known.join(', '), name.slice(0, 80));
    }
  }

  text(name: string): string | undefined {
    const value = this.search[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') return this.add(name, 'The parameter stands more than once.', 'it once', `${value.length} times`);
    const longest = this.limits.stringCharacters;
    return value.length <= longest ? value : this.add(name, 'The text is too long.', `at most ${longest} characters`, String(value.length), 'LIMIT_EXCEEDED');
  }

  /** Values separated by commas, or the parameter more than once. */
  list(name: string): readonly string[] | null {
    const value = this.search[name];
    const items = (value === undefined ? [] : typeof value === 'string' ? [value] : value).flatMap((text) => text.split(',')).filter((text) => text !== '');
    return items.length === 0 ? null : items;
  }

  word<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
    const text = this.text(name);
    const word = words.find((each) => each === text);
    return text === undefined || word !== undefined ? word : this.add(name, 'The word is not known here.', words.join(', '), text.slice(0, 80));
  }

  json(name: string): unknown {
    const value = this.search[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') return this.add(name, 'The parameter stands more than once.', 'it once', `${value.length} times`);
    return this.gather(() => parseJson(value, name, this.limits));
  }

  /** A JSON object. */
  object(name: string): Record<string, unknown> | undefined {
    const value = this.json(name);
    if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return value as Record<string, unknown> | undefined; // looked at
    return this.add(name, 'The value is no object.', 'a JSON object', Array.isArray(value) ? 'a list' : String(value).slice(0, 80));
  }

  pins(): Pins | null {
    const value = this.json('pins');
    return value === undefined ? null : this.gather(() => parsePins(value)) ?? null;
  }

  /** Whether a byte order mark is wanted; only CSV has one. */
  mark(isCsv: boolean): boolean {
    const isWanted = this.word('bom', ['true', 'false']) === 'true';
    if (isWanted && !isCsv) this.add('bom', 'Only CSV has a byte order mark.', 'the format csv', 'another format');
    return isWanted;
  }

  /** The value, if nothing was wrong. */
  done<Value>(value: Value): Value {
    if (this.problems.length > 0) throw refusal(this.problems);
    return value;
  }

  private gather<Value>(read: () => Value): Value | undefined {
    try {
      return read();
    } catch (thrown) {
      const reason: unknown = thrown instanceof Refusal ? thrown.reason : thrown;
      if (!(reason instanceof PlatformError)) throw thrown;
      this.problems.push(...reason.problems);
      return undefined;
    }
  }

  private add(path: string, message: string, expected: string, got: string, code: Problem['code'] = 'BAD_INPUT'): undefined {
    this.problems.push({ code, path, message, expected, got });
  }
}
