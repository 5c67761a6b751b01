import Ajv, { type ValidateFunction } from 'ajv';
import type { Problem } from '../../../errors';
import { heaviest, isTooHeavy } from '../../documentWeight';
import { parseMethodology } from '../../parseMethodology';
import { schemaProblems } from '../../schemaProblems';
import { importLimits } from '../limits';
import type { IndexDocument } from './indexDocument';
import { frameSchema, itemSchemas } from './indexSchema';

export type Checked = { readonly ok: true; readonly value: IndexDocument } | { readonly ok: false; readonly problems: readonly Problem[] };

const lists = Object.keys(itemSchemas) as (keyof typeof itemSchemas)[]; // the keys of our own object

interface Shapes {
  readonly frame: ValidateFunction;
  readonly items: Readonly<Record<keyof typeof itemSchemas, ValidateFunction>>;
}

let compiled: Shapes | undefined;

/** Compiled when they are first needed. */
function shapes(): Shapes {
  if (compiled !== undefined) return compiled;
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: true });
  const items = Object.fromEntries(lists.map((list) => [list, ajv.compile(itemSchemas[list])])) as Shapes['items']; // one for each list
  return compiled = { frame: ajv.compile(frameSchema), items };
}

/** Holds a document against its JSON Schema, list by list and item by item, until so much is wrong that more would tell nothing. */
export function checkShape(input: unknown): Checked {
  const { frame, items } = shapes();
  const heavy = isTooHeavy(partOf(input, 'selection'));
  const problems: Problem[] = heavy ? [tooHeavy('selection')] : frame(input) ? [] : schemaProblems(frame.errors).map(ofThisDocument);
  for (const list of lists) {
    for (const [position, item] of itemsOf(input, list).entries()) {
      if (problems.length >= importLimits.problemsCounted) return { ok: false, problems };
      problems.push(...itemProblems(item, list, `${list}[${position}]`, items[list]));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: input as IndexDocument }; // every part of it was checked
}

function itemProblems(item: unknown, list: keyof typeof itemSchemas, path: string, hasShape: ValidateFunction): readonly Problem[] {
  if (list !== 'methodologies' && isTooHeavy(item)) return [tooHeavy(path)];
  if (!hasShape(item)) return schemaProblems(hasShape.errors, path).map(ofThisDocument);
  if (list !== 'methodologies') return [];
  const outcome = parseMethodology(partOf(item, 'document'));
  return outcome.ok ? [] : outcome.problems.map((problem) => ({ ...problem, path: [`${path}.document`, problem.path].filter((part) => part !== '').join('.') }));
}

function tooHeavy(path: string): Problem {
  return { code: 'LIMIT_EXCEEDED', path, message: 'This holds more than any index needs; it was not looked at closer.', expected: heaviest, got: 'more' };
}

function ofThisDocument(problem: Problem): Problem {
  return { ...problem, code: 'BAD_INPUT' };
}

function itemsOf(input: unknown, list: string): readonly unknown[] {
  const items = partOf(input, list);
  return Array.isArray(items) ? items.slice(0, importLimits.units) : [];
}

function partOf(input: unknown, name: string): unknown {
  return typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>)[name] : undefined; // a part may be anything
}
