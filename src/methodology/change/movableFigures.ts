import type { NodeCode } from '../framework';
import type { PlanGroup, PlanNode } from '../plan';
import type { ScoreTable } from '../score';
import type { Snapshot } from '../snapshot';
import { isAdditive } from '../stages/aggregate/index';
import type { ReadyNormalise } from '../stages/normalise/ownTarget';
import { pathToRoot } from '../tree';
import type { Measure } from '../vocabulary';

/** A figure of one unit that stands at the beginning of its score: an observed indicator, or a node's score as the source reports it. */
export interface MovableFigure {
  readonly node: NodeCode;
  readonly measure: Measure;
  readonly value: number;
  /** Between which it can stand where nothing is said: 0 and what the node can attain; for a raw value, the least and the greatest of any unit. */
  readonly least: number;
  readonly most: number;
}

/** The core figures that one unit's score is made of, in the order of the tree. */
export function movableFigures(table: ScoreTable, observed: Snapshot, position: number): readonly MovableFigure[] {
  const { plan, reported, units } = table;
  const at = observed.units.indexOf(units[position]);
  const isReported = (node: PlanNode): boolean => reported.get(node.column)?.[position] === 1;
  return plan.nodes.flatMap((node): readonly MovableFigure[] => {
    const below = pathToRoot(plan.tree, node.code).slice(1).some((code) => isReported(plan.nodes[plan.columnOf.get(code) ?? 0]));
    const measure = isReported(node) ? 'SCORE' : node.kind === 'leaf' ? node.reads : null;
    if (below || measure === null || plan.tree.byCode.get(node.code)?.role === 'BONUS') return [];
    const values = observed.column(node.code, measure)?.values;
    if (values === undefined || Number.isNaN(values[at])) return [];
    return [{ node: node.code, measure, value: values[at], ...limitsOf(table, node, measure, values) }];
  });
}

function limitsOf({ plan }: ScoreTable, { code, kind }: PlanNode, measure: Measure, values: Float64Array): { readonly least: number; readonly most: number } {
  const present = values.filter((value) => !Number.isNaN(value));
  const greatest = present.reduce((most, value) => Math.max(most, value), -Infinity);
  if (measure === 'RAW') return { least: present.reduce((least, value) => Math.min(least, value), Infinity), most: greatest };
  return { least: 0, most: plan.tree.byCode.get(code)?.ceiling ?? (kind === 'leaf' ? 1 : greatest) };
}

/** Whether the score is a straight line in a figure between two values, and no other unit's score depends on it: then the cheapest change is the cheapest there is. */
export function isStraight({ plan }: ScoreTable, { node }: MovableFigure, least: number, most: number): boolean {
  const start = plan.nodes[plan.columnOf.get(node) ?? 0];
  const above = pathToRoot(plan.tree, node).slice(1).map((code) => plan.nodes[plan.columnOf.get(code) ?? 0]).filter((one): one is PlanGroup => one.kind === 'group');
  const isOpen = start.kind === 'group' || (start.treat.kind === 'none' && start.impute.kind === 'none' && start.denominate === null);
  return isOpen && isLine(start.normalise, least, most)
    && above.every(({ aggregate, normalise, weighByData, column }) => isAdditive(aggregate) && weighByData === null && (column === 0 || isLine(normalise, -Infinity, Infinity)));
}

/** What is learnt from all units moves with each of them; goalposts do not, and are a line as far as nothing is cut off. */
function isLine(method: ReadyNormalise | null, least: number, most: number): boolean {
  if (method === null || method.kind === 'points') return true;
  if (method.kind !== 'goalposts' || method.scale !== 'LINEAR') return false;
  const [low, high] = [Math.min(method.low, method.high), Math.max(method.low, method.high)];
  const cutsLow = method.clamp === 'LOW' || method.clamp === 'BOTH';
  const cutsHigh = method.clamp === 'HIGH' || method.clamp === 'BOTH';
  return (!cutsLow || least >= low) && (!cutsHigh || most <= high);
}
