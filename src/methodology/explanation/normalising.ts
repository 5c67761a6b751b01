import type { Learnt } from '../stages/normalise/kernel';
import type { ReadyNormalise } from '../stages/normalise/ownTarget';
import type { OutputRange } from '../methodologyVersion';
import { declared, learnt as fromData, type Operand } from './trace';

/** A column that a normalisation learns from, and which way it points. */
export interface NormalisedAmong {
  /** All values, those of other periods too where the method learns from them. */
  readonly columns: readonly Float64Array[];
  readonly lowerIsBetter: boolean;
  readonly learnt: Learnt;
}

/** What a normalisation works on besides the value itself. */
export function normalisingOperands(method: Exclude<ReadyNormalise, { kind: 'points' }>, value: number, among: NormalisedAmong): readonly Operand[] {
  const { learnt, lowerIsBetter } = among;
  const direction = declared('direction', lowerIsBetter ? -1 : 1);
  const known = (role: 'low' | 'high' | 'mean' | 'standardDeviation' | 'reference' | 'best'): Operand => fromData(role, learnt[role]);
  switch (method.kind) {
    case 'minMax': return [known('low'), known('high'), direction, ...rangeOf(method.range)];
    case 'zScore': return [known('mean'), known('standardDeviation'), direction, declared('toMean', method.mean), declared('toDeviation', method.deviation)];
    case 'rank': case 'borda': return [fromData('worse', countsOf(value, among).worse)];
    case 'percentileRank': {
      const { worse, present } = countsOf(value, among);
      return [fromData('worse', worse), fromData('present', present)];
    }
    case 'goalposts': return [
      declared('low', method.low), declared('high', method.high), direction, declared('isLogarithm', Number(method.scale === 'LOG')),
      declared('cutsLow', Number(method.clamp === 'LOW' || method.clamp === 'BOTH')), declared('cutsHigh', Number(method.clamp === 'HIGH' || method.clamp === 'BOTH')), ...rangeOf(method.range),
    ];
    case 'distanceToMax': return [known('low'), known('high'), direction];
    case 'distanceToReference': return [known('low'), known('reference'), direction, declared('isCapped', Number(method.cap))];
    case 'distanceToTarget': return [known('low'), declared('target', method.target), direction, declared('isCapped', Number(method.cap))];
    case 'fractionOfMax': return [known('best'), direction];
    case 'scaled': return [declared('low', method.low), declared('high', method.high), direction, declared('factor', method.factor ?? 100)];
  }
}

function rangeOf({ low, high }: OutputRange): readonly Operand[] {
  return [declared('rangeLow', low), declared('rangeHigh', high)];
}

function countsOf(value: number, { columns, lowerIsBetter }: NormalisedAmong): { readonly worse: number; readonly present: number } {
  let [worse, present] = [0, 0];
  for (const part of columns) {
    for (const other of part) {
      if (other === other) present++;
      if (lowerIsBetter ? other > value : other < value) worse++;
    }
  }
  return { worse, present };
}
