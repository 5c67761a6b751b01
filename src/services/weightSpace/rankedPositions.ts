import type { UnitCode } from '../../methodology/framework';
import type { Evaluation } from '../EvaluationService';
import { refusal } from '../refusal';

/** Places of units in the table. Throws where one of them has no rank. */
export function rankedPositions({ table: { units, scores } }: Evaluation, asked: readonly (readonly [UnitCode, string])[]): readonly number[] {
  const isRanked = (code: UnitCode): boolean => !Number.isNaN(scores[units.indexOf(code)] ?? NaN);
  const without = asked.filter(([code]) => !isRanked(code));
  if (without.length > 0) {
    throw refusal(without.map(([code, path]) => ({
      code: 'BAD_INPUT' as const, path, message: `${code} has no rank in this evaluation (excluded says why).`, expected: 'a unit that is ranked', got: code,
    })));
  }
  return asked.map(([code]) => units.indexOf(code));
}
