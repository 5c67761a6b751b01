import { dropInfinite } from '../normaliseGroup';
import { goalposts } from '../stages/normalise/goalposts';
import type { Learnt } from '../stages/normalise/kernel';
import type { ReadyNormalise } from '../stages/normalise/ownTarget';

/** How a node's score is put on the scale that its parent reads, with everything held that was learnt from the units of the evaluation. */
export interface HeldNormalisation {
  readonly of: (scores: Float64Array) => Float64Array;
  /** How much one point more is worth, where that is the same everywhere; else null. */
  readonly slope: number | null;
}

/** `scores` are those of all units, on which ranks are taken. */
export function heldNormalisation(method: ReadyNormalise | null, learnt: Learnt, scores: Float64Array): HeldNormalisation {
  if (method === null) return along((score) => score, 1);
  const { low, high } = learnt;
  switch (method.kind) {
    case 'points': return along((score) => score, 1);
    case 'minMax': {
      const slope = (method.range.high - method.range.low) / (high - low);
      return along((score) => (score - low) * slope + method.range.low, slope);
    }
    case 'zScore': {
      const slope = method.deviation / learnt.standardDeviation;
      return along((score) => (score - learnt.mean) * slope + method.mean, slope);
    }
    case 'distanceToMax': return along((score) => (score - low) / (high - low), 1 / (high - low));
    case 'distanceToReference': return share(low, learnt.reference, method.cap);
    case 'distanceToTarget': return share(low, method.target, method.cap);
    case 'fractionOfMax': return along((score) => score / learnt.best, 1 / learnt.best);
    case 'scaled': {
      const slope = (method.factor ?? 100) / (method.high - method.low);
      return along((score) => (score - method.low) * slope, slope);
    }
    case 'goalposts': {
      const isStraight = method.scale === 'LINEAR' && method.clamp === 'NONE';
      const slope = isStraight ? (method.range.high - method.range.low) / (method.high - method.low) : null;
      return { slope, of: (values) => { const { values: put } = goalposts(values, method, false); dropInfinite(put, 0, put.length); return put; } };
    }
    case 'rank': return along((score) => worse(score, scores) + 1, null);
    case 'borda': return along((score) => worse(score, scores), null);
    case 'percentileRank': {
      const present = scores.reduce((count, other) => count + Number(other === other), 0);
      return along((score) => worse(score, scores) / (present - 1), null);
    }
  }
}

function along(of: (score: number) => number, slope: number | null): HeldNormalisation {
  return { of: (scores) => scores.map(of), slope };
}

function share(low: number, end: number, isCapped: boolean): HeldNormalisation {
  const of = (score: number): number => { const part = (score - low) / (end - low); return isCapped && part > 1 ? 1 : part; };
  return along(of, isCapped ? null : 1 / (end - low));
}

/** How many of the units are worse; NaN for what is missing. */
function worse(score: number, scores: Float64Array): number {
  return Number.isNaN(score) ? NaN : scores.reduce((count, other) => count + Number(other < score), 0);
}
