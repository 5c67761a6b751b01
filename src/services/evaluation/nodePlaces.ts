import type { NodeCode } from '../../methodology/framework';
import type { Plan, PlanFactor, PlanLeaf } from '../../methodology/plan';
import type { ScoreTable } from '../../methodology/score';
import { nodeWeights } from '../../methodology/weights';
import type { FrameworkView, NodeView } from '../frameworkView';

/** Where a node of the framework stands in a plan: found once, the same for every unit. */
export interface NodePlace {
  readonly node: NodeView;
  readonly isRoot: boolean;
  readonly isBonus: boolean;
  /** Column of its scores; undefined when it takes no part. */
  readonly column: number | undefined;
  /** Column of its normalised score, where one is kept beside the score; undefined otherwise. */
  readonly normalisedColumn: number | undefined;
  readonly leaf: PlanLeaf | undefined;
  /** Whether it is a bonus factor that is gathered under the bonus, and so contributes 0 here. */
  readonly isGathered: boolean;
  /** As it stands under the bonus: the factor and its position among them. */
  readonly factor: { readonly rule: PlanFactor; readonly index: number } | undefined;
  readonly nominalWeight: number | null;
  readonly effectiveWeight: number | null;
  /** Nodes that take part, or have some below them that do; under the bonus its factors. */
  readonly children: readonly NodePlace[];
}

/** What the places of nodes depend on. */
type Weighed = Pick<ScoreTable, 'plan' | 'learntWeights'>;

const placesOf = new WeakMap<Plan | Weighed, WeakMap<FrameworkView, ReadonlyMap<NodeCode, NodePlace>>>();

/** The places of all nodes of a framework, by code: the same for all tables of a plan, unless weights are taken from the data. */
export function nodePlaces(table: Weighed, framework: FrameworkView): ReadonlyMap<NodeCode, NodePlace> {
  const key = table.learntWeights.size === 0 ? table.plan : table;
  let ofKey = placesOf.get(key);
  if (ofKey === undefined) placesOf.set(key, ofKey = new WeakMap());
  let places = ofKey.get(framework);
  if (places === undefined) ofKey.set(framework, places = makePlaces(table, framework));
  return places;
}

/** The column at which a node's scores stand: its own, the bonus node's, or a factor's; undefined when it takes no part. */
export function columnOfNode(plan: Plan, code: NodeCode): number | undefined {
  if (code === plan.bonus.code) return plan.bonus.column;
  return plan.columnOf.get(code) ?? plan.bonus.factors.find((factor) => factor.code === code)?.column;
}

function makePlaces({ plan, learntWeights }: Weighed, framework: FrameworkView): ReadonlyMap<NodeCode, NodePlace> {
  const weights = new Map(nodeWeights(plan, learntWeights).map((entry) => [entry.node, entry]));
  const leaves = new Map(plan.leaves.map((leaf) => [leaf.code, leaf]));
  const gathered = new Set(plan.bonus.factors.map((factor) => factor.code));
  const places = new Map<NodeCode, NodePlace>();

  const placeOf = (node: NodeView, children: readonly NodePlace[], factor?: NodePlace['factor']): NodePlace => {
    const column = columnOfNode(plan, node.code);
    const own = column === undefined ? undefined : plan.nodes[column];
    const isRoot = node === framework.root;
    return {
      node, isRoot, isBonus: node.code === plan.bonus.code, column, factor, children,
      normalisedColumn: own?.kind === 'group' && own.normalise !== null ? own.inputColumn : undefined,
      leaf: leaves.get(node.code), isGathered: gathered.has(node.code),
      nominalWeight: isRoot ? null : weights.get(node.code)?.nominal ?? null,
      effectiveWeight: weights.get(node.code)?.effective ?? null,
    };
  };
  const factorPlaces = (): NodePlace[] => plan.bonus.factors.map((rule, index) => {
    const node = framework.byCode.get(rule.code);
    if (node === undefined) throw new Error(`Expected the factor ${rule.code} in the framework; got none`);
    return placeOf(node, [], { rule, index });
  });
  const visit = (node: NodeView): NodePlace => {
    const below = node.children.map(visit);
    const place = placeOf(node, node.code === plan.bonus.code ? factorPlaces()
      : below.filter((child) => child.column !== undefined || child.children.length > 0));
    places.set(node.code, place);
    return place;
  };
  visit(framework.root);
  return places;
}
