import type { NormaliseMethod } from '../../methodologyVersion';
import type { Normalised } from './kernel';
import { goalposts } from './goalposts';
import { minMax } from './minMax';
import { percentileRank } from './percentileRank';
import { points } from './points';
import { rank } from './rank';
import { zScore } from './zScore';

/** Normalises one column by the method's kernel; shapes and failures are the kernel's. */
export function normalise(
  method: NormaliseMethod, source: Float64Array, lowerIsBetter: boolean,
  target: Float64Array, from: number, to: number, length: number,
): Normalised {
  switch (method.kind) {
    case 'points': return points(source, method, lowerIsBetter, target, from, to, length);
    case 'minMax': return minMax(source, method, lowerIsBetter, target, from, to, length);
    case 'zScore': return zScore(source, method, lowerIsBetter, target, from, to, length);
    case 'rank': return rank(source, method, lowerIsBetter, target, from, to, length);
    case 'percentileRank': return percentileRank(source, method, lowerIsBetter, target, from, to, length);
    case 'goalposts': return goalposts(source, method, lowerIsBetter, target, from, to, length);
  }
}
