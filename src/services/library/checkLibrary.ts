import type { Problem } from '../../errors';
import type { Framework, FrameworkNode } from '../../methodology/framework';
import { notFoundProblem } from '../notFound';
import type { LibraryEntryImport, LibraryImport } from './libraryImport';

/** What a library must agree with. */
export interface LibraryNeighbours {
  /** Every framework that the import brings, or that the index has already. */
  readonly frameworks: readonly Framework[];
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
    ...screening.flatMap(({ source }, at) => sourceProblems(source, `screening[${at}].source`, neighbours)),
    ...twice(selection?.rules.map(({ code }) => code) ?? [], (at) => `selection.rules[${at}].code`, 'rule'),
    ...sourceProblems(selection?.source ?? null, 'selection.source', neighbours),
    ...selection?.rules.flatMap(({ source }, at) => sourceProblems(source, `selection.rules[${at}].source`, neighbours)) ?? [],
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

function nodeProblems(entry: LibraryEntryImport, path: string, { frameworks }: LibraryNeighbours): readonly Problem[] {
  const { node, decision } = entry;
  if ((decision === 'TAKEN') !== (node !== null)) {
    return [{
      code: 'BAD_INPUT', path: `${path}.node`, message: 'A candidate that was taken, and no other, names the node that is drawn from it.',
      expected: decision === 'TAKEN' ? 'the code of a node' : `no node, since the decision is ${decision}`, got: node ?? 'nothing',
    }];
  }
  if (node === null) return [];
  const found = frameworks.flatMap(({ nodes }) => nodes.filter(({ code }) => code === node));
  if (found.length === 0) return [notFoundProblem('node', node, new Set(frameworks.flatMap(({ nodes }) => nodes.map(({ code }) => code))), `${path}.node`)];
  return (['direction', 'unitOfMeasure'] as const).flatMap((field) => disagreement(field, entry, found, path));
}

/** One problem, however many frameworks have the node. */
function disagreement(field: 'direction' | 'unitOfMeasure', entry: LibraryEntryImport, nodes: readonly FrameworkNode[], path: string): readonly Problem[] {
  const other = nodes.find((node) => node[field] !== entry[field]);
  if (other === undefined) return [];
  const word = field === 'direction' ? 'direction' : 'unit of measure';
  return [{
    code: 'BAD_INPUT', path: `${path}.${field}`, message: `The candidate and the node ${other.code} that is drawn from it differ in ${word}.`,
    expected: other[field] ?? 'none', got: entry[field] ?? 'none',
  }];
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
