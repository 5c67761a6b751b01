import type { NodeCode } from '../framework';
import type { StageChoice } from '../methodologyVersion';
import type { Tree } from '../tree';
import type { ChangeKind, ChangeStage } from '../vocabulary';
import type { Held, MethodologyChange } from './change';
import { alteredEntry, entryAt, type Entry } from './entries';
import { sameValue } from '../sameValue';
import { isGroup, type Pair } from './sides';

/** A stage whose methods are chosen for the whole, for levels and for nodes. */
interface ChosenStage<Method> {
  readonly kind: ChangeKind;
  readonly stage: ChangeStage;
  readonly name: string;
  readonly from: StageChoice<Method>;
  readonly to: StageChoice<Method>;
  /** Whether the stage asks anything of a node in its tree. */
  readonly asks: (tree: Tree, node: NodeCode) => boolean;
  /** The method at a node, given the entry that speaks of it. */
  readonly effective: (entry: Entry<Method>, tree: Tree, node: NodeCode) => Method | null;
  readonly isSame?: (before: Method | null, after: Method | null, node: NodeCode) => boolean;
}

const asEntered = <Method>(entry: Entry<Method>): Method => entry.method;
/** Imputation and treatment stand in a document only where they do something. */
const nothing = { default: { kind: 'none' }, levels: [], nodes: [] } as const;

/** Other methods at nodes that stand in both documents: normalisation, aggregation, missing data, imputation, treatment. */
export function methodChanges(pair: Pair): MethodologyChange[] {
  const [from, to] = [pair.from.document, pair.to.document];
  const asksLeaves = (tree: Tree, node: NodeCode): boolean => !isGroup(tree, node) && node !== tree.framework.bonusNode;
  return [
    ...stageChanges(pair, {
      kind: 'IMPUTE_CHANGED', stage: 'IMPUTE', name: 'impute', from: from.impute ?? nothing, to: to.impute ?? nothing,
      asks: asksLeaves, effective: asEntered,
    }),
    ...stageChanges(pair, {
      kind: 'TREAT_CHANGED', stage: 'TREAT', name: 'treat', from: from.treat ?? nothing, to: to.treat ?? nothing,
      asks: asksLeaves, effective: asEntered,
    }),
    ...stageChanges(pair, {
      kind: 'NORMALISE_CHANGED', stage: 'NORMALISE', name: 'normalise', from: from.normalise, to: to.normalise,
      asks: (tree, node) => node !== tree.framework.bonusNode,
      // The default is for leaves; inner nodes are normalised only where a level or node says so.
      effective: (entry, tree, node) => (entry.scope === 'STAGE' && !asksLeaves(tree, node) ? null : entry.method),
    }),
    ...stageChanges(pair, {
      kind: 'AGGREGATE_CHANGED', stage: 'AGGREGATE', name: 'aggregate', from: from.aggregate, to: to.aggregate, asks: isGroup, effective: asEntered,
    }),
    ...stageChanges(pair, {
      kind: 'MISSING_DATA_CHANGED', stage: 'MISSING_DATA', name: 'missing', from: from.missing, to: to.missing,
      asks: (tree, node) => !asksLeaves(tree, node), effective: asEntered,
    }),
  ];
}

/** One change for each entry that was altered and each pair of methods it brought about. */
export function stageChanges<Method>(pair: Pair, chosen: ChosenStage<Method>): MethodologyChange[] {
  const { from, to, kind, stage, name, asks, effective, isSame = sameValue } = chosen;
  if (pair.isSameTree && from === to) return [];
  const groups: { readonly entry: Entry<Method>; readonly before: Held; readonly after: Held; readonly counts: boolean; readonly nodes: NodeCode[] }[] = [];
  for (const { code } of pair.common) {
    if (!asks(pair.from.tree, code) || !asks(pair.to.tree, code)) continue;
    const [earlier, later] = [entryAt(from, name, code, levelOf(pair.from.tree, code)), entryAt(to, name, code, levelOf(pair.to.tree, code))];
    const [before, after] = [effective(earlier, pair.from.tree, code), effective(later, pair.to.tree, code)];
    const entry = isSame(before, after, code) ? null : alteredEntry(earlier, later, from, to);
    if (entry === null) continue; // the same method, or another because the node was moved to another level
    const counts = pair.counts(code);
    const alike = groups.find((group) => group.entry.key === entry.key && group.entry.path === entry.path && group.counts === counts
      && sameValue(group.before, before) && sameValue(group.after, after));
    if (alike === undefined) groups.push({ entry, before: held(before), after: held(after), counts, nodes: [code] });
    else alike.nodes.push(code);
  }
  return groups.map(({ entry, before, after, counts, nodes }) => ({
    kind, stage, scope: entry.scope, level: entry.level, nodes, path: entry.path, before, after, bump: counts ? 'MAJOR' : 'MINOR',
  }));
}

function levelOf(tree: Tree, node: NodeCode): number {
  return tree.level.get(node) ?? 0;
}

/** Methods are plain data by their types. */
export function held(value: unknown): Held {
  return value as Held;
}
