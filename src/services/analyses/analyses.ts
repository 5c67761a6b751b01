import type { AnalysisKind } from '../../methodology/vocabulary';
import type { RobustnessAnalysis } from '../robustness/RobustnessAnalysis';
import type { GapAnalysis } from '../gap/GapAnalysis';
import type { RankRangeAnalysis } from '../weightSpace/RankRangeAnalysis';
import type { SensitivityAnalysis } from '../sensitivity/SensitivityAnalysis';
import type { Analysis } from './analysis';

/** What can be asked of an evaluation that may take long, by kind. A new kind is a word of the vocabulary, an entry here and one in `src/reading.ts`. */
export interface Analyses {
  readonly robustness: RobustnessAnalysis;
  readonly rankRange: RankRangeAnalysis;
  readonly gap: GapAnalysis;
  readonly sensitivity: SensitivityAnalysis;
}

/** What an analysis of this kind comes to. */
export type ResultOf<Kind extends AnalysisKind> = ReturnType<Awaited<ReturnType<Analyses[Kind]['prepare']>>['merge']>;

/** Whatever its kind, a result can be told from others by its hash. */
export interface AnyResult { readonly resultHash: string }

/** An analysis whose kind is known at run time only: what its parts hold is its own business. */
export type AnyAnalysis = Analysis<unknown, AnyResult>;

export function analysisOf(analyses: Analyses, kind: AnalysisKind): AnyAnalysis {
  return analyses[kind] as unknown as AnyAnalysis; // parts go back only to the kind that made them
}
