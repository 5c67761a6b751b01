import type { WeightSpace } from '../../methodology/weightSpace/weightSpace';
import type { WorkEstimate } from '../analyses/analysis';

/** Milliseconds, rounded up from what was measured: the two searches over whole numbers of one unit among so many as CBCII has, with their witnesses, which grow with the square of the units; a rival whose limits are read off, or found by programmes, which grow with the weights. */
const milliseconds = { searches: 30, units: 72, readOff: 0.05, found: 0.4 };
/** What a solver holds for each cell of the largest programme. */
const bytesACell = 64;

/** What the extreme ranks of so many units cost, told from sizes alone. */
export function rangeCost({ nodes, scores, conditions, low }: WeightSpace, units: number): WorkEstimate {
  const rivals = scores.constants.length;
  const isPlain = conditions.every(({ coefficients }) => coefficients.subarray(0, nodes.length).filter((value) => value !== 0).length === 1) && low.subarray(nodes.length).every((least) => least === 1);
  const aRival = isPlain ? milliseconds.readOff : milliseconds.found * (1 + nodes.length / 50);
  return { milliseconds: Math.ceil(units * (milliseconds.searches * Math.max(1, (rivals / milliseconds.units) ** 2) + rivals * aRival)), bytes: scores.slopes.byteLength + rivals * (rivals + nodes.length) * bytesACell };
}
