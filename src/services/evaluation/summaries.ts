import type { UnitGroupRecord } from '../../../db/repositories/referenceRecords';
import { exclusionsOf, type Exclusion } from '../../methodology/exclusions';
import { hashOf, sha256 } from '../canonical';
import type { Evaluation } from '../EvaluationService';
import type { Release } from '../ReferenceService';

/** Scores of an evaluation within one group of units. */
export interface GroupSummary {
  /** REGION, PROVINCE, TIER, or a grouping of the index's own. */
  readonly grouping: string;
  readonly code: string;
  readonly name: string;
  readonly nameZh: string | null;
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly best: number | null;
  readonly worst: number | null;
  readonly bestUnitCode: string | null;
  readonly worstUnitCode: string | null;
}

/** Codes of the units in a group, in position order. */
export function membersOf(release: Release, group: Pick<UnitGroupRecord, 'kind' | 'code'>): string[] {
  const groupOf = release.memberships.get(group.kind);
  return release.units.map((unit) => unit.code).filter((code) => groupOf?.get(code) === group.code);
}

/** Count, mean, median, best and worst of every group that is asked for. */
export function summariseGroups({ table, release }: Evaluation, groups: readonly UnitGroupRecord[]): GroupSummary[] {
  const scoreOf = new Map(table.units.map((code, position) => [code, table.scores[position]]));
  return groups.map((group) => {
    const scored = membersOf(release, group)
      .map((code) => ({ code, score: scoreOf.get(code) ?? NaN }))
      .filter((entry) => !Number.isNaN(entry.score))
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
    const [best] = scored;
    const worst = scored[scored.length - 1] as typeof best | undefined;
    const middle = scored.length >> 1;
    const median = scored.length % 2 === 1 ? scored[middle]?.score : scored[middle - 1]?.score / 2 + scored[middle]?.score / 2;
    return {
      grouping: group.kind, code: group.code, name: group.name, nameZh: group.nameZh, count: scored.length,
      mean: worst === undefined ? null : finiteOrNull(scored.reduce((sum, entry) => sum + entry.score, 0) / scored.length),
      median: worst === undefined ? null : median,
      best: worst === undefined ? null : best.score, worst: worst?.score ?? null,
      bestUnitCode: worst === undefined ? null : best.code, worstUnitCode: worst?.code ?? null,
    };
  });
}

/** Scores near the greatest double have a sum beyond it. */
function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Units without a score, and why. */
export function excludedUnits(evaluation: Evaluation): Exclusion[] {
  return exclusionsOf(evaluation.table);
}

/** SHA-256 over units, scores, ranks and exclusions: equal hashes mean equal results, bit for bit. */
export function resultHashOf({ table }: Pick<Evaluation, 'table'>): string {
  const bytes = (array: Float64Array | Int32Array): string => sha256(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hashOf({
    units: table.units, scores: bytes(table.scores), core: bytes(table.core), values: bytes(table.values), ranks: bytes(table.ranking.ranks),
    excluded: exclusionsOf(table),
  });
}
