import type { Robustness } from '../schema/Robustness';
import { pairRows } from '../services/robustness/firmnessOf';
import type { Robustness as RobustnessOfService } from '../services/robustness/RobustnessAnalysis';

export type RobustnessShape = Robustness & { readonly __typename: 'Robustness'; readonly robustness: RobustnessOfService };

export function shapeRobustness(robustness: RobustnessOfService): RobustnessShape {
  const { spec: { draws, seed, interval }, weightLevels, weighedNodes, tally, meanShift, leftOut, resultHash } = robustness;
  return {
    __typename: 'Robustness', draws, seed, interval, weightLevels, bandWidth: tally.bandWidth,
    meanShift: meanShift.mean, meanShiftStandardError: draws === 1 ? null : meanShift.standardError, resultHash, robustness,
    weighedNodes, pairwise: pairRows(robustness), leftOut: leftOut.map(({ node, ...shifts }) => ({ nodeCode: node, ...shifts })),
  };
}
