import type { Evaluation } from '../EvaluationService';

/**
 * One kind of long work about an evaluation. It is prepared before anything is computed: every problem of the spec is
 * told then, and what the work will cost is known.
 */
export interface Analysis<Part, Result> {
  /** Throws a refusal with every problem of the spec. */
  prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<Part, Result>>;
}

/** Work cut into parts that do not depend on who runs them: merged in their order they give the same bytes. */
export interface PreparedAnalysis<Part, Result> {
  /** Hash of the evaluation and of the spec with its defaults: equal keys, equal result. */
  readonly key: string;
  readonly estimate: WorkEstimate;
  readonly parts: number;
  /** Part `number` of 0 … parts − 1, of structured-cloneable values; takes turns with other work of the process. */
  run(number: number): Promise<Part>;
  merge(parts: readonly Part[]): Result;
}

/** What a piece of work is expected to take on one thread, rounded up from what was measured. */
export interface WorkEstimate {
  readonly milliseconds: number;
  readonly bytes: number;
}
