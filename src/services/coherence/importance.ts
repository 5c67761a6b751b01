import { measureImportance, weighedImportance, type NodeImportance } from '../../methodology/coherence/nodeImportance';
import { groupsBetween } from '../../methodology/coherence/nodeGroups';
import type { Evaluation } from '../EvaluationService';
import { checkNodes } from '../evaluation/nodeLists';
import { refusal } from '../refusal';
import { chosenColumns, levelProblems } from './coherence';
import { assertQuick, costOfRatio, inSlices } from './coherenceCost';

/** Weight against importance of the nodes of a level below a node: of the pillars in the index, where nothing else is said. */
export async function importanceOf(evaluation: Evaluation, { level, above }: { readonly level: number; readonly above: string | null }): Promise<readonly NodeImportance[]> {
  const coherence = { evaluation, stage: 'NORMALISED' as const };
  const { table, plan } = evaluation;
  const problems = levelProblems(coherence, level, 'level');
  if (problems.length > 0) throw refusal(problems);
  if (above !== null) checkNodes(evaluation, [above], () => 'above');
  const top = above ?? plan.nodes[0].code;
  const height = plan.tree.level.get(top) ?? 0;
  const below = height >= level ? [] : groupsBetween(plan, height, level).find(({ node }) => node === top)?.members ?? [];
  if (below.length === 0) {
    throw refusal([{ code: 'OUT_OF_RANGE', path: 'level', message: `Nothing lies at this level below ${top}.`, expected: `a level below ${height}`, got: String(level) }]);
  }
  chosenColumns(coherence, { nodes: below }, 1);
  const each = costOfRatio(table.units.length);
  assertQuick(below.length * each, 'level');
  return weighedImportance(table, await inSlices(below, each, (node) => measureImportance(table, node, top)), top);
}
