import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Problem } from '../errors';
import type { Excess } from './limits';
import { inputPath } from './inputPath';

/** The size of a selection: a fragment counts wherever it is spread. */
interface Span {
  readonly depth: number;
  readonly aliases: number;
}

interface RootSpan {
  readonly fields: number;
  readonly data: Span;
  readonly introspectionFields: number;
  readonly introspection: Span;
}

export interface DocumentMeasure {
  readonly sizes: readonly Excess[];
  /** Number literals beyond what a double holds, such as 1e309. */
  readonly notFinite: readonly Problem[];
}

const nothing: Span = { depth: 0, aliases: 0 };
const emptyRoot: RootSpan = { fields: 0, data: nothing, introspectionFields: 0, introspection: nothing };

/** Measures a parsed document against every limit that needs no schema. What lies below __schema and __type is measured apart. */
export function measureDocument(document: DocumentNode): DocumentMeasure {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const literals = measureLiterals(document);
  return {
    sizes: [
      { limit: 'operations', actual: operations.length, path: 'query' },
      ...selectionSizes(operations, fragments),
      ...literals.sizes,
    ],
    notFinite: literals.notFinite,
  };
}

function selectionSizes(
  operations: readonly OperationDefinitionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Excess[] {
  const spanOf = spanner(fragments);
  const roots = operations.map(({ selectionSet }) => spanOf.root(selectionSet));
  const largest = (size: (root: RootSpan) => number) => roots.reduce((most, root) => Math.max(most, size(root)), 0);
  return [
    { limit: 'rootFields', actual: largest(({ fields }) => fields), path: 'query' },
    { limit: 'depth', actual: largest(({ data }) => data.depth), path: 'query' },
    { limit: 'aliases', actual: largest(({ data }) => data.aliases), path: 'query' },
    { limit: 'introspectionRootFields', actual: largest(({ introspectionFields }) => introspectionFields), path: 'query' },
    { limit: 'introspectionDepth', actual: largest(({ introspection }) => introspection.depth), path: 'query' },
    { limit: 'introspectionAliases', actual: largest(({ introspection }) => introspection.aliases), path: 'query' },
  ];
}

/**
 * Measures selections with each fragment measured once, so that fragments spreading fragments cost
 * no more than their text. A fragment inside itself counts as nothing: validation refuses it.
 */
function spanner(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const spans = new Map<string, Span>();
  const rootSpans = new Map<string, RootSpan>();

  function remembered<T>(known: Map<string, T>, name: string, empty: T, measure: (set: SelectionSetNode) => T): T {
    const fragment = fragments.get(name);
    if (fragment === undefined) return empty;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, empty);
    const span = measure(fragment.selectionSet);
    known.set(name, span);
    return span;
  }

  function inner(set: SelectionSetNode | undefined): Span {
    let { depth, aliases } = nothing;
    for (const selection of set?.selections ?? []) {
      const isField = selection.kind === Kind.FIELD;
      const span =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? remembered(spans, selection.name.value, nothing, inner)
          : inner(selection.selectionSet);
      depth = Math.max(depth, span.depth + (isField ? 1 : 0));
      aliases += span.aliases + (isField && selection.alias !== undefined ? 1 : 0);
    }
    return { depth, aliases };
  }

  function root(set: SelectionSetNode): RootSpan {
    return set.selections.map((selection): RootSpan => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return remembered(rootSpans, selection.name.value, emptyRoot, root);
      if (selection.kind === Kind.INLINE_FRAGMENT) return root(selection.selectionSet);
      const below = inner(selection.selectionSet);
      const span = { depth: below.depth + 1, aliases: below.aliases + (selection.alias === undefined ? 0 : 1) };
      return selection.name.value === '__schema' || selection.name.value === '__type'
        ? { ...emptyRoot, introspectionFields: 1, introspection: span }
        : { ...emptyRoot, fields: 1, data: span };
    }).reduce(together, emptyRoot);
  }

  return { root };
}

function together(one: RootSpan, other: RootSpan): RootSpan {
  return {
    fields: one.fields + other.fields,
    data: beside(one.data, other.data),
    introspectionFields: one.introspectionFields + other.introspectionFields,
    introspection: beside(one.introspection, other.introspection),
  };
}

function beside(one: Span, other: Span): Span {
  return { depth: Math.max(one.depth, other.depth), aliases: one.aliases + other.aliases };
}

/** Directives, lists, strings and numbers wherever they stand. Strings of a mutation have no limit but the body's. */
function measureLiterals(document: DocumentNode): DocumentMeasure {
  const sizes: Excess[] = [];
  const notFinite: Problem[] = [];
  let directives = 0;
  const hasMutation = document.definitions.some(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation',
  );
  visit(document, {
    Directive() {
      directives += 1;
    },
    ListValue(node, _key, parent, _path, ancestors) {
      sizes.push({ limit: 'listItems', actual: node.values.length, path: inputPath(ancestors, parent, node) });
    },
    StringValue(node, _key, parent, _path, ancestors) {
      if (!hasMutation) sizes.push({ limit: 'stringCharacters', actual: node.value.length, path: inputPath(ancestors, parent, node) });
    },
    IntValue: (node, _key, parent, _path, ancestors) => checkFinite(node.value, inputPath(ancestors, parent, node)),
    FloatValue: (node, _key, parent, _path, ancestors) => checkFinite(node.value, inputPath(ancestors, parent, node)),
  });

  function checkFinite(literal: string, path: string): void {
    if (!Number.isFinite(Number(literal))) notFinite.push(notFiniteAt(path, literal));
  }

  return { sizes: [{ limit: 'directives', actual: directives, path: 'query' }, ...sizes], notFinite };
}

export function notFiniteAt(path: string, literal: string): Problem {
  const got = literal.slice(0, 40);
  return {
    code: 'NUMBER_NOT_FINITE',
    path,
    message: `${got} is beyond what a double can hold.`,
    expected: 'a finite number',
    got,
  };
}
