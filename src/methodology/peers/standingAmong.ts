import { median, robustDeviation } from './robust';

/** How a unit stands among its peers in one column. */
export interface PeerStanding {
  readonly value: number;
  /** Median of the peers, the unit not among them. */
  readonly median: number;
  readonly difference: number;
  /** The difference in robust deviations of the peers; NaN where those do not vary. */
  readonly robustDifference: number;
  /** Share of the peers that have less, half of those that have the same, 0 to 1. */
  readonly percentile: number;
  /** Among the peers and itself, 1 for the best. */
  readonly rank: number;
  /** Peers that have a value. */
  readonly peers: number;
}

/** Null where the unit, or every peer, has no value. */
export function standingAmong(column: Float64Array, unit: number, peers: readonly number[]): PeerStanding | null {
  const value = column[unit];
  const others = peers.map((position) => column[position]).filter((other) => !Number.isNaN(other));
  if (Number.isNaN(value) || others.length === 0) return null;
  const count = (isCounted: (other: number) => boolean): number => others.filter(isCounted).length;
  const centre = median(others);
  const difference = value - centre;
  const deviation = robustDeviation(others);
  return {
    value, median: centre, difference, robustDifference: deviation > 0 ? difference / deviation : NaN,
    percentile: (count((other) => other < value) + count((other) => other === value) / 2) / others.length,
    rank: 1 + count((other) => other > value), peers: others.length,
  };
}

/** Sorts from the greatest strength to the greatest weakness: by share of peers left behind, then by robust difference, then by difference. */
export function byStrength(a: PeerStanding, b: PeerStanding): number {
  return b.percentile - a.percentile || orNothing(b.robustDifference) - orNothing(a.robustDifference) || b.difference - a.difference;
}

function orNothing(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
