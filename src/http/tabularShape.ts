import {
  getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isInterfaceType, Kind, typeFromAST,
  type DocumentNode, type GraphQLCompositeType, type GraphQLOutputType, type GraphQLSchema, type OperationDefinitionNode, type SelectionSetNode,
} from 'graphql';
import type { CellKind } from '../services/files/fileTable';
import { refuse } from './refusal';

/** One column of an answer that is a table: where its cells lie, from the root or from an item of the list. */
export interface TabularColumn {
  readonly name: string;
  readonly kind: CellKind;
  readonly path: readonly string[];
  readonly isOfItem: boolean;
  readonly description: string;
}

/** How an answer is a table: a row for each item of its one list, or a single row where there is none. */
export interface TabularShape {
  readonly list: readonly string[] | null;
  readonly columns: readonly TabularColumn[];
}

interface Leaf { readonly path: readonly string[]; readonly list: number; readonly kind: CellKind; readonly description: string }

const kinds: Readonly<Record<string, CellKind>> = { Float: 'NUMBER', Int: 'INTEGER', Boolean: 'BOOLEAN' };

/** Reads the shape off the document and the schema, so that it is the same whatever is answered. A second list is refused with 406. */
export function tabularShape(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): TabularShape {
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
  const lists = new Map<string, readonly string[]>();
  const leaves = new Map<string, Leaf>();
  const root = schema.getRootType(operation.operation);
  if (root) walk(operation.selectionSet, root, [], 0);
  if (lists.size > 1) throw severalLists([...lists.keys()]);
  const [list = null] = lists.values();
  return { list, columns: named([...leaves.values()]) };

  /** `list` is the length of the path to the list that one is in; 0 outside. */
  function walk({ selections }: SelectionSetNode, type: GraphQLCompositeType, path: readonly string[], list: number): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const here = [...path, selection.alias?.value ?? selection.name.value];
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        if (field === undefined) addLeaf(here, list, 'TEXT', 'Name of the type.');
        else enter(field.type, field.description ?? '', selection.selectionSet, here, list);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition === undefined ? type : typeFromAST(schema, fragment.typeCondition);
      if (isCompositeType(condition)) walk(fragment.selectionSet, condition, path, list);
    }
  }

  function enter(type: GraphQLOutputType, description: string, selections: SelectionSetNode | undefined, path: readonly string[], outer: number): void {
    const isList = isListType(getNullableType(type));
    if (isList) lists.set(path.join('.'), path);
    const list = isList ? path.length : outer;
    const inner = getNamedType(type);
    if (selections !== undefined && isCompositeType(inner)) walk(selections, inner, path, list);
    else addLeaf(path, list, kinds[inner.name] ?? 'TEXT', description);
  }

  function addLeaf(path: readonly string[], list: number, kind: CellKind, description: string): void {
    leaves.set(path.join('.'), { path, list, kind, description });
  }
}

/** Within the list a column is named from its item; outside, or where two would be named alike, from the root. */
function named(leaves: readonly Leaf[]): readonly TabularColumn[] {
  const nameOf = ({ path, list }: Leaf): string => path.slice(list === path.length ? -1 : list).join('.');
  const names = leaves.map(nameOf);
  return leaves.map((leaf, at) => ({
    name: names.indexOf(names[at]) === names.lastIndexOf(names[at]) ? names[at] : leaf.path.join('.'),
    kind: leaf.kind, path: leaf.path.slice(leaf.list), isOfItem: leaf.list > 0, description: leaf.description,
  }));
}

function severalLists([first, ...others]: readonly string[]): Error {
  return refuse(406, 'documentId', `a document with one list, such as ${first}`, `others beside it: ${others.join(', ')}`);
}
