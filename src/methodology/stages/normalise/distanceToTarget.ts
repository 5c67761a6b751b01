import { isSpread, orientedExtent } from './orientedExtent';
import { nothingLearnt, type Normalised } from './kernel';
import type { ReadyNormalise } from './ownTarget';

/**
 * One less the distance to a target as a share of the target's distance to the worst unit: 1 at the target, 0 for the worst; values
 * beyond the target pass 1 unless capped. Where the method names no target the node's own is taken.
 *
 * Formula 1 − (target − x) / (target − low), computed as (x − low) / (target − low), which keeps the digits of small shares
 * Shape   n values in, n out; NaN stays NaN.
 * Measure in: the indicator's own, the target too; out: share, 0 to 1 and above.
 * Learns  low of the oriented values (sign turned where lower is better; the target's sign turns with them).
 * Fails   'noSpread' when the target lies on the worst value. A target beyond it turns the order round, as in COINr,
 *         which warns: shares are then negative. Without any value there is nothing to learn and nothing fails.
 * @source COINr n_dist2targ; OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 5, p. 85
 * @example distanceToTarget(Float64Array.of(2, NaN, 6), { kind: 'distanceToTarget', target: 4, cap: true }, false).values // [0, NaN, 1]
 */
export function distanceToTarget(
  source: Float64Array, method: Extract<ReadyNormalise, { kind: 'distanceToTarget' }>, lowerIsBetter: boolean,
  target: Float64Array = new Float64Array(source.length), from = 0, to = 0, length = source.length,
): Normalised {
  const { sign, low, high } = orientedExtent(source, from, length, lowerIsBetter);
  const aim = sign * method.target;
  for (let i = 0; i < length; i++) {
    const share = (sign * source[from + i] - low) / (aim - low);
    target[to + i] = method.cap && share > 1 ? 1 : share;
  }
  if (low > high) return { values: target, learnt: nothingLearnt, failure: null };
  return { values: target, learnt: { low }, failure: isSpread(aim - low) ? null : 'noSpread' };
}
