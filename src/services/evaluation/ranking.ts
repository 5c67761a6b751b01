import type { UnitRecord } from '../../../db/repositories/referenceRecords';
import type { ScoreTable } from '../../methodology/score';
import type { Evaluation } from '../EvaluationService';
import type { Release } from '../ReferenceService';
import { columnOfNode } from './nodePlaces';
import { ranksByColumn } from './nodeScores';
import { passes, type UnitFilter } from './unitFilter';

/** In which order rows stand; ties by rank, then by code. */
export type RankingOrder =
  'RANK' | 'RANK_DESC' | 'CODE' | 'NAME' | 'CORE_DESC' | 'BONUS_DESC' | 'RANK_CHANGE' | 'RANK_CHANGE_DESC';

/** One unit in a ranking, with its position in the table. */
export interface RankedUnit {
  readonly position: number;
  readonly unit: UnitRecord;
  readonly rank: number;
  readonly rankInFilter: number;
  readonly score: number;
  readonly core: number;
  readonly bonus: number;
  readonly baselineRank: number | null;
  readonly rankChange: number | null;
  readonly reportedRank: number | null;
}

/** Whole rankings by the index, best first, found once for each table: most pages are cut from them. */
const wholeRankings = new WeakMap<ScoreTable, WeakMap<Release, readonly RankedUnit[]>>();

/** Ranks the units of an evaluation by the index, or by one node; hides what the filter hides, and keeps ranks. */
export async function rankUnits(
  evaluation: Evaluation, node: string | null, filter: UnitFilter | null, order: RankingOrder,
): Promise<readonly RankedUnit[]> {
  const rows = node === null && filter === null ? await wholeRanking(evaluation) : await rankedRows(evaluation, node, filter);
  return order === 'RANK' ? rows : [...rows].sort(comparators[order]);
}

async function wholeRanking(evaluation: Evaluation): Promise<readonly RankedUnit[]> {
  const { table, release } = evaluation;
  const known = wholeRankings.get(table)?.get(release);
  if (known !== undefined) return known;
  const rows = await rankedRows(evaluation, null, null);
  const ofTable = wholeRankings.get(table) ?? new WeakMap<Release, readonly RankedUnit[]>();
  wholeRankings.set(table, ofTable.set(release, rows));
  return rows;
}

async function rankedRows(evaluation: Evaluation, node: string | null, filter: UnitFilter | null): Promise<readonly RankedUnit[]> {
  const { table, plan, framework, release } = evaluation;
  const column = node === null ? 0 : columnOfNode(plan, node);
  if (column === undefined) return [];
  const isWhole = column === 0;
  const isBonus = node !== null && node === framework.bonusNode?.code;
  const ranks = ranksByColumn(table, column);
  const baseline = await evaluation.baseline();
  const baselineRankOf = rankFinder(baseline, node);
  const reported = table.snapshot.column(node ?? framework.root.code, 'RANK')?.values;
  const isShown = passes(filter, release);
  const rows: RankedUnit[] = [];
  table.units.forEach((code, position) => {
    const rank = ranks[position];
    const unit = release.unitByCode.get(code);
    const score = isWhole ? table.scores[position] : table.values[column * table.units.length + position];
    if (rank === 0 || unit === undefined || !Number.isFinite(score) || Number.isNaN(table.scores[position]) || !isShown(unit)) return;
    const baselineRank = baselineRankOf(code);
    rows.push({
      position, unit, rank, rankInFilter: 0, score,
      core: isWhole ? table.core[position] : isBonus ? 0 : score,
      bonus: isWhole ? table.bonus[position] : isBonus ? score : 0,
      baselineRank, rankChange: baselineRank === null ? null : baselineRank - rank,
      reportedRank: reported === undefined || Number.isNaN(reported[position]) ? null : reported[position],
    });
  });
  return withRankInFilter(rows.sort(byRank));
}

function rankFinder(baseline: Evaluation, node: string | null): (code: string) => number | null {
  const column = node === null ? 0 : columnOfNode(baseline.plan, node);
  if (column === undefined) return () => null;
  const ranks = ranksByColumn(baseline.table, column);
  const positions = new Map(baseline.table.units.map((code, position) => [code, position]));
  return (code) => ranks[positions.get(code) ?? -1] || null;
}

/** Rank among the rows shown: 1 + how many of them have a better rank. */
function withRankInFilter(rows: readonly RankedUnit[]): RankedUnit[] {
  let shared = 1;
  return rows.map((row, index) => {
    if (index > 0 && rows[index - 1].rank !== row.rank) shared = index + 1;
    return { ...row, rankInFilter: shared };
  });
}

/** Ties of rank stand by code. */
function byRank(a: RankedUnit, b: RankedUnit): number {
  return a.rank - b.rank || (a.unit.code < b.unit.code ? -1 : 1);
}

const comparators: Readonly<Record<RankingOrder, (a: RankedUnit, b: RankedUnit) => number>> = {
  RANK: byRank,
  RANK_DESC: (a, b) => b.rank - a.rank || byRank(a, b),
  CODE: (a, b) => (a.unit.code < b.unit.code ? -1 : 1),
  NAME: (a, b) => (a.unit.name === b.unit.name ? byRank(a, b) : a.unit.name < b.unit.name ? -1 : 1),
  CORE_DESC: (a, b) => b.core - a.core || byRank(a, b),
  BONUS_DESC: (a, b) => b.bonus - a.bonus || byRank(a, b),
  RANK_CHANGE: (a, b) => (a.rankChange ?? 0) - (b.rankChange ?? 0) || byRank(a, b),
  RANK_CHANGE_DESC: (a, b) => (b.rankChange ?? 0) - (a.rankChange ?? 0) || byRank(a, b),
};
