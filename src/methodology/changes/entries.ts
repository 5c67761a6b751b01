import type { NodeCode } from '../framework';
import type { StageChoice } from '../methodologyVersion';
import type { ChangeScope } from '../vocabulary';
import { sameValue } from '../sameValue';

/** Where in a stage the method of a node is written. */
export interface Entry<Method> {
  readonly scope: ChangeScope;
  /** Equal for the same place in two documents. */
  readonly key: string;
  readonly level: number | null;
  /** Place in the document. */
  readonly path: string;
  readonly method: Method;
}

/** The entry that says what stands at a node: its own, its level's, or the default. */
export function entryAt<Method>(stage: StageChoice<Method>, name: string, node: NodeCode, level: number): Entry<Method> {
  const own = stage.nodes.findIndex((choice) => choice.node === node);
  if (own >= 0) return { scope: 'NODE', key: `node ${node}`, level: null, path: `${name}.nodes[${own}].method`, method: stage.nodes[own].method };
  const ofLevel = stage.levels.findIndex((choice) => choice.level === level);
  if (ofLevel >= 0) {
    return { scope: 'LEVEL', key: `level ${level}`, level, path: `${name}.levels[${ofLevel}].method`, method: stage.levels[ofLevel].method };
  }
  return { scope: 'STAGE', key: 'default', level: null, path: `${name}.default`, method: stage.default };
}

/**
 * Which entry is to blame for another method at a node: the later document's, where it is new or
 * altered, else the earlier document's, where it was taken out or altered; null where neither was,
 * and the node has come to another level.
 */
export function alteredEntry<Method>(
  before: Entry<Method>, after: Entry<Method>, from: StageChoice<Method>, to: StageChoice<Method>,
): Entry<Method> | null {
  if (!sameValue(writtenAt(from, after), after.method)) return after;
  return sameValue(writtenAt(to, before), before.method) ? null : before;
}

function writtenAt<Method>(stage: StageChoice<Method>, { scope, key, level }: Entry<Method>): Method | undefined {
  switch (scope) {
    case 'NODE': return stage.nodes.find((choice) => `node ${choice.node}` === key)?.method;
    case 'LEVEL': return stage.levels.find((choice) => choice.level === level)?.method;
    case 'STAGE': return stage.default;
  }
}
