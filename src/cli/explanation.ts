import { PlatformError } from '../errors';
import type { Evaluation } from '../services/EvaluationService';
import { UnitNodes, type NodeScore } from '../services/evaluation/nodeScores';
import { excludedUnits } from '../services/evaluation/summaries';
import type { PinScope } from '../services/pins';
import type { UnitRecord } from '../services/records';
import type { VintageService } from '../services/VintageService';
import { noticeLines, refsOf, someOf } from './answerNotes';
import { flatten, hasFigure, observationOf, treeTable, type TreeLine } from './explanationTree';
import { figure } from './figures';
import { pinsLine } from './pinsLine';

interface Detail { readonly all?: true; readonly precision: number }

/** Where one unit's score comes from: heading, tree, sum, what the words mean, pins. */
export async function explanationAsText(
  evaluation: Evaluation, unit: UnitRecord, vintages: VintageService, pins: PinScope, { all, precision }: Detail,
): Promise<string> {
  const { table, vintage } = evaluation;
  const position = table.units.indexOf(unit.code);
  if (position < 0) throw notAmong(unit);
  const tree = new UnitNodes(evaluation, position).tree();
  const nodes = flatten(tree, 0);
  const shown = nodes.filter(({ score }) => all === true || hasFigure(score));
  const codesOf = (entries: readonly Pick<TreeLine, 'score'>[]): Set<string> => new Set(entries.map(({ score }) => score.node.code));
  const observations = await vintages.observationsAt(vintage, [unit.code], [...codesOf(shown)]);
  const lines = shown.map((entry) => ({ ...entry, observation: observationOf(evaluation, entry.score, observations) }));
  const hidden = codesOf(nodes).size - codesOf(shown).size; // a factor stands in its place and under the bonus
  return [
    `${unit.name} ${unit.nameZh ?? ''}`.trim(), headline(evaluation, position, precision),
    `${refsOf(evaluation)}${evaluation.variant === null ? '' : ', variant'}`, '',
    treeTable(lines, precision), '',
    ...sumOf(evaluation, tree, position, precision),
    ...meanings(lines),
    ...(hidden > 0 ? [`${hidden} nodes of which the vintage discloses nothing are left out; --all shows them.`] : []),
    ...noticeLines(evaluation),
    pinsLine(pins),
  ].join('\n');
}

function headline(evaluation: Evaluation, position: number, precision: number): string {
  const { table } = evaluation;
  const [score, core, bonus] = [table.scores, table.core, table.bonus].map((values) => figure(values[position], precision));
  const rank = table.ranking.ranks[position];
  if (rank > 0) return `rank ${rank} of ${table.ranking.ranks.filter((other) => other > 0).length}, score ${score} = core ${core} + bonus ${bonus}`;
  const exclusion = excludedUnits(evaluation).find(({ unit }) => unit === table.units[position]);
  return `not scored${exclusion === undefined ? '' : `: ${exclusion.reason} at ${someOf(exclusion.nodes)}`}`;
}

/** The parts that make the score. */
function sumOf({ table, plan }: Evaluation, tree: NodeScore, position: number, precision: number): string[] {
  if (tree.score === null) return [];
  const parts = tree.children.map((child) => child.contribution);
  const total = figure(tree.score, precision);
  if (parts.includes(null)) {
    const kind = plan.nodes[0].kind === 'group' ? plan.nodes[0].aggregate.kind : '';
    return [`The ${kind} aggregation of the core does not split into parts: core ${figure(table.core[position], precision)} + bonus ${figure(table.bonus[position], precision)} = ${total}.`, ''];
  }
  const texts = parts.map((part) => figure(part, precision));
  const isRounded = figure(texts.reduce((sum, text) => sum + Number(text), 0), precision) !== total;
  return [`${texts.join(' + ')} = ${total}: pillars and bonus add up to the score${isRounded ? '; each is rounded here, --precision shows more' : ''}.`, ''];
}

/** What the words of this tree mean, those that stand in it. */
function meanings(lines: readonly TreeLine[]): string[] {
  const has = (basis: NodeScore['basis']): boolean => lines.some(({ score }) => score.basis === basis);
  const derived = lines.flatMap(({ score, observation }) => (observation?.obsStatus === 'DERIVED' ? [`${score.node.code}: ${observation.note ?? 'calculated'}`] : []));
  return [
    ...(has('REPORTED') ? ['REPORTED  the score stands in the vintage as its source reports it; what lies below it has no effect'] : []),
    ...(has('COMPUTED') ? ['COMPUTED  from the nodes below, or from the value observed'] : []),
    ...(has('MISSING') ? ['MISSING   no score; a fact observed there is shown, but scores nothing'] : []),
    ...(derived.length > 0 ? [`DERIVED   not in the source, but calculated from it; ${derived.join('; ')}`] : []),
    ...(lines.some(({ score }) => score.node.ceilingDisclosure === 'INFERRED') ? ['INFERRED  ceilings are concluded from the figures of the source, which does not state them'] : []),
    '',
  ];
}

function notAmong(unit: UnitRecord): PlatformError {
  const message = `${unit.name} is not among the units that the variant names.`;
  return new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: 'unit', message, expected: 'one of variant.units', got: unit.code }]);
}
