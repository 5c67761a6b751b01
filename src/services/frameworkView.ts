import type { Framework, FrameworkNode, NodeCode } from '../methodology/framework';

/** A node with its edges, made once for each version and shared by all answers. */
export interface NodeView extends Omit<FrameworkNode, 'parent'> {
  /** Code of the index whose framework it belongs to. */
  readonly index: string;
  readonly level: number;
  readonly parent: NodeView | null;
  readonly children: readonly NodeView[];
}

/** A framework with its edges: nodes in pre-order, and by code. */
export interface FrameworkView {
  readonly root: NodeView;
  readonly bonusNode: NodeView | null;
  readonly nodes: readonly NodeView[];
  readonly byCode: ReadonlyMap<NodeCode, NodeView>;
  /** Codes of what is observed beside the nodes, such as denominators. */
  readonly variables: readonly string[];
}

/** The tree as a methodology document holds it. */
export type FrameworkDocument = Framework;

const views = new WeakMap<Framework, FrameworkView>();

/** Codes of a node and of all below it. */
export function codesBelow(node: NodeView): readonly string[] {
  return [node.code, ...node.children.flatMap(codesBelow)];
}

/** The view of a framework; made on first use. */
export function frameworkView(framework: Framework): FrameworkView {
  let view = views.get(framework);
  if (view === undefined) views.set(framework, view = build(framework));
  return view;
}

function build(framework: Framework): FrameworkView {
  const byCode = new Map<NodeCode, NodeView & { readonly children: NodeView[] }>();
  for (const node of framework.nodes) {
    const parent = node.parent === null ? null : byCode.get(node.parent) ?? null;
    const view = { ...node, index: framework.index, level: parent === null ? 0 : parent.level + 1, parent, children: [] };
    byCode.set(node.code, view);
    if (parent !== null) (parent.children as NodeView[]).push(view); // ours while it is being built
  }
  const root = byCode.get(framework.root);
  if (root === undefined) throw new Error(`Expected the root ${framework.root} among the nodes; got none`);
  return { root, bonusNode: byCode.get(framework.bonusNode ?? '') ?? null, nodes: [...byCode.values()], byCode, variables: (framework.variables ?? []).map(({ code }) => code) };
}
