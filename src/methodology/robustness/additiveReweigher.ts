import type { ScoreTable } from '../score';
import { isMean } from '../stages/aggregate/index';
import { additiveForm, type AdditiveForm } from './additiveForm';
import { GapFiller } from './gaps';
import type { Reweigher } from './reweigher';
import type { SeededRandom } from './seededRandom';
import { drawTree, treeWeights, type TreeWeights } from './treeWeights';
import { fastSums } from './vectorSums';
import type { WeightDoubt } from './weightDraw';

/** Draws whose weights and results stay near at hand. */
const batch = 32;

/** A reweigher for sums and means without normalisation between them: one product of values and effective weights for a whole batch. */
export class AdditiveReweigher implements Reweigher {
  readonly room = batch;
  private readonly form: AdditiveForm;
  private readonly tree: TreeWeights;
  private readonly gaps: GapFiller;
  /** Weights of a batch, one replication after the other, and a view on each. */
  private readonly drawn: Float64Array;
  private readonly views: readonly Float64Array[];
  /** Effective weights of a batch, of two replications side by side. */
  private readonly batched: Float64Array;
  private readonly filled: Float64Array;
  private readonly scores: Float64Array;
  private readonly effective: Float64Array;
  private readonly totals: Float64Array;
  private readonly groupColumns: Int32Array;
  private readonly childColumns: Int32Array;
  private readonly isMean: Uint8Array;

  constructor({ plan, ...table }: ScoreTable, private readonly doubt: WeightDoubt) {
    const { declared, begins } = this.tree = treeWeights({ plan, ...table }, doubt);
    this.form = additiveForm({ plan, ...table });
    this.gaps = new GapFiller(this.form.gaps, begins);
    this.drawn = new Float64Array(batch * declared.length);
    this.views = Array.from({ length: batch }, (_, place) => this.drawn.subarray(place * declared.length, (place + 1) * declared.length));
    for (const view of this.views) view.set(declared);
    this.batched = new Float64Array(batch * this.form.columns.length);
    this.filled = new Float64Array(batch * this.form.units);
    this.scores = new Float64Array(batch * this.form.units);
    this.effective = new Float64Array(plan.nodes.length);
    this.totals = new Float64Array(plan.groups.length);
    this.groupColumns = Int32Array.from(plan.groups, ({ column }) => column);
    this.childColumns = Int32Array.from(plan.groups.flatMap(({ children }) => children));
    this.isMean = Uint8Array.from(plan.groups, ({ aggregate }) => (isMean(aggregate) ? 1 : 0));
  }

  weights(place: number): Float64Array {
    return this.views[place];
  }

  draw(random: SeededRandom, place: number): void {
    drawTree(this.tree, this.doubt, random, this.drawn, place * this.tree.declared.length);
    this.spread(place);
  }

  take(weights: Float64Array, place: number): void {
    this.views[place].set(weights);
    this.spread(place);
  }

  score(count: number): Float64Array {
    const { form: { units, factor, points }, scores, filled } = this;
    fastSums(this.form, this.batched, count, scores);
    const hasGaps = this.gaps.count > 0;
    for (let place = 0, at = 0; place < count; place++) {
      for (let unit = 0; unit < units; unit++, at++) scores[at] = (hasGaps ? scores[at] + filled[at] : scores[at]) * factor[unit] + points[unit];
    }
    return scores;
  }

  /** From weights among siblings to weights in the whole, from the root down. */
  private spread(place: number): void {
    const { drawn, effective, totals, groupColumns, childColumns, isMean: isRelative, batched, form: { columns, units }, tree: { begins, declared } } = this;
    const at = place * declared.length;
    effective[0] = 1;
    for (let g = groupColumns.length - 1; g >= 0; g--) {
      const end = begins[g + 1];
      let total = 0;
      for (let k = begins[g]; k < end; k++) total += drawn[at + k];
      totals[g] = total;
      const scale = isRelative[g] === 1 ? effective[groupColumns[g]] / total : effective[groupColumns[g]];
      for (let k = begins[g]; k < end; k++) effective[childColumns[k]] = scale * drawn[at + k];
    }
    for (let c = 0, to = (place >> 1) * columns.length * 2 + (place & 1); c < columns.length; c++, to += 2) batched[to] = effective[columns[c]];
    if (this.gaps.count === 0) return;
    this.filled.fill(0, place * units, (place + 1) * units);
    this.gaps.fill(drawn, at, totals, effective, this.filled, place * units);
  }
}
