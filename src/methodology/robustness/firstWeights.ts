import { totalOf } from './totalOf';
import type { WeighedNodes } from './weighedNodes';

/** Sums of the weights under which each unit came first. Whole numbers: sums of parts add up to the same whatever the parts. */
export interface FirstWeights {
  /** Of unit u and node n, at u × nodes + n: the sum of its weights, in steps of the node, and over how many replications. */
  readonly sums: Float64Array;
  readonly times: Int32Array;
}

/** Collects the weights of replications for the units that are first in them; where several are, for each of them. */
export class FirstWeightCounter {
  private readonly collected: FirstWeights;

  constructor(units: number, private readonly nodes: Pick<WeighedNodes, 'codes' | 'quanta'>) {
    this.collected = { sums: new Float64Array(units * nodes.codes.length), times: new Int32Array(units * nodes.codes.length) };
  }

  /** `places` says which node each of the weights is of. */
  add(ranks: Int32Array, weights: Float64Array, places: Int32Array): void {
    const { collected: { sums, times }, nodes: { quanta } } = this;
    for (let unit = 0; unit < ranks.length; unit++) {
      if (ranks[unit] !== 1) continue;
      for (let k = 0; k < weights.length; k++) {
        if (places[k] < 0) continue;
        const at = unit * quanta.length + places[k];
        sums[at] += quanta[places[k]] === 0 ? 0 : Math.round(weights[k] / quanta[places[k]]);
        times[at]++;
      }
    }
  }

  all(): FirstWeights {
    return this.collected;
  }
}

export function mergeFirstWeights(parts: readonly FirstWeights[]): FirstWeights {
  return { sums: totalOf(parts.map(({ sums }) => sums)), times: totalOf(parts.map(({ times }) => times)) };
}

/**
 * Central weights of a unit: the mean of the weights under which it came first, node by node.
 *
 * Shape   one weight for each of the nodes; null for a unit that never came first.
 * Measure as weights are declared; each to a part in 2³³ of its siblings' total weight.
 * @source Lahdelma and Salminen (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making, Operations Research 49(3), 444-454, sec. 3
 */
export function centralWeights({ sums, times }: FirstWeights, { quanta }: Pick<WeighedNodes, 'quanta'>, unit: number): Float64Array | null {
  const from = unit * quanta.length;
  if (times.subarray(from, from + quanta.length).every((count) => count === 0)) return null;
  return quanta.map((quantum, node) => sums[from + node] * quantum / times[from + node]);
}
