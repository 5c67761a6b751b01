import type { FrameworkNode, NodeCode } from './framework';
import type { MethodologyDocument, NormaliseMethod } from './methodologyVersion';
import { checkOwnWeights } from './ownWeights';
import type { Plan, PlanBonus, PlanGroup, PlanLeaf, PlanNode } from './plan';
import type { CoreProblem, Outcome } from './problem';
import { methodAt, particularMethod } from './stageChoice';
import { withOwnTarget, type ReadyNormalise } from './stages/normalise/ownTarget';
import { dataMethod, weigh } from './stages/weigh/index';
import { keptLeaves } from './subset';
import { isLeaf, treeOf, type Tree } from './tree';

/** Turns a checked document into a plan, or says why it cannot be run. */
export function compile(document: MethodologyDocument): Outcome<Plan> {
  const tree = treeOf(document.framework);
  const kept = keptLeaves(tree, document.subset);
  const placed = placeNodes(tree, kept, factorsInPlace(document));
  const problems: CoreProblem[] = [];
  if (placed.length === 0) problems.push(nothingLeft());
  const plan = problems.length === 0 ? buildPlan(document, tree, kept, placed, problems) : null;
  return plan !== null && problems.length === 0 ? { ok: true, value: plan } : { ok: false, problems };
}

/** Whether a bonus leaf scores in its place in the tree: under IN_PILLAR, unless it is disabled. */
function factorsInPlace(document: MethodologyDocument): (code: NodeCode) => boolean {
  if (document.bonus.kind !== 'IN_PILLAR') return () => false;
  const disabled = new Set(document.bonus.factors.filter((factor) => !factor.enabled).map((factor) => factor.node));
  return (code) => !disabled.has(code);
}

/** Nodes with at least one leaf that takes part, in pre-order. */
function placeNodes(tree: Tree, kept: ReadonlySet<NodeCode>, scoresInPlace: (code: NodeCode) => boolean): FrameworkNode[] {
  const alive = new Set<NodeCode>();
  for (const node of [...tree.framework.nodes].reverse()) {
    const takesPart = isLeaf(tree, node)
      ? kept.has(node.code) && (node.role === 'CORE' || scoresInPlace(node.code))
      : (tree.children.get(node.code) ?? []).some((child) => alive.has(child.code));
    if (takesPart) alive.add(node.code);
  }
  return tree.framework.nodes.filter((node) => alive.has(node.code));
}

function buildPlan(
  document: MethodologyDocument, tree: Tree, kept: ReadonlySet<NodeCode>, placed: readonly FrameworkNode[], problems: CoreProblem[],
): Plan {
  const columnOf = new Map<NodeCode, number>(placed.map((node, column) => [node.code, column]));
  let columnCount = placed.length;
  const bonusLeaves = document.bonus.kind === 'IN_PILLAR' ? []
    : tree.framework.nodes.filter((node) => node.role === 'BONUS' && isLeaf(tree, node) && kept.has(node.code));
  const leaves: PlanLeaf[] = [];
  const groups: PlanGroup[] = [];
  const declaredWeight = new Map<NodeCode, number>();
  const nodes: PlanNode[] = [];

  const ready = (method: NormaliseMethod, node: FrameworkNode): ReadyNormalise => {
    const own = withOwnTarget(method, node);
    if (own === null) problems.push(noTarget(node.code));
    return own ?? { kind: 'points' };
  };

  const leafAt = (node: FrameworkNode, column: number): PlanLeaf => {
    const level = tree.level.get(node.code) ?? 0;
    const normalise = ready(methodAt(document.normalise, node.code, level), node);
    return {
      kind: 'leaf', code: node.code, column, inputColumn: column, level, normalise,
      reads: normalise.kind === 'points' ? 'POINTS' : 'RAW',
      denominate: document.denominate?.find((rule) => rule.node === node.code) ?? null,
      impute: document.impute === undefined ? none : methodAt(document.impute, node.code, level),
      treat: document.treat === undefined ? none : methodAt(document.treat, node.code, level),
      lowerIsBetter: node.direction === 'LOWER_IS_BETTER',
    };
  };

  const inputColumnOf = new Map<NodeCode, number>();
  const leavesBelow = new Map<NodeCode, number>();
  for (const node of [...placed].reverse()) {
    const column = columnOf.get(node.code) ?? 0;
    const level = tree.level.get(node.code) ?? 0;
    if (isLeaf(tree, node)) {
      const leaf = leafAt(node, column);
      leaves.push(leaf);
      nodes[column] = leaf;
      inputColumnOf.set(node.code, column);
      leavesBelow.set(node.code, 1);
      continue;
    }
    const children = (tree.children.get(node.code) ?? []).filter((child) => columnOf.has(child.code));
    const aggregate = methodAt(document.aggregate, node.code, level);
    const weighed = children.map(({ code }) => ({ code, leaves: leavesBelow.get(code) ?? 0 }));
    leavesBelow.set(node.code, weighed.reduce((count, child) => count + child.leaves, 0));
    const method = methodAt(document.weigh, node.code, level);
    if (aggregate.kind === 'sum' && method.kind === 'equalAmongLeaves') problems.push(leavesUnderSum(node.code));
    if (method.kind === 'benefitOfTheDoubt') problems.push(...checkOwnWeights(document, node.code, aggregate, method, children.map((child) => child.code)));
    const weights = weigh(method, weighed, document.weigh.overrides);
    children.forEach((child, k) => { weights[k] *= factorScale(document, child); });
    children.forEach((child, k) => declaredWeight.set(child.code, weights[k]));
    const weighing = children.map((_, k) => k).filter((k) => weights[k] > 0);
    const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
    if (!Number.isFinite(totalWeight)) problems.push(beyondNumbers(`weights below ${node.code}`, `The weights of the children of ${node.code}`));
    else if (weighing.length === 0) problems.push(allWeightsZero(node.code));
    const particular = particularMethod(document.normalise, node.code, level);
    const normalise = particular === null ? null : ready(particular, node);
    const inputColumn = normalise === null ? column : columnCount++;
    inputColumnOf.set(node.code, inputColumn);
    const group: PlanGroup = {
      kind: 'group', code: node.code, column, inputColumn, level, aggregate, normalise,
      children: weighing.map((k) => columnOf.get(children[k].code) ?? 0),
      childInputs: Int32Array.from(weighing, (k) => inputColumnOf.get(children[k].code) ?? 0),
      weights: Float64Array.from(weighing, (k) => weights[k]),
      totalWeight,
      missing: methodAt(document.missing, node.code, level),
      weighByData: dataMethod(method),
    };
    groups.push(group);
    nodes[column] = group;
  }

  groups.sort((a, b) => b.level - a.level); // whole levels at a time, the deepest first
  const bonus = bonusOf(document, tree, bonusLeaves, (leaf) => {
    const column = columnCount++;
    leaves.push(leafAt(leaf, column));
    return column;
  }, () => columnCount++);
  const attainable = bonus.factors.reduce((sum, factor) => sum + (factor.enabled ? factor.maxPoints : 0), 0);
  if (!Number.isFinite(attainable)) problems.push(beyondNumbers('bonus factors', 'The points of the bonus factors'));
  if (bonus.code !== null) declaredWeight.set(bonus.code, bonus.weight);
  return { document, tree, nodes, columnOf, groups, leaves, columnCount, bonus, rank: document.rank, declaredWeight };
}

