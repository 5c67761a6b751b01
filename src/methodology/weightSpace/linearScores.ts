import { weightsAmongPresent } from '../contributions';
import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';
import { isMean } from '../stages/aggregate/index';

/** Weights in doubt: those of the children of some nodes, one after the other. */
export interface DoubtfulGroup {
  readonly group: PlanGroup;
  readonly isMean: boolean;
  /** Where its weights begin among all. */
  readonly from: number;
}

/**
 * Scores as sums of weights in doubt: score u = constant u + Σ slope k u × weight k, for every unit that has a score. A
 * weight under a sum is the factor it is; under a mean it is the share among its siblings.
 */
export interface LinearScores {
  /** Places of the units in the table. */
  readonly positions: Int32Array;
  readonly constants: Float64Array;
  /** Slope k of unit u stands at k × units + u. */
  readonly slopes: Float64Array;
  /** The weights as declared. */
  readonly nominal: Float64Array;
}

/** Splits the scores of a table; the groups must be additive, and so must all above them. Under a multiplied bonus each slope is multiplied as the core is. */
export function linearScores(table: ScoreTable, groups: readonly DoubtfulGroup[]): LinearScores {
  const positions = Int32Array.from(table.scores.keys()).filter((position) => !Number.isNaN(table.scores[position]));
  const nominal = nominalWeights(groups);
  const slopes = new Float64Array(nominal.length * positions.length);
  const constants = Float64Array.from(positions, (position) => table.scores[position]);
  positions.forEach((position, u) => {
    const worthOf = worthOfNodes(table, position);
    for (const { group, from } of groups) {
      const worth = worthOf(group);
      group.childInputs.forEach((column, k) => {
        const slope = worth * table.values[column * table.units.length + position];
        slopes[(from + k) * positions.length + u] = slope;
        constants[u] -= slope * nominal[from + k];
      });
    }
  });
  return { positions, constants, slopes, nominal };
}

/** Score of every unit under weights. */
export function scoresUnder({ constants, slopes }: LinearScores, weights: Float64Array): Float64Array {
  const scores = constants.slice();
  const units = scores.length;
  for (let k = 0; k * units < slopes.length; k++) for (let u = 0; u < units; u++) scores[u] += slopes[k * units + u] * weights[k];
  return scores;
}

function nominalWeights(groups: readonly DoubtfulGroup[]): Float64Array {
  return Float64Array.from(groups.flatMap(({ group, isMean: isShared }) => Array.from(group.weights, (weight) => (isShared ? weight / group.totalWeight : weight))));
}

/** How many points of the index one point of a node is worth to one unit. */
function worthOfNodes(table: ScoreTable, position: number): (group: PlanGroup) => number {
  const { plan } = table;
  const known = new Map<number, number>([[0, 1 + bonusFactor(table, position)]]);
  const worthOf = (group: PlanGroup): number => {
    const worth = known.get(group.column);
    if (worth !== undefined) return worth;
    const parent = plan.groups.find(({ children }) => children.includes(group.column));
    if (parent === undefined) throw new Error(`Expected ${group.code} below the root, got nothing above it`);
    const found = worthOf(parent) * weightsAmongPresent(table, position, parent)[parent.children.indexOf(group.column)];
    known.set(group.column, found);
    return found;
  };
  return worthOf;
}

/** What a multiplied bonus adds to each point of the core. */
function bonusFactor({ plan: { bonus }, values, units }: ScoreTable, position: number): number {
  if (bonus.rule.kind !== 'MULTIPLICATIVE' || bonus.weight === 0) return 0;
  const weighted = values[bonus.column * units.length + position] * bonus.weight;
  return (bonus.rule.cap !== null && weighted > bonus.rule.cap ? bonus.rule.cap : weighted) / (bonus.rule.scale ?? 1);
}

/** The groups with the places of their weights. */
export function doubtfulGroups(groups: readonly PlanGroup[]): readonly DoubtfulGroup[] {
  let from = 0;
  return groups.map((group) => {
    const entry = { group, isMean: isMean(group.aggregate), from };
    from += group.children.length;
    return entry;
  });
}
