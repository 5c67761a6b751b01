import type { FrameworkNode } from '../framework';
import type { SubsetRule } from '../methodologyVersion';
import { methodAt, particularMethod } from '../stageChoice';
import { passesTags } from '../subset';
import type { ChangeKind, VersionBump } from '../vocabulary';
import type { MethodologyChange } from './change';
import { isLeafInEither, pathOf } from './frameworkChanges';
import { isFactor, isGroup, type Pair, type Side } from './sides';

/** Fields of a node that a method reads, and what a change of each can do. */
const fields: readonly { readonly field: ReadField; readonly kind: ChangeKind; readonly matters: Matters }[] = [
  { field: 'role', kind: 'ROLE_CHANGED', matters: (pair, { code }) => isLeafInEither(pair, code) },
  { field: 'direction', kind: 'DIRECTION_CHANGED', matters: (pair, { code }) => isLeafInEither(pair, code) && pair.counts(code) },
  { field: 'ceiling', kind: 'CEILING_CHANGED', matters: (pair, { code }) => isFactorInEither(pair, code) && pair.counts(code) },
  { field: 'tag', kind: 'TAG_CHANGED', matters: changesSubset },
  { field: 'segmented', kind: 'TAG_CHANGED', matters: changesSubset },
  { field: 'target', kind: 'TARGET_CHANGED', matters: (pair, { code }) => pair.counts(code) && [pair.from, pair.to].some((side) => aimsAtOwnTarget(side, code)) },
];

/** The fields of a node that some method reads. */
export type ReadField = 'role' | 'direction' | 'ceiling' | 'tag' | 'segmented' | 'target';

type Matters = (pair: Pair, before: FrameworkNode, after: FrameworkNode) => boolean;

/** Changes of what nodes are, for nodes that stand in both documents. */
export function nodeChanges(pair: Pair): MethodologyChange[] {
  return pair.isSameTree ? [] : pair.common.flatMap((after) => {
    const before = pair.from.tree.byCode.get(after.code) ?? after;
    return fields.flatMap(({ field, kind, matters }): MethodologyChange[] => (before[field] === after[field] ? [] : [{
      kind, stage: 'FRAMEWORK', scope: 'NODE', level: null, nodes: [after.code], path: `${pathOf(pair.to.tree, after.code)}.${field}`,
      before: before[field] ?? null, after: after[field] ?? null, bump: bumpOf(matters(pair, before, after)),
    }]));
  });
}

function aimsAtOwnTarget({ document, tree }: Side, code: string): boolean {
  const level = tree.level.get(code) ?? 0;
  const method = isGroup(tree, code) ? particularMethod(document.normalise, code, level) : methodAt(document.normalise, code, level);
  return method?.kind === 'distanceToTarget' && method.target === null;
}

/** A leaf may enter or leave the subset of either document by its tags alone. */
function changesSubset(pair: Pair, before: FrameworkNode, after: FrameworkNode): boolean {
  const rules: readonly SubsetRule[] = [pair.from.document.subset, pair.to.document.subset];
  return isLeafInEither(pair, after.code) && rules.some((rule) => passesTags(before, rule) !== passesTags(after, rule));
}

function isFactorInEither({ from, to }: Pair, code: string): boolean {
  return isFactor(from.tree, code) || isFactor(to.tree, code);
}

function bumpOf(matters: boolean): VersionBump {
  return matters ? 'MAJOR' : 'MINOR';
}
