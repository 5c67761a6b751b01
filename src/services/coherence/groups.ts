import type { Problem } from '../../errors';
import { alphaOf, covariances, cronbachAlpha } from '../../methodology/coherence/cronbach';
import { principalComponents, type Components } from '../../methodology/coherence/components';
import { groupsBetween, siblingGroups } from '../../methodology/coherence/nodeGroups';
import { observedColumns } from '../../methodology/coherence/stageColumns';
import { standardDeviationOf } from '../../methodology/stages/moments';
import { depthOf } from '../../methodology/tree';
import { refusal } from '../refusal';
import { levelProblems, reportedAbove, type Coherence } from './coherence';
import { assertQuick, costOfGroup, inSlices } from './coherenceCost';

/** How far the nodes of a group say one thing. */
export interface GroupCoherence {
  readonly node: string;
  /** Those of its nodes that have figures, and those that have none. */
  readonly members: readonly string[];
  readonly unobserved: readonly string[];
  /** Why nothing can be said; null where something can. */
  readonly reason: string | null;
  /** Units with figures for all members. */
  readonly units: number;
  /** Cronbach's α; NaN where undefined. */
  readonly alpha: number;
  /** The same of members brought to one standard deviation. */
  readonly standardisedAlpha: number;
  /** The α that is left without each member, in their order. */
  readonly alphaWithout: readonly number[];
  /** Null where a member has no spread over the complete units. */
  readonly components: Components | null;
}

export interface GroupWish {
  /** Level of the nodes that are put together; the children of each node where none is named. */
  readonly level?: number | null;
  /** Level of the nodes below which they are put together; the one above `level` where none is named. */
  readonly within?: number | null;
}

/** The groups of the framework, in its order. Throws with every problem of the wish. */
export async function groupCoherences(coherence: Coherence, { level, within }: GroupWish): Promise<readonly GroupCoherence[]> {
  const { evaluation: { table, plan } } = coherence;
  const [deeper, above] = [level ?? null, within ?? null];
  const problems: Problem[] = [...levelProblems(coherence, deeper, 'level'), ...levelProblems(coherence, above, 'within')];
  if (above !== null && above >= (deeper ?? depthOf(plan.tree))) {
    problems.push({ code: 'OUT_OF_RANGE', path: 'within', message: 'Groups stand above the nodes that they hold.', expected: `below ${deeper ?? depthOf(plan.tree)}`, got: String(above) });
  }
  if (deeper === 0) problems.push({ code: 'OUT_OF_RANGE', path: 'level', message: 'The root belongs to no group.', expected: `1 to ${depthOf(plan.tree)}`, got: '0' });
  if (problems.length > 0) throw refusal(problems);
  const groups = deeper === null && above === null ? siblingGroups(plan) : groupsBetween(plan, above ?? (deeper ?? 1) - 1, deeper ?? depthOf(plan.tree));
  const costs = groups.map(({ members: { length } }) => costOfGroup(length, table.units.length));
  assertQuick(costs.reduce((sum, cost) => sum + cost, 0), 'within');
  return inSlices(groups, Math.max(...costs), ({ node, members }) => coherenceOf(coherence, node, members));
}

function coherenceOf({ evaluation, stage }: Coherence, node: string, nodes: readonly string[]): GroupCoherence {
  const observed = observedColumns(evaluation.table, stage, nodes);
  const [members, columns] = [observed.map((column) => column.node), observed.map(({ values }) => values)];
  const unobserved = nodes.filter((code) => !members.includes(code));
  const nothing = { node, members, unobserved, units: 0, alpha: NaN, standardisedAlpha: NaN, alphaWithout: members.map(() => NaN), components: null };
  if (columns.length < 2) return { ...nothing, reason: reasonFor(evaluation, nodes, unobserved) };
  const matrix = covariances(columns);
  return {
    node, members, unobserved, reason: null,
    units: evaluation.table.units.filter((_, unit) => columns.every((column) => !Number.isNaN(column[unit]))).length,
    alpha: alphaOf(matrix),
    standardisedAlpha: cronbachAlpha(columns.map(standardised)),
    alphaWithout: columns.map((_, k) => alphaOf(matrix, k)),
    components: principalComponents(columns),
  };
}

function reasonFor(evaluation: Coherence['evaluation'], nodes: readonly string[], unobserved: readonly string[]): string {
  const reported = unobserved.map((code) => reportedAbove(evaluation, code)).find((code) => code !== null);
  if (reported !== undefined) return `The source reports the scores of ${reported}; what lies below is not observed.`;
  return nodes.length < 2 ? 'The group has one member.' : 'Fewer than two members have figures at this stage.';
}

function standardised(column: Float64Array): Float64Array {
  const deviation = standardDeviationOf(column);
  return column.map((value) => value / deviation);
}
