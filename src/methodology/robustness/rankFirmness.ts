import type { RankTally } from './rankTally';

/** How firm the rank of one unit is over the replications in which it was ranked. */
export interface RankFirmness {
  /** Share of replications in which it was ranked. */
  readonly rankedShare: number;
  readonly mean: number;
  /** Monte Carlo standard error of the mean. */
  readonly standardError: number;
  readonly median: number;
  /** Between these ranks it was in at least the share of replications that was asked, as many cut off above as below. */
  readonly low: number;
  readonly high: number;
  readonly best: number;
  readonly worst: number;
  /** Mean absolute shift against the nominal rank. */
  readonly meanShift: number;
}

/**
 * What a tally says of each unit.
 *
 * Shape   one entry for each unit; NaN figures for one that was never ranked.
 * Quantile the least rank that at least this share of the replications does not pass (type 1); where ranks are kept in bands, the last rank of the band.
 * @source Saisana, Saltelli and Tarantola (2005), J. R. Statist. Soc. A 168(2), 307-323
 */
export function rankFirmness(tally: RankTally, level: number): readonly RankFirmness[] {
  const tail = (1 - level) / 2;
  return Array.from(tally.ranked, (ranked, unit) => {
    const mean = tally.rankSums[unit] / ranked;
    const variance = Math.max(0, (tally.rankSquares[unit] - ranked * mean * mean) / (ranked - 1));
    return {
      rankedShare: ranked / tally.replications, mean, standardError: Math.sqrt(variance / ranked),
      median: quantile(tally, unit, 0.5), low: quantile(tally, unit, tail), high: quantile(tally, unit, 1 - tail),
      best: ranked === 0 ? NaN : tally.best[unit], worst: ranked === 0 ? NaN : tally.worst[unit], meanShift: tally.shiftSums[unit] / ranked,
    };
  });
}

/** Mean over replications of the mean absolute shift of all units, and its standard error. */
export function meanShiftOf({ replications, units, totalShift: { sum, squares } }: RankTally): { readonly mean: number; readonly standardError: number } {
  const mean = sum / replications;
  const variance = Math.max(0, (squares - replications * mean * mean) / (replications - 1));
  return { mean: mean / units, standardError: Math.sqrt(variance / replications) / units };
}

function quantile({ counts, units, bandWidth, ranked }: RankTally, unit: number, share: number): number {
  if (ranked[unit] === 0) return NaN;
  const bands = counts.length / units;
  const wanted = Math.max(1, Math.ceil(share * ranked[unit] - 1e-9));
  let seen = 0;
  for (let band = 0; band < bands; band++) {
    seen += counts[unit * bands + band];
    if (seen >= wanted) return Math.min((band + 1) * bandWidth, units);
  }
  return units;
}
