import type { Problem } from '../../errors';
import { nodesAt, observedColumns, type NodeColumn } from '../../methodology/coherence/stageColumns';
import { sourceOf } from '../../methodology/leafSource';
import { depthOf, pathToRoot } from '../../methodology/tree';
import type { DataStage } from '../../methodology/vocabulary';
import { checkNodes } from '../evaluation/nodeLists';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';

/** The figures of an evaluation at one stage, to be looked at together. */
export interface Coherence {
  readonly evaluation: Evaluation;
  readonly stage: DataStage;
}

/** Which nodes are looked at: those named, those of a level, or all indicators. */
export interface NodeChoice {
  readonly level?: number | null;
  readonly nodes?: readonly string[] | null;
}

/** Columns of the nodes that are asked for. Throws with every problem, of the rest of the wish too, and where fewer than `least` of them are observed. */
export function chosenColumns(coherence: Coherence, choice: NodeChoice, least = 2, otherProblems: readonly Problem[] = []): readonly NodeColumn[] {
  const { evaluation: { table }, stage } = coherence;
  const asked = choice.nodes ?? null;
  const problems = [...otherProblems, ...levelProblems(coherence, choice.level ?? null, 'level'), ...(asked === null || isNothing(choice.level) ? [] : [{
    code: 'BAD_INPUT' as const, path: 'nodes', message: 'Nodes are named, so no level is needed.', expected: 'nodes or level', got: 'both',
  }])];
  if (problems.length > 0) throw refusal(problems);
  if (asked !== null) checkNodes(coherence.evaluation, asked, (index) => `nodes[${index}]`);
  const nodes = asked ?? nodesAt(table, choice.level ?? null);
  const columns = observedColumns(table, stage, nodes);
  if (columns.length < least) throw refusal([unobserved(coherence, nodes, asked === null ? 'level' : 'nodes', least)]);
  return columns;
}

/** A level must be one of the tree, and inner nodes have no figures before normalisation. */
export function levelProblems({ evaluation: { plan } }: Coherence, level: number | null, path: string): readonly Problem[] {
  const deepest = depthOf(plan.tree);
  if (level === null || (level >= 0 && level <= deepest)) return [];
  return [{ code: 'OUT_OF_RANGE', path, message: 'The framework has no such level.', expected: `0 to ${deepest}`, got: String(level) }];
}

/** A threshold for absolute correlations. */
export function thresholdProblems(threshold: number, path: string): readonly Problem[] {
  if (threshold >= 0 && threshold <= 1) return [];
  return [{ code: 'OUT_OF_RANGE', path, message: 'A correlation is at most 1 in size.', expected: '0 to 1', got: String(threshold) }];
}

/** Why there is nothing to look at: scores that the source reports hide what lies below, or these nodes have no figures at this stage. */
function unobserved({ evaluation, stage }: Coherence, nodes: readonly string[], path: string, least: number): Problem {
  const reported = [...new Set(nodes.flatMap((node) => reportedAbove(evaluation, node) ?? []))];
  if (reported.length > 0) {
    return {
      code: 'BELOW_REPORTED_NODE', path, message: `The source reports the scores of ${reported.join(', ')}; what lies below is not observed.`,
      expected: `nodes that are observed, e.g. stage SCORE at the level of ${reported[0]}`, got: nodes.slice(0, 3).join(', '),
    };
  }
  return {
    code: 'BAD_INPUT', path, message: `Fewer than ${least} of these nodes have figures at the stage ${stage}; only indicators have any before they are normalised.`,
    expected: `${least} nodes or more with figures`, got: nodes.length === 0 ? 'none' : nodes.slice(0, 3).join(', '),
  };
}

/** The node above this one, or this one, whose scores are taken from the source for some unit. */
export function reportedAbove({ table, plan }: Evaluation, node: string): string | null {
  const above = pathToRoot(plan.tree, node).slice(1);
  return above.find((code) => table.reported.get(plan.columnOf.get(code) ?? -1)?.includes(1) ?? false) ?? null;
}

/** Whether less is better in a node's figures at this stage; on the common scale, and in points, more is. */
export function isReversed({ evaluation: { table }, stage }: Coherence, node: string): boolean {
  if (stage === 'NORMALISED' || stage === 'SCORE') return false;
  const leaf = table.plan.leaves.find(({ code }) => code === node);
  return leaf !== undefined && leaf.lowerIsBetter && sourceOf(leaf, table.snapshot)?.measure === 'RAW';
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}
