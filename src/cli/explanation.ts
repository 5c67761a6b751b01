import { PlatformError } from '../errors';
import type { Evaluation } from '../services/EvaluationService';
import { measureBehind, UnitNodes, type NodeScore } from '../services/evaluation/nodeScores';
import { excludedUnits } from '../services/evaluation/summaries';
import type { PinScope } from '../services/pins';
import type { ObservationRecord, UnitRecord } from '../services/records';
import type { VintageService } from '../services/VintageService';
import { refsOf, someOf } from './answerNotes';
import { figure, short } from './figures';
import { pinsLine } from './pinsLine';
import { textTable, type Column } from './textTable';

/** One line of the tree: a node's figures, how deep it stands, and the observation behind it. */
interface TreeLine {
  readonly depth: number;
  readonly score: NodeScore;
  readonly observation: ObservationRecord | undefined;
}

interface Detail { readonly all?: true; readonly precision: number }

/** Where one city's score comes from: heading, tree, sum, what the words mean, pins. */
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
    ...(vintage.notice === null ? [] : [vintage.notice]),
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

function flatten(score: NodeScore, depth: number): Omit<TreeLine, 'observation'>[] {
  return [{ depth, score }, ...score.children.flatMap((child) => flatten(child, depth + 1))];
}

/** Whether anything is known of a node or of what lies below it. */
function hasFigure(score: NodeScore): boolean {
  return score.basis !== 'MISSING' || score.rawValue !== null || score.children.some(hasFigure);
}

/** The observation whose value is the one used: a vintage may hold others, of other periods. */
function observationOf(evaluation: Evaluation, { node, basis, score, rawValue }: NodeScore, observations: readonly ObservationRecord[]): ObservationRecord | undefined {
  if (basis === 'COMPUTED' && rawValue === null) return undefined;
  return observations.find((observation) => observation.node === node.code && measureBehind(evaluation, node.code).includes(observation.measure)
    && observation.value === (observation.measure === 'SCORE' ? score : rawValue ?? observation.value));
}

function treeTable(lines: readonly TreeLine[], precision: number): string {
  const isObserved = ({ observation }: TreeLine): boolean => observation !== undefined && observation.measure !== 'SCORE';
  const withObserved = lines.some(isObserved);
  const right = (title: string): Column => ({ title, align: 'right' });
  const left = (title: string): Column => ({ title, align: 'left' });
  const columns = [
    left('node'), left('basis'), right('score'), right('ceiling'), left(''), right('weight'), right('share'), right('contribution'),
    ...(withObserved ? [right('observed'), left('')] : []), left('source'),
  ];
  return textTable(columns, lines.map((line) => {
    const { depth, observation, score: { node, basis, score, nominalWeight, effectiveWeight, contribution } } = line;
    const isRoot = depth === 0; // its ceiling is that of the core, its score has the bonus in it
    return [
      `${'  '.repeat(depth)}${node.code}`, basis, figure(score, precision),
      isRoot ? '' : short(node.ceiling), isRoot || node.ceiling === null ? '' : node.ceilingDisclosure ?? '',
      short(nominalWeight), effectiveWeight === null ? '' : `${figure(effectiveWeight * 100, 1)} %`, figure(contribution, precision),
      ...(withObserved ? (isObserved(line) ? [String(observation?.value), observation?.unitOfMeasure ?? ''] : ['', '']) : []),
      observation === undefined ? '' : sourceOf(observation),
    ];
  }));
}

function sourceOf({ source, place, period, obsStatus }: ObservationRecord): string {
  const status = obsStatus === 'NORMAL' ? '' : ` (${obsStatus})`;
  return `${[source, place].filter((part) => part !== null).join(' ')}${period === null ? '' : `, ${period}`}${status}`;
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
  return new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path: 'city', message, expected: 'one of variant.units', got: unit.code }]);
}
