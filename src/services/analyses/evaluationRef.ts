import { engineVersion } from '../../methodology/engine';
import type { Variant } from '../../methodology/variant';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { PinScope } from '../pins';

/** An evaluation by the hashes of what it is made from, as plain JSON: another thread or a later day makes the same of it. */
export interface EvaluationRef {
  readonly methodology: string;
  readonly vintage: string;
  readonly period: string | null;
  readonly variant: Variant | null;
  /** Hash of the state of all reference data. */
  readonly reference: string;
}

export function refOf({ version, vintage, period, variant, referenceState }: Evaluation): EvaluationRef {
  return { methodology: version.record.hash, vintage: vintage.hash, period, variant, reference: referenceState };
}

/** Throws PINS_UNKNOWN or NOT_FOUND where the store does not hold it. */
export function evaluationAt(evaluations: EvaluationService, { reference, ...input }: EvaluationRef): Promise<Evaluation> {
  return evaluations.evaluate(input, new PinScope({ refs: {}, reference, engine: engineVersion }));
}
