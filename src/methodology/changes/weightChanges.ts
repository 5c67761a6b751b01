import type { NodeCode } from '../framework';
import type { MethodologyDocument, WeighMethod } from '../methodologyVersion';
import { methodAt } from '../stageChoice';
import { sameValue } from '../sameValue';
import type { Tree } from '../tree';
import type { MethodologyChange } from './change';
import { entryAt } from './entries';
import { isFactor, isGroup, type Pair, type Side } from './sides';
import { stageChanges } from './stageChanges';

/** Other methods of weighting, and other weights of single nodes where the method is the same. */
export function weightChanges(pair: Pair): MethodologyChange[] {
  if (pair.isSameTree && pair.from.document.weigh === pair.to.document.weigh) return [];
  return [
    ...stageChanges<WeighMethod>(pair, {
      kind: 'WEIGH_CHANGED', stage: 'WEIGH', name: 'weigh', from: pair.from.document.weigh, to: pair.to.document.weigh,
      asks: isGroup, effective: (entry) => entry.method, isSame: isSameWeighing,
    }),
    ...pair.common.flatMap(({ code }) => changedWeight(pair, code)),
  ];
}

/** Equal and given weights are numbers in the document, compared node by node; other methods are the same or not. */
export function isSameWeighing(before: WeighMethod | null, after: WeighMethod | null): boolean {
  if (isDeclared(before) && isDeclared(after)) return true;
  return sameValue(before, after);
}

/** Whether the document itself states the weights. */
export function isDeclared(method: WeighMethod | null): boolean {
  return method?.kind === 'equal' || method?.kind === 'given';
}

function changedWeight(pair: Pair, code: NodeCode): MethodologyChange[] {
  const [before, after] = [weightIn(pair.from, code, pair), weightIn(pair.to, code, pair)];
  if (before === after && !isFactorReweighed(pair, code)) return [];
  return [{
    kind: 'WEIGHT_CHANGED', stage: 'WEIGH', scope: 'NODE', level: null, nodes: [code],
    path: weightPath(pair.to, code) ?? weightPath(pair.from, code) ?? 'weigh',
    before, after, bump: hasEffect(pair, code) ? 'MAJOR' : 'MINOR',
  }];
}

/** A weight acts where its parent counts and the node takes part; a factor's and the bonus node's wherever they are. */
function hasEffect({ from, to, counts }: Pair, code: NodeCode): boolean {
  return counts(code) || [from, to].some((side) => {
    const parent = side.tree.byCode.get(code)?.parent ?? null;
    return parent !== null && side.counts(parent) && side.takesPart(code);
  });
}

/**
 * The weight that a document states for a node; null where its parent's method finds it. Where the
 * method itself is another in the other document, only what overrides it is a weight of its own.
 */
function weightIn({ document, tree }: Side, code: NodeCode, { from, to }: Pair): number | null {
  const isStated = [from, to].every((side) => isDeclared(weighingOf(side.document, side.tree, code)));
  return overrideOf(document, code) ?? (isStated ? givenWeight(document, tree, code) : null);
}

/** The points of a bonus factor are multiplied by an override; what is given to it among siblings acts in its pillar only. */
function isFactorReweighed({ from, to }: Pair, code: NodeCode): boolean {
  return [from, to].some(({ tree }) => isFactor(tree, code)) && (overrideOf(from.document, code) ?? 1) !== (overrideOf(to.document, code) ?? 1);
}

/** How the siblings of a node are weighed; a node that has no parent to weigh it, or is gathered at the bonus, weighs 1 unless overridden. */
export function weighingOf(document: MethodologyDocument, tree: Tree, code: NodeCode): WeighMethod {
  const parent = tree.byCode.get(code)?.parent ?? null;
  const isGathered = parent === null || code === tree.framework.bonusNode;
  return isGathered ? { kind: 'equal' } : methodAt(document.weigh, parent, tree.level.get(parent) ?? 0);
}

export function overrideOf({ weigh }: MethodologyDocument, code: NodeCode): number | null {
  return weigh.overrides.find((entry) => entry.node === code)?.weight ?? null;
}

/** The weight given to a node among its siblings, 1 where none is. */
export function givenWeight(document: MethodologyDocument, tree: Tree, code: NodeCode): number {
  const method = weighingOf(document, tree, code);
  const given = method.kind === 'given' ? method.weights.find((entry) => entry.node === code)?.weight : undefined;
  return given ?? 1;
}

function weightPath({ document, tree }: Side, code: NodeCode): string | null {
  const override = document.weigh.overrides.findIndex((entry) => entry.node === code);
  if (override >= 0) return `weigh.overrides[${override}].weight`;
  const parent = tree.byCode.get(code)?.parent ?? null;
  if (parent === null) return null;
  const { method, path } = entryAt(document.weigh, 'weigh', parent, tree.level.get(parent) ?? 0);
  const given = method.kind === 'given' ? method.weights.findIndex((entry) => entry.node === code) : -1;
  return given >= 0 ? `${path}.weights[${given}].weight` : null;
}
