import type { FrameworkNode } from '../framework';
import type { SubsetRule } from '../methodologyVersion';
import { methodAt } from '../stageChoice';
import { passesTags } from '../subset';
import type { ChangeKind, VersionBump } from '../vocabulary';
import type { MethodologyChange } from './change';
import { isLeafInEither, pathOf } from './frameworkChanges';
import { isFactor, type Pair } from './sides';

/** Fields of a node that a method reads, and what a change of each can do. */
const fields: readonly { readonly field: 'role' | 'direction' | 'ceiling' | 'target' | 'tag' | 'segmented'; readonly kind: ChangeKind; readonly matters: Matters }[] = [
  { field: 'role', kind: 'ROLE_CHANGED', matters: (pair, { code }) => isLeafInEither(pair, code) },
  { field: 'direction', kind: 'DIRECTION_CHANGED', matters: (pair, { code }) => isLeafInEither(pair, code) && pair.counts(code) },
  { field: 'ceiling', kind: 'CEILING_CHANGED', matters: (pair, { code }) => isFactorInEither(pair, code) && pair.counts(code) },
  { field: 'target', kind: 'TARGET_CHANGED', matters: (pair, { code }) => pair.counts(code) && isAimedInEither(pair, code) },
  { field: 'tag', kind: 'TAG_CHANGED', matters: changesSubset },
  { field: 'segmented', kind: 'TAG_CHANGED', matters: changesSubset },
];

type Matters = (pair: Pair, before: FrameworkNode, after: FrameworkNode) => boolean;

/** Changes of what nodes are, for nodes that stand in both documents. */
export function nodeChanges(pair: Pair): MethodologyChange[] {
  return pair.common.flatMap((after) => {
    const before = pair.from.tree.byCode.get(after.code) ?? after;
    return fields.flatMap(({ field, kind, matters }): MethodologyChange[] => (before[field] === after[field] ? [] : [{
      kind, stage: 'FRAMEWORK', scope: 'NODE', level: null, nodes: [after.code], path: `${pathOf(pair.to.tree, after.code)}.${field}`,
      before: before[field] ?? null, after: after[field] ?? null, bump: bumpOf(matters(pair, before, after)),
    }]));
  });
}

/** A leaf may enter or leave the subset of either document by its tags alone. */
function changesSubset(pair: Pair, before: FrameworkNode, after: FrameworkNode): boolean {
  const rules: readonly SubsetRule[] = [pair.from.document.subset, pair.to.document.subset];
  return isLeafInEither(pair, after.code) && rules.some((rule) => passesTags(before, rule) !== passesTags(after, rule));
}

/** Whether a method at the node aims at the target that the node itself states. */
function isAimedInEither({ from, to }: Pair, code: string): boolean {
  return [from, to].some(({ document, tree }) => {
    const method = methodAt(document.normalise, code, tree.level.get(code) ?? 0);
    return method.kind === 'distanceToTarget' && method.target === null;
  });
}

function isFactorInEither({ from, to }: Pair, code: string): boolean {
  return isFactor(from.tree, code) || isFactor(to.tree, code);
}

function bumpOf(matters: boolean): VersionBump {
  return matters ? 'MAJOR' : 'MINOR';
}
