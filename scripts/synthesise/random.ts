/** A number strictly between 0 and 1; each call draws the next. */
export type Draw = () => number;

/**
 * Mulberry32: 32 bits of state, one draw per step. Integer arithmetic only, so that a seed gives the same draws
 * on every machine; the half keeps 0 and 1 out.
 */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A number between the bounds. */
export function between(draw: Draw, low: number, high: number): number {
  return low + draw() * (high - low);
}

/**
 * Odds u / (1 - u) of a share drawn between the bounds: their logarithm is logistic around 0, and none is taken.
 * Logarithms and powers may differ in the last bit from one engine to the next; division and square roots may not.
 */
export function odds(draw: Draw, least = 0, most = 1): number {
  const share = between(draw, least, most);
  return share / (1 - share);
}
