import { mergeTallies, RankCounter, mostSingleRanks, type RankTally } from '../../../src/methodology/robustness/rankTally';

const units = mostSingleRanks + 205;
const nominal = Int32Array.from({ length: units }, (_, unit) => unit + 1);
/** Ranks moved on by `shift` places, the last ones to the top; the first unit is not ranked at all where shift is odd. */
const shifted = (shift: number): Int32Array => nominal.map((rank, unit) => (unit === 0 && shift % 2 === 1 ? 0 : (rank - 1 + shift) % units + 1));

function tallyOf(shifts: readonly number[], of: number = units): RankTally {
  const counter = new RankCounter(nominal.slice(0, of));
  for (const shift of shifts) counter.add(shifted(shift).slice(0, of).map((rank) => Math.min(rank, of)));
  return counter.tally();
}

describe('RankCounter', () => {
  test('keeps many units in at most 100 bands of ranks, and sums of the ranks themselves', () => {
    const tally = tallyOf([0, 1, 40]);
    expect(tally.counts.length / units).toBeLessThanOrEqual(100);
    expect(tally.ranked[0]).toBe(2);
    expect(tally.ranked[7]).toBe(3);
    expect([tally.best[7], tally.worst[7], tally.rankSums[7], tally.rankSquares[7], tally.shiftSums[7]]).toEqual([8, 48, 8 + 9 + 48, 64 + 81 + 48 * 48, 41]);
    const rowOf = (unit: number): Int32Array => tally.counts.slice(unit * tally.counts.length / units, (unit + 1) * tally.counts.length / units);
    expect(rowOf(7).reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(Array.from(rowOf(7)).flatMap((count, band) => (count > 0 ? [band] : []))).toEqual([...new Set([8, 9, 48].map((rank) => Math.floor((rank - 1) / tally.bandWidth)))]);
  });

  test.each([units, 50])('tallies of two parts are the tally of the whole, for %i units', (of) => {
    expect(mergeTallies([tallyOf([0, 3], of), tallyOf([5], of), tallyOf([8, 2], of)])).toEqual(tallyOf([0, 3, 5, 8, 2], of));
  });

  test('figures of single ranks follow from their counts', () => {
    const { best, worst, ranked, rankSums, rankSquares, shiftSums, totalShift } = tallyOf([0, 1, 2], 50);
    expect([best[3], worst[3], ranked[3], rankSums[3], rankSquares[3], shiftSums[3]]).toEqual([4, 6, 3, 15, 16 + 25 + 36, 3]);
    expect([ranked[0], best[0], worst[0]]).toEqual([2, 1, 3]);
    const moved = [1, 2].map((shift) => shifted(shift).slice(0, 50).reduce((sum, rank, unit) => sum + (rank === 0 ? 0 : Math.abs(Math.min(rank, 50) - unit - 1)), 0));
    expect(totalShift).toEqual({ sum: moved[0] + moved[1], squares: moved[0] ** 2 + moved[1] ** 2 });
  });
});
