import { settleMissing } from '../missingData';
import { normaliseGroup } from '../normaliseGroup';
import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';
import { addedPoints } from '../scoreBonus';
import { aggregate } from '../stages/aggregate/index';
import type { Children } from '../stages/aggregate/kernel';
import type { SeededRandom } from './seededRandom';
import type { Reweigher } from './reweigher';
import { drawTree, treeWeights, type TreeWeights } from './treeWeights';
import type { WeightDoubt } from './weightDraw';

/** A node whose children are weighed anew. */
interface Step {
  readonly group: PlanGroup;
  readonly children: { -readonly [Key in keyof Children]: Children[Key] };
  /** Where units have the node's score from the source: there it stays as it is. */
  readonly reported: Uint8Array | null;
}

/** A reweigher for any methods, one replication at a time: each node is aggregated by its kernel, its missing data settled, and it is normalised where its parent asks. */
export class GeneralReweigher implements Reweigher {
  readonly room = 1;
  private readonly scores: Float64Array;
  private readonly values: Float64Array;
  private readonly steps: readonly Step[];
  private readonly tree: TreeWeights;
  private readonly drawn: Float64Array;

  constructor(private readonly table: ScoreTable, private readonly doubt: WeightDoubt) {
    this.values = table.values.slice();
    this.scores = table.scores.slice();
    this.tree = treeWeights(table, doubt);
    this.drawn = this.tree.declared.slice();
    const { begins } = this.tree;
    this.steps = table.plan.groups.map((group, g) => stepOf(group, table, this.values, this.drawn.subarray(begins[g], begins[g + 1])));
  }

  weights(): Float64Array {
    return this.drawn;
  }

  take(weights: Float64Array): void {
    this.drawn.set(weights);
  }

  draw(random: SeededRandom): void {
    drawTree(this.tree, this.doubt, random, this.drawn, 0);
  }

  score(): Float64Array {
    const { values, table } = this;
    const length = table.units.length;
    for (const { group, children, reported } of this.steps) {
      children.totalWeight = sumOf(children.weights);
      const to = group.column * length;
      aggregate(group.aggregate, children, values, to, length);
      if (group.missing.kind !== 'propagate') settleMissing(group, children, null, values, to, length);
      if (reported !== null) keepReported(reported, table.values, values, to);
      if (group.normalise !== null) normaliseGroup(group, group.normalise, table.snapshot, values);
    }
    const bonus = addedPoints(table.plan, values, length);
    for (let unit = 0; unit < length; unit++) {
      const whole = values[unit] + bonus[unit];
      this.scores[unit] = whole - whole === 0 ? whole : NaN;
    }
    return this.scores;
  }
}

function stepOf(group: PlanGroup, { units, reported }: ScoreTable, values: Float64Array, weights: Float64Array): Step {
  return {
    group, reported: reported.get(group.column) ?? null,
    children: { inputs: values, offsets: group.childInputs.map((column) => column * units.length), weights, totalWeight: sumOf(weights) },
  };
}

function keepReported(reported: Uint8Array, from: Float64Array, values: Float64Array, to: number): void {
  for (let unit = 0; unit < reported.length; unit++) if (reported[unit] === 1) values[to + unit] = from[to + unit];
}

function sumOf(weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k];
  return sum;
}
