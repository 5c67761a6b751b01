import type { FrameworkNode } from '../../../methodology/framework';
import { treeOf } from '../../../methodology/tree';
import type { IndexImport } from '../indexImport';
import { importLimits } from '../limits';
import { quoted } from '../problemList';
import { specialColumns } from './dataColumns';
import type { HeldDocument } from './heldDocument';
import type { LossList } from './lossList';

const framed = 'methodologies[0].document.framework';

/** What iMeta has no place for in a tree. */
export function frameworkLosses({ groupings }: IndexImport, { document: { framework }, heights }: HeldDocument, losses: LossList): void {
  const { nodes, variables = [], bonusNode } = framework;
  if (bonusNode !== null) losses.lost(`${framed}.bonusNode`, 'There is no place for bonus factors.', 'null', quoted(bonusNode));
  nodes.forEach((node, at) => {
    const place = `${framed}.nodes[${at}]`;
    losses.nothingIn(place, withoutColumn(node));
    losses.label(`${place}.name`, node.name);
    if (node.unitOfMeasure !== null) losses.label(`${place}.unitOfMeasure`, node.unitOfMeasure);
    levelLoss(node, heights, place, losses);
  });
  variables.forEach(({ name, unitOfMeasure }, at) => {
    losses.label(`${framed}.variables[${at}].name`, name);
    if (unitOfMeasure !== null) losses.label(`${framed}.variables[${at}].unitOfMeasure`, unitOfMeasure);
  });
  groupings.forEach(({ name }, at) => losses.label(`groupings[${at}].name`, name));
  const preOrder = inPreOrder(nodes, treeOf(framework).children);
  nodes.forEach((node, at) => {
    if (preOrder[at] !== node.code) losses.lost(`${framed}.nodes[${at}]`, 'Nodes are read again branch by branch.', quoted(preOrder[at] ?? ''), quoted(node.code));
  });
  const taken = new Set<string>(specialColumns);
  const columns = [...nodes.map(({ code }, at) => ({ code, path: `${framed}.nodes[${at}].code` })),
    ...groupings.map(({ code }, at) => ({ code, path: `groupings[${at}].code` })), ...variables.map(({ code }, at) => ({ code, path: `${framed}.variables[${at}].code` }))];
  for (const { code, path } of columns) {
    losses.code(path, code);
    if (taken.has(code)) losses.lost(path, 'Another column has this code.', 'a code of its own', quoted(code));
    taken.add(code);
  }
}

/** What a node says besides that which has a column. */
function withoutColumn(node: FrameworkNode): Partial<FrameworkNode> {
  const { code: _code, parent: _parent, name: _name, direction: _direction, unitOfMeasure: _unit, target: _target, denominator: _by, role, ...others } = node;
  return { ...others, ...(role === 'CORE' ? {} : { role }) };
}

function levelLoss({ code, parent }: FrameworkNode, heights: ReadonlyMap<string, number>, place: string, losses: LossList): void {
  const height = heights.get(code) ?? 0;
  if (parent === null) {
    if (height === 1) losses.lost(place, 'An index of a single indicator has no aggregate.', 'an aggregate', quoted(code));
    if (height > importLimits.levels) losses.lost(place, 'The tree has more levels than are read.', `at most ${importLimits.levels}`, String(height));
  } else if (heights.get(parent) !== height + 1) {
    losses.lost(place, 'Every indicator stands at level 1, and every parent just above its children.', `level ${(heights.get(parent) ?? 0) - 1}`, `level ${height}`);
  }
}

function inPreOrder(nodes: readonly FrameworkNode[], children: ReadonlyMap<string, readonly FrameworkNode[]>): string[] {
  const order: string[] = [];
  const waiting = nodes.slice(0, 1);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    order.push(node.code);
    waiting.push(...[...children.get(node.code) ?? []].reverse());
  }
  return order;
}
