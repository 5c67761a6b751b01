import type { Problem } from '../../errors';
import type { CitedEvaluation } from '../../../db/repositories/CitationRepository';
import type { Pins } from '../pins';

/** A question that a citation asks: that which is cited, or the same again. */
export interface CitedQuestion {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Null for what the refs stand for now. */
  readonly pins: Pins | null;
}

/** How it is answered: what the door gives, and the evaluations that the answer was made from. */
export interface CitedAnswer {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly pins: Pins;
  readonly notice: string | null;
  /** Fields that pins do not hold still. */
  readonly moving: readonly string[];
  readonly evaluations: readonly CitedEvaluation[];
}

/** Asks a question under the limits that hold for whoever asked for the citation. */
export type Ask = (question: CitedQuestion) => Promise<CitedAnswer>;
