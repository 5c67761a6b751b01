import { stringify } from 'csv-stringify/sync';
import type { Evaluation } from '../services/EvaluationService';
import { ceilingOf, isScaleChanged } from '../services/evaluation/nodeLists';
import { UnitNodes, type NodeScore } from '../services/evaluation/nodeScores';
import { noticeOf } from '../services/evaluation/notices';
import type { RankedUnit } from '../services/evaluation/ranking';
import { excludedUnits, resultHashOf } from '../services/evaluation/summaries';
import type { PinScope } from '../services/pins';
import { unitWord } from '../services/ReferenceService';
import { notesOf, refsOf } from './answerNotes';
import { figure, rankChange } from './figures';
import { pinsLine } from './pinsLine';
import { textTable, type Column } from './textTable';

/** A ranking, ready to be written. */
export interface RankingAnswer {
  readonly evaluation: Evaluation;
  readonly pins: PinScope;
  /** What was ranked by; null is the index. */
  readonly node: string | null;
  /** Whose scores are shown too. */
  readonly nodes: readonly string[];
  readonly rows: readonly RankedUnit[];
  /** How many rows there are before the first were taken. */
  readonly total: number;
}

/** For people: what was evaluated, the rows, what should be known of them, and the pins as the last line. */
export function rankingAsTable(answer: RankingAnswer, precision: number): string {
  const { evaluation, pins, node, nodes, rows, total } = answer;
  const isVariant = evaluation.variant !== null;
  const isWhole = node === null || node === evaluation.framework.root.code;
  const { framework, release } = evaluation;
  const hasBonus = isWhole && framework.bonusNode !== null;
  const hasChineseNames = release.units.some((unit) => unit.nameZh !== null);
  const left = (title: string): Column => ({ title, align: 'left' });
  const right = (title: string): Column => ({ title, align: 'right' });
  const columns = [
    right('rank'), ...(isVariant ? [right('change')] : []), left(unitWord(release)), ...(hasChineseNames ? [left('Chinese name')] : []), right('score'),
    ...(hasBonus ? [right('core'), right('bonus')] : []), ...nodes.map((code) => right(code === 'bonus' ? 'node bonus' : code)),
  ];
  const cells = rows.map((row) => [
    String(row.rank), ...(isVariant ? [rankChange(row.rankChange)] : []), row.unit.name, ...(hasChineseNames ? [row.unit.nameZh ?? ''] : []), figure(row.score, precision),
    ...(hasBonus ? [figure(row.core, precision), figure(row.bonus, precision)] : []),
    ...scoresOf(answer, row).map((score) => figure(score?.score ?? null, precision)),
  ]);
  const heading = `${isWhole ? '' : `${node}: `}${refsOf(evaluation)}${isVariant ? ', variant' : ''}`;
  return [heading, '', textTable(columns, cells), '', ...notesOf(evaluation, rows.length, total, precision), pinsLine(pins)].join('\n');
}

/** For machines: full precision, and null where a score is missing. */
export function rankingAsJson(answer: RankingAnswer): string {
  const { evaluation, pins, node, rows, total } = answer;
  const { version, vintage, period, variant } = evaluation;
  return JSON.stringify({
    methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, period, variant, node,
    notice: noticeOf(evaluation), ceiling: ceilingOf(evaluation), scaleChanged: isScaleChanged(evaluation), resultHash: resultHashOf(evaluation),
    total,
    rows: rows.map((row) => ({
      ...fieldsOf(answer, row),
      nodes: Object.fromEntries(scoresOf(answer, row).filter((entry) => entry !== null)
        .map((entry) => [entry.node.code, { score: entry.score, rank: entry.rank, basis: entry.basis }])),
    })),
    excluded: excludedUnits(evaluation), pins: pins.taken(),
  }, null, 2);
}

/** For spreadsheets: full precision. A text that a spreadsheet could take for a formula gets an apostrophe before it. */
export function rankingAsCsv(answer: RankingAnswer): string {
  const notice = noticeOf(answer.evaluation);
  const rows = answer.rows.map((row) => ({
    ...fieldsOf(answer, row),
    ...Object.fromEntries(scoresOf(answer, row).map((score, index) => [nodeColumn(answer.nodes[index]), score?.score ?? null])),
    ...(notice !== null && { notice }),
  }));
  return stringify(rows, { header: true, escape_formulas: true, columns: columnsOf(answer), eof: false });
}

/** The fields of a row; those of the baseline only where a variant makes it another ranking. */
function fieldsOf({ evaluation }: RankingAnswer, row: RankedUnit): Readonly<Record<string, string | number | null>> {
  const { unit: { code, name, nameZh }, rank, rankInFilter, score, core, bonus, baselineRank, reportedRank } = row;
  return {
    rank, rankInFilter, ...(evaluation.variant !== null && { baselineRank, rankChange: row.rankChange }), code, name, nameZh,
    score, core, bonus, reportedRank,
  };
}

function columnsOf({ evaluation, nodes }: RankingAnswer): string[] {
  return [
    'rank', 'rankInFilter', ...(evaluation.variant !== null ? ['baselineRank', 'rankChange'] : []), 'code', 'name', 'nameZh',
    'score', 'core', 'bonus', 'reportedRank', ...nodes.map(nodeColumn), ...(noticeOf(evaluation) !== null ? ['notice'] : []),
  ];
}

/** A node's column in CSV: a node may have the name of another column, as the bonus does. */
function nodeColumn(code: string): string {
  return `nodes.${code}`;
}

function scoresOf({ evaluation, nodes }: RankingAnswer, row: RankedUnit): (NodeScore | null)[] {
  if (nodes.length === 0) return [];
  const unitNodes = new UnitNodes(evaluation, row.position);
  return nodes.map((code) => unitNodes.node(code, false));
}