function bonusOf(
  document: MethodologyDocument, tree: Tree, leaves: readonly FrameworkNode[],
  leafColumn: (leaf: FrameworkNode) => number, newColumn: () => number,
): PlanBonus {
  const code = document.framework.bonusNode;
  const rules = new Map(document.bonus.factors.map((factor) => [factor.node, factor]));
  const factors = leaves.map((leaf) => {
    const rule = rules.get(leaf.code);
    const ceiling = leaf.ceiling ?? 1;
    const maxPoints = (rule?.maxPoints ?? ceiling) * overrideOf(document, leaf.code);
    return { code: leaf.code, column: leafColumn(leaf), ceiling, enabled: (rule?.enabled ?? true) && maxPoints > 0, maxPoints };
  });
  const weight = code === null ? 1 : overrideOf(document, code);
  return {
    code, column: newColumn(), rule: document.bonus, weight, factors,
    missing: code === null ? document.missing.default : methodAt(document.missing, code, tree.level.get(code) ?? 1),
  };
}

/** The weight declared for a node, 1 where none is. */
function overrideOf(document: MethodologyDocument, code: NodeCode): number {
  return document.weigh.overrides.find((entry) => entry.node === code)?.weight ?? 1;
}

/** In its pillar a bonus factor counts maxPoints / ceiling times; core leaves once. */
function factorScale(document: MethodologyDocument, node: FrameworkNode): number {
  if (node.role !== 'BONUS') return 1;
  const rule = document.bonus.factors.find((factor) => factor.node === node.code);
  return rule === undefined || rule.maxPoints === null ? 1 : rule.maxPoints / (node.ceiling ?? 1);
}

const none = { kind: 'none' } as const;

function nothingLeft(): CoreProblem {
  return {
    code: 'BAD_INPUT', path: 'subset', message: 'The subset leaves no core indicator to score.',
    expected: 'at least one core indicator', got: 'none',
  };
}

function noTarget(node: NodeCode): CoreProblem {
  return {
    code: 'METHOD_NOT_ALLOWED_HERE', path: `normalise ${node}`, message: `Neither the method nor ${node} itself names a target.`,
    expected: `a target in the method, or one of ${node}`, got: 'none',
  };
}

/** Where an aggregation and a weighting that suit each other at publication are parted by a variant. */
function leavesUnderSum(node: NodeCode): CoreProblem {
  return {
    code: 'METHOD_NOT_ALLOWED_HERE', path: `weigh ${node}`, message: 'Under a sum, weights by leaves would multiply the scores.',
    expected: 'equal or given weights, or a mean', got: 'equalAmongLeaves',
  };
}

/** Where finite numbers, multiplied or added up, leave the range of a double. */
function beyondNumbers(path: string, what: string): CoreProblem {
  return { code: 'OUT_OF_RANGE', path, message: `${what} are too great to be added up.`, expected: `a total of at most ${Number.MAX_VALUE}`, got: 'a greater one' };
}

function allWeightsZero(node: NodeCode): CoreProblem {
  return {
    code: 'WEIGHTS_INVALID', path: `weights below ${node}`, message: `All children of ${node} weigh 0, so it has no score.`,
    expected: `a weight above 0 for at least one child of ${node}`, got: 'all 0',
  };
}
