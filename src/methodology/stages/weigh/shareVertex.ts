/** Least and greatest share of each child in a whole; with `parts` the children, share k = part k × q k / Σ part × q. */
export interface ShareLimits {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly parts: Float64Array;
}

/** A corner of the shares: one child is free, every other one stands at a limit. */
export interface ShareVertex {
  readonly shares: Float64Array;
  readonly free: number;
  /** 1 where a child stands at its greatest share, 0 where at its least. */
  readonly isHigh: Uint8Array;
}

/**
 * The shares that are worth most: everybody gets the least, and what is left goes to the children worth most, up to
 * their greatest. Null where the limits leave no shares that add to 1.
 */
export function bestShares({ low, high }: ShareLimits, worth: Float64Array): ShareVertex | null {
  const count = low.length;
  const shares = low.slice();
  let left = 1 - low.reduce((sum, value) => sum + value, 0);
  if (left < -1e-12) return null;
  const order = Array.from({ length: count }, (_, k) => k).sort((a, b) => worth[b] - worth[a] || a - b);
  const isHigh = new Uint8Array(count);
  for (const k of order) {
    const room = high[k] - low[k];
    if (room >= left) {
      shares[k] += Math.max(left, 0);
      return { shares, free: k, isHigh };
    }
    shares[k] = high[k];
    isHigh[k] = 1;
    left -= room;
  }
  const last = order[count - 1];
  return left > 1e-12 ? null : { shares, free: last, isHigh };
}
