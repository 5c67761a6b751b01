import type { NodeCode } from './framework';
import type { Reader } from './reader';
import { depthOf, isLeaf, type Tree } from './tree';

/** Stages whose method may differ from place to place. */
export type Stage = 'impute' | 'treat' | 'normalise' | 'weigh' | 'aggregate' | 'missing';

/** Problems of a stage's method at a node: the root is not normalised, leaves are not aggregated, the bonus node has a missing-data rule only. */
export function checkNodeOfStage(reader: Reader, tree: Tree, stage: Stage, code: NodeCode, path: string): void {
  const node = tree.byCode.get(code);
  if (node === undefined) return;
  const refuse = (why: string, expected: string): void => reader.add('METHOD_NOT_ALLOWED_HERE', path, why, expected, code);
  if (code === tree.framework.bonusNode) {
    if (stage !== 'missing') refuse('The bonus node gathers points; it takes no method of its own.', 'any other node');
  } else if (isOfLeaves(stage)) {
    if (!isLeaf(tree, node)) refuse('Only an indicator has observations to work on.', 'an indicator');
  } else if (stage === 'normalise' && node.parent === null) {
    refuse('Nothing aggregates the root, so it is not normalised.', 'a node below the root');
  } else if (stage !== 'normalise' && isLeaf(tree, node)) {
    refuse('An indicator has no children to work on.', 'a node with children');
  }
}

/** Stages that work on observations, before anything is normalised. */
function isOfLeaves(stage: Stage): boolean {
  return stage === 'impute' || stage === 'treat';
}

/** Problems of a stage's method at a level: the root is not normalised, and below the deepest level there is nothing to aggregate. */
export function checkLevelOfStage(reader: Reader, tree: Tree, stage: Stage, level: number, path: string): void {
  const depth = depthOf(tree);
  const [least, most] = stage === 'normalise' || isOfLeaves(stage) ? [1, depth] : [0, depth - 1];
  if (Number.isInteger(level) && level >= least && level <= most) return;
  reader.add('OUT_OF_RANGE', path, `The framework has no level ${level} for this stage.`, `${least} to ${most}`, String(level));
}
