import type { Context } from '../context';
import type { Comparability } from '../schema/Comparability';
import type { ComparedEvaluation, ComparedPlace, ComparedUnit, Comparison } from '../schema/Comparison';
import type { Mover } from '../schema/Mover';
import { breakNotice, type Judgement } from '../services/comparison/comparability';
import type { ComparedEvaluation as ComparedView, Comparison as ComparisonView } from '../services/comparison/ComparisonService';
import type { Mover as MoverView } from '../services/comparison/compareTables';
import type { Evaluation } from '../services/EvaluationService';
import { noticeOf } from '../services/evaluation/notices';
import type { Release } from '../services/ReferenceService';

export type ComparisonShape = Comparison & { readonly view: ComparisonView };
export type ComparedShape = ComparedEvaluation & { readonly view: ComparedView };
export type ReleasedShape = { readonly unitCode: string; readonly release: Release };
export type MoverShape = Mover & ReleasedShape;

export function shapeComparability({ comparability, reasons }: Judgement): Comparability {
  return { status: comparability, reasons: reasons.map((reason) => ({ code: reason.code, status: reason.comparability, message: reason.message })) };
}

export function shapeMovers(movers: readonly MoverView[], release: Release): MoverShape[] {
  return movers.map((mover) => ({ ...mover, release }));
}

/** Notes what must be known of every side, and of every break that was acknowledged. */
export function noteComparison({ baseline, alternatives }: ComparisonView, { notices }: Context): void {
  const all = [noticeOf(baseline), ...alternatives.flatMap(({ evaluation, judgement }) => [noticeOf(evaluation), breakNotice(judgement)])];
  for (const notice of all) if (notice !== null) notices.add(notice);
}

export function shapeComparison(view: ComparisonView): ComparisonShape {
  const places = placesIn(view.baseline);
  return {
    unitCodes: view.unitCodes,
    baselineRanks: view.unitCodes.map((unit) => places.get(unit)?.rank ?? null),
    baselineScores: view.unitCodes.map((unit) => places.get(unit)?.score ?? null),
    alternatives: view.alternatives.map((alternative) => shapeCompared(alternative, view.unitCodes)), view,
  };
}

/** Units as rows: where each stands under the baseline and the alternatives. */
export function comparedUnit({ unitCodes, baselineRanks, baselineScores, alternatives, view }: ComparisonShape, position: number): ComparedUnit & ReleasedShape {
  return {
    unitCode: unitCodes[position], release: view.baseline.release, baselineRank: baselineRanks[position], baselineScore: baselineScores[position],
    places: alternatives.map(({ ranks, scores, rankChanges, scoreChanges }): ComparedPlace => ({
      rank: ranks[position], score: scores[position], rankChange: rankChanges[position], scoreChange: scoreChanges[position],
    })),
  };
}

function shapeCompared(view: ComparedView, unitCodes: readonly string[]): ComparedShape {
  const { agreement, onlyInBaseline, onlyInAlternative, judgement } = view;
  const places = placesIn(view.evaluation);
  const moves = new Map(agreement.places.map((mover) => [mover.unitCode, mover]));
  const { shift } = agreement;
  return {
    comparability: shapeComparability(judgement), population: agreement.places.length, onlyInBaseline, onlyInAlternative,
    kendallTauB: agreement.kendallTauB, spearmanRho: agreement.spearmanRho,
    meanAbsoluteRankShift: shift.mean, maximumRankShift: shift.maximum, moved: shift.moved, topOverlaps: agreement.topOverlaps,
    ranks: unitCodes.map((unit) => places.get(unit)?.rank ?? null), scores: unitCodes.map((unit) => places.get(unit)?.score ?? null),
    rankChanges: unitCodes.map((unit) => moves.get(unit)?.rankChange ?? null), scoreChanges: unitCodes.map((unit) => moves.get(unit)?.scoreChange ?? null),
    view,
  };
}

function placesIn({ table }: Evaluation): ReadonlyMap<string, { readonly rank: number; readonly score: number }> {
  return new Map(Array.from(table.ranking.order, (position) => [table.units[position], { rank: table.ranking.ranks[position], score: table.scores[position] }]));
}
