import type { UnitRecord } from '../../../db/repositories/referenceRecords';
import { PlatformError } from '../../errors';
import type { EvaluationService, Preview } from '../EvaluationService';
import type { PinScope } from '../pins';
import type { Release } from '../ReferenceService';
import { refusal } from '../refusal';
import type { DraftReview } from './reviewDraft';

/** Where a unit would stand if a draft were published, and where it stands now. */
export interface PreviewRow {
  readonly unit: UnitRecord;
  readonly rank: number;
  readonly score: number;
  /** Under what the draft is compared with; null where the unit, or the version, has no score there. */
  readonly baselineRank: number | null;
  readonly baselineScore: number | null;
}

export interface DraftPreview {
  /** Best first. */
  readonly rows: readonly PreviewRow[];
  readonly release: Release;
  readonly notice: string | null;
}

interface Question { readonly vintage: string; readonly period?: string | null }

/** Shows what publishing a draft would do to the ranks, before it is done. */
export class DraftPreviewer {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Refused for a document with problems, and for what the vintage cannot answer. */
  async preview({ document, problems, base }: DraftReview, question: Question, pins: PinScope): Promise<DraftPreview> {
    if (document === null) throw refusal(problems);
    const preview = await this.evaluations.preview(document, question, pins);
    const before = base === null ? new Map<string, Standing>() : await this.standings(base.hash, question, pins);
    const rows = Array.from(standingsIn(preview.table), ([code, { rank, score }]): PreviewRow => ({
      unit: unitOf(preview, code), rank, score, baselineRank: before.get(code)?.rank ?? null, baselineScore: before.get(code)?.score ?? null,
    }));
    rows.sort((a, b) => a.rank - b.rank || (a.unit.code < b.unit.code ? -1 : 1));
    return { rows, release: preview.release, notice: preview.vintage.notice };
  }

  /** Of a version that this vintage refuses, nothing. */
  private async standings(methodology: string, question: Question, pins: PinScope): Promise<ReadonlyMap<string, Standing>> {
    try {
      return standingsIn((await this.evaluations.evaluate({ methodology, ...question }, pins)).table);
    } catch (error) {
      if (error instanceof PlatformError) return new Map();
      throw error;
    }
  }
}

interface Standing { readonly rank: number; readonly score: number }

/** Units that could be scored, each with where it stands. */
function standingsIn({ units, scores, ranking }: Preview['table']): ReadonlyMap<string, Standing> {
  return new Map(units.flatMap((code, position) => (ranking.ranks[position] > 0 ? [[code, { rank: ranking.ranks[position], score: scores[position] }] as const] : [])));
}

function unitOf({ release }: Preview, code: string): UnitRecord {
  const unit = release.unitByCode.get(code);
  if (unit === undefined) throw new Error(`Expected a unit of the release; got ${code}`);
  return unit;
}
