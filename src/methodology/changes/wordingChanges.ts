import type { FrameworkNode, NodeCode } from '../framework';
import type { MethodologyDocument } from '../methodologyVersion';
import type { ChangeKind, ChangeStage } from '../vocabulary';
import type { MethodologyChange } from './change';
import { pathOf } from './frameworkChanges';
import type { ReadField } from './nodeChanges';
import { sameValue } from '../sameValue';
import type { Pair } from './sides';
import { held } from './stageChanges';

/** The fields of a node that no method reads: whatever is no place in the tree and read by none. */
type WordField = Exclude<keyof FrameworkNode, 'code' | 'parent' | ReadField>;

const wordsOfNode = Object.keys({
  name: true, nameZh: true, definition: true, meaning: true, unitOfMeasure: true, dataSource: true, scalePrinted: true, ceilingDisclosure: true,
  denominator: true,
} satisfies Record<WordField, true>) as WordField[]; // a record, so that a field more does not compile before it has its place

/** What is said otherwise, and scores alike. */
export function wordingChanges({ from, to, common }: Pair): MethodologyChange[] {
  const [before, after] = [from.document, to.document];
  return [
    ...(['code', 'title', 'description'] as const).flatMap((field) => reworded('WORDING_CHANGED', field, [], before[field], after[field])),
    ...reworded('WORDING_CHANGED', 'framework.index', [], before.framework.index, after.framework.index),
    ...reworded('WORDING_CHANGED', 'framework.variables', [], before.framework.variables, after.framework.variables),
    ...reworded('WORDING_CHANGED', 'audit', [], before.audit, after.audit),
    ...common.flatMap((node) => wordsOfNode.flatMap((field) => reworded(
      'WORDING_CHANGED', `${pathOf(to.tree, node.code)}.${field}`, [node.code], from.tree.byCode.get(node.code)?.[field], node[field],
    ))),
  ];
}

/** The parts of a document by the stage that they are. */
const parts: readonly { readonly stage: ChangeStage; readonly keys: readonly (keyof MethodologyDocument)[] }[] = [
  { stage: 'SUBSET', keys: ['subset'] }, { stage: 'SCREEN', keys: ['screen', 'order'] }, { stage: 'DENOMINATE', keys: ['denominate'] },
  { stage: 'IMPUTE', keys: ['impute'] }, { stage: 'TREAT', keys: ['treat'] }, { stage: 'NORMALISE', keys: ['normalise', 'panel'] },
  { stage: 'WEIGH', keys: ['weigh'] }, { stage: 'AGGREGATE', keys: ['aggregate'] }, { stage: 'MISSING_DATA', keys: ['missing'] },
  { stage: 'BONUS', keys: ['bonus'] }, { stage: 'RANK', keys: ['rank'] },
];

/** Stages that are written otherwise and come to the same at every node, where no other change of the stage is known. */
export function rewritings({ from, to, common }: Pair, known: readonly MethodologyChange[]): MethodologyChange[] {
  const shared = new Set(common.map((node) => node.code));
  const isShared = (node: NodeCode): boolean => shared.has(node) || !(from.tree.byCode.has(node) || to.tree.byCode.has(node));
  return parts.filter(({ stage }) => !known.some((change) => change.stage === stage)).flatMap(({ stage, keys }) =>
    keys.flatMap((key) => reworded(
      'REWRITTEN', key, [], ofNodes(from.document[key], isShared), ofNodes(to.document[key], isShared),
    ).map((change) => ({ ...change, stage }))));
}

function reworded(kind: ChangeKind, path: string, nodes: readonly NodeCode[], before: unknown, after: unknown): MethodologyChange[] {
  if (sameValue(before, after)) return [];
  return [{
    kind, stage: 'WORDING', scope: nodes.length > 0 ? 'NODE' : 'STAGE', level: null, nodes, path,
    before: held(before ?? null), after: held(after ?? null), bump: 'PATCH',
  }];
}

/** A part of a document without its entries for nodes that only one of the documents has: those came or went with them. */
function ofNodes(part: unknown, isShared: (node: NodeCode) => boolean): unknown {
  if (Array.isArray(part)) return part.filter((item) => isShared(nodeOf(item) ?? '')).map((item) => ofNodes(item, isShared));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, ofNodes(value, isShared)]));
}

function nodeOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  const node = typeof item === 'object' && item !== null && 'node' in item ? item.node : null;
  return typeof node === 'string' ? node : null;
}
