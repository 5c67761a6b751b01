import type { NodeCode } from './framework';
import type { StageChoice } from './methodologyVersion';

/** The method that stands at a node: the node's own, else its level's, else null. */
export function particularMethod<Method>(stage: StageChoice<Method>, node: NodeCode, level: number): Method | null {
  for (const choice of stage.nodes) if (choice.node === node) return choice.method;
  for (const choice of stage.levels) if (choice.level === level) return choice.method;
  return null;
}

/** The method that stands at a node, the stage's default where nothing more particular is said. */
export function methodAt<Method>(stage: StageChoice<Method>, node: NodeCode, level: number): Method {
  return particularMethod(stage, node, level) ?? stage.default;
}

/** The same stage with one more choice at a node; it replaces the node's earlier choice. */
export function withNodeMethod<Method, Stage extends StageChoice<Method>>(stage: Stage, node: NodeCode, method: Method): Stage {
  return { ...stage, nodes: [...stage.nodes.filter((choice) => choice.node !== node), { node, method }] };
}

/** The same stage with one more choice at a level; it replaces the level's earlier choice. */
export function withLevelMethod<Method, Stage extends StageChoice<Method>>(stage: Stage, level: number, method: Method): Stage {
  return { ...stage, levels: [...stage.levels.filter((choice) => choice.level !== level), { level, method }] };
}

/** Every method that a stage names. */
export function methodsOf<Method>({ default: method, levels, nodes }: StageChoice<Method>): readonly Method[] {
  return [method, ...levels.map((choice) => choice.method), ...nodes.map((choice) => choice.method)];
}
