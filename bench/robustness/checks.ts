import { deepStrictEqual } from 'node:assert';
import { rankFirmness } from '../../src/methodology/robustness/rankFirmness';
import type { RankTally } from '../../src/methodology/robustness/rankTally';

/** Bit for bit, whoever did the work. */
export function checkSame(one: RankTally, other: RankTally): void {
  deepStrictEqual(one, other);
}

/** C draws other numbers: the mean rank of every unit must be ours within the errors of both. */
export function checkCounts(ours: RankTally, output: Buffer): void {
  const { units, replications } = ours;
  const begin = units * 12; // scores and ranks stand before the counts
  rankFirmness(ours, 0.9).forEach(({ mean, standardError }, unit) => {
    let [count, sum] = [0, 0];
    for (let rank = 1; rank <= units; rank++) {
      const times = output.readInt32LE(begin + (unit * units + rank - 1) * 4);
      count += times;
      sum += times * rank;
    }
    const margin = 6 * Math.SQRT2 * standardError + units * 1e-6;
    if (count !== replications || Math.abs(sum / count - mean) > margin) {
      throw new Error(`Unit ${unit}: mean rank ${mean} ± ${standardError} over ${replications} draws, C ${sum / count} over ${count}`);
    }
  });
}
