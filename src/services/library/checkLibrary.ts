import type { Problem } from '../../errors';
import type { Framework, FrameworkNode } from '../../methodology/framework';
import { notFoundProblem } from '../notFound';
import type { LibraryEntryImport, LibraryImport, ScreeningStepImport, SelectionImport } from './libraryImport';

/** What a library must agree with. */
export interface LibraryNeighbours {
  /** Frameworks that the import brings. A candidate agrees with all of them that have its node. */
  readonly brought: readonly Framework[];
  /** Frameworks that the index has already. Where none that is brought has the node, a candidate agrees with one of these. */
  readonly known: readonly Framework[];
  /** Codes of the documents that the import names. */
  readonly sources: ReadonlySet<string>;
}

/**
 * What a library says that its shape does not forbid and that cannot stand: codes twice, nodes and sources that are not
 * there, a candidate that was taken for no node, and one that differs from its node in direction or unit of measure.
 */
export function libraryProblems({ library, screening, selection }: LibraryImport, neighbours: LibraryNeighbours): readonly Problem[] {
  return [
    ...twice(library.map(({ code }) => code), (at) => `library[${at}].code`, 'candidate'),
    ...twice(library.map(({ node }) => node), (at) => `library[${at}].node`, 'node that a candidate stands for'),
    ...library.flatMap((entry, at) => entryProblems(entry, `library[${at}]`, neighbours)),
    ...twice(screening.map(({ code }) => code), (at) => `screening[${at}].code`, 'step'),
    ...screening.flatMap((step, at) => stepProblems(step, `screening[${at}]`, neighbours)),
    ...twice(selection?.rules.map(({ code }) => code) ?? [], (at) => `selection.rules[${at}].code`, 'rule'),
    ...sourceProblems(selection?.source ?? null, 'selection.source', neighbours),
    ...selection?.rules.flatMap((rule, at) => ruleProblems(rule, `selection.rules[${at}]`, neighbours)) ?? [],
  ];
}

function entryProblems(entry: LibraryEntryImport, path: string, neighbours: LibraryNeighbours): readonly Problem[] {
  return [
    ...nodeProblems(entry, path, neighbours),
    ...sourceProblems(entry.source, `${path}.source`, neighbours),
    ...twice(entry.judgements.map(({ criterion }) => criterion), (at) => `${path}.judgements[${at}].criterion`, 'judgement under a criterion'),
    ...entry.judgements.flatMap(({ source }, at) => sourceProblems(source, `${path}.judgements[${at}].source`, neighbours)),
  ];
}

function nodeProblems(entry: LibraryEntryImport, path: string, { brought, known }: LibraryNeighbours): readonly Problem[] {
  const { node, decision } = entry;
  if ((decision === 'TAKEN') !== (node !== null)) {
    return [{
      code: 'BAD_INPUT', path: `${path}.node`, message: 'A candidate that was taken, and no other, names the node that is drawn from it.',
      expected: decision === 'TAKEN' ? 'the code of a node' : `no node, since the decision is ${decision}`, got: node ?? 'nothing',
    }];
  }
  if (node === null) return [];
  const of = (frameworks: readonly Framework[]) => frameworks.flatMap(({ nodes }) => nodes.filter(({ code }) => code === node));
  const [own, others] = [of(brought), of(known)];
  if (own.length > 0) return own.map((found) => disagreements(entry, found, path)).find((problems) => problems.length > 0) ?? [];
  if (others.length === 0) return [notFoundProblem('node', node, new Set([...brought, ...known].flatMap(({ nodes }) => nodes.map(({ code }) => code))), `${path}.node`)];
  const found = others.map((other) => disagreements(entry, other, path));
  return found.some((problems) => problems.length === 0) ? [] : found[0];
}

const fields = { direction: 'direction', unitOfMeasure: 'unit of measure' } as const;

function disagreements(entry: LibraryEntryImport, node: FrameworkNode, path: string): readonly Problem[] {
  return (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => node[field] !== entry[field]).map((field) => ({
    code: 'BAD_INPUT', path: `${path}.${field}`, message: `The candidate and the node ${node.code} that is drawn from it differ in ${fields[field]}.`,
    expected: node[field] ?? 'none', got: entry[field] ?? 'none',
  }));
}

/** A number in the funnel is a number of something, at a place in it. */
function stepProblems({ source, counted, count, funnel }: ScreeningStepImport, path: string, neighbours: LibraryNeighbours): readonly Problem[] {
  const lacks = [...(count === null ? ['count'] : []), ...(funnel === null || funnel === undefined ? ['funnel'] : [])];
  return [
    ...(counted === null || counted === undefined ? [] : lacks).map((field): Problem => ({
      code: 'BAD_INPUT', path: `${path}.${field}`, message: 'What is counted in the funnel has a count and a place in it.', expected: 'a number', got: 'nothing',
    })),
    ...sourceProblems(source, `${path}.source`, neighbours),
  ];
}

/** A rule compares with a value, or asks only whether its subject is there. */
function ruleProblems({ operator, value, qualifier, valueHigh, source }: SelectionImport['rules'][number], path: string, neighbours: LibraryNeighbours): readonly Problem[] {
  const refuse = (field: string, message: string, expected: string, got: number | null): Problem => (
    { code: 'BAD_INPUT', path: `${path}.${field}`, message, expected, got: got === null ? 'nothing' : String(got) });
  return [
    ...((operator === 'EXISTS') === (value === null) ? [] : [refuse('value', 'A rule has a value, unless it asks only whether its subject is there.', value === null ? 'a number' : 'nothing', value)]),
    ...((qualifier === 'RANGE') === (valueHigh !== null) ? [] : [refuse('valueHigh', 'A range, and only a range, has an upper end.', valueHigh === null ? 'a number' : 'nothing', valueHigh)]),
    ...sourceProblems(source, `${path}.source`, neighbours),
  ];
}

function sourceProblems(source: string | null, path: string, { sources }: LibraryNeighbours): readonly Problem[] {
  return source === null || sources.has(source) ? [] : [notFoundProblem('source', source, sources, path)];
}

function twice(values: readonly (string | null)[], pathOf: (at: number) => string, what: string): readonly Problem[] {
  const first = new Map<string, number>();
  return values.flatMap((value, at): Problem[] => {
    const before = value === null ? undefined : first.get(value);
    if (value !== null && before === undefined) first.set(value, at);
    return before === undefined ? [] : [{
      code: 'DUPLICATE', path: pathOf(at), message: `The ${what} ${value} stands twice; first at ${pathOf(before)}.`, expected: 'each once', got: value ?? '',
    }];
  });
}
