import type { Normalised } from './kernel';
import { borda } from './borda';
import { distanceToMax } from './distanceToMax';
import { distanceToReference } from './distanceToReference';
import { distanceToTarget } from './distanceToTarget';
import { fractionOfMax } from './fractionOfMax';
import { goalposts } from './goalposts';
import { minMax } from './minMax';
import type { ReadyNormalise } from './ownTarget';
import { percentileRank } from './percentileRank';
import { points } from './points';
import { rank } from './rank';
import { scaled } from './scaled';
import { zScore } from './zScore';

/** Normalises one column by the method's kernel; shapes and failures are the kernel's. `reference` is the position of the unit that a reference method names, −1 without one. */
export function normalise(
  method: ReadyNormalise, source: Float64Array, lowerIsBetter: boolean,
  target: Float64Array, from: number, to: number, length: number, reference = -1,
): Normalised {
  switch (method.kind) {
    case 'points': return points(source, method, lowerIsBetter, target, from, to, length);
    case 'minMax': return minMax(source, method, lowerIsBetter, target, from, to, length);
    case 'zScore': return zScore(source, method, lowerIsBetter, target, from, to, length);
    case 'rank': return rank(source, method, lowerIsBetter, target, from, to, length);
    case 'percentileRank': return percentileRank(source, method, lowerIsBetter, target, from, to, length);
    case 'borda': return borda(source, method, lowerIsBetter, target, from, to, length);
    case 'distanceToMax': return distanceToMax(source, method, lowerIsBetter, target, from, to, length);
    case 'distanceToReference': return distanceToReference(source, method, lowerIsBetter, target, from, to, length, reference);
    case 'distanceToTarget': return distanceToTarget(source, method, lowerIsBetter, target, from, to, length);
    case 'fractionOfMax': return fractionOfMax(source, method, lowerIsBetter, target, from, to, length);
    case 'scaled': return scaled(source, method, lowerIsBetter, target, from, to, length);
    case 'goalposts': return goalposts(source, method, lowerIsBetter, target, from, to, length);
  }
}

/** Whether what becomes of one unit depends on the others, so that it matters over which units and periods a method learns. */
export function learnsFromUnits(method: ReadyNormalise): boolean {
  return method.kind !== 'points' && method.kind !== 'goalposts' && method.kind !== 'scaled';
}
