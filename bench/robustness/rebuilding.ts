import { compile } from '../../src/methodology/compile';
import type { Plan } from '../../src/methodology/plan';
import { RankCounter } from '../../src/methodology/robustness/rankTally';
import { SeededRandom } from '../../src/methodology/robustness/seededRandom';
import { drawTree, treeWeights } from '../../src/methodology/robustness/treeWeights';
import { score } from '../../src/methodology/score';
import type { MethodologyDocument, NormaliseMethod } from '../../src/methodology/methodologyVersion';
import type { WorldSize } from '../core/world';
import { median, row, type BenchRow } from '../report';
import { drawingOf, share } from './drawing';

/** Milliseconds of one replication of COINr, which makes the whole index again: a published figure. */
const coinr = 83;
const replications = 2_000;
const methods: readonly NormaliseMethod[] = [{ kind: 'minMax', range: { low: 0, high: 100 } }, { kind: 'zScore', mean: 50, deviation: 15, standardDeviation: 'SAMPLE' }];

/** Every replication picks a normalisation, draws all weights, and makes the index from its raw values: normalised, aggregated, ranked, counted. */
export function benchRebuilding(size: WorldSize, rounds: number): BenchRow {
  const { index, nominal } = drawingOf(size);
  const doubt = { kind: 'relative', share, levels: null } as const;
  const tree = treeWeights(nominal, doubt);
  const drawn = tree.declared.slice();
  const plans = methods.map((method) => reweighable({ ...index.document, normalise: { ...index.document.normalise, default: method } }, drawn, tree.begins));
  const counter = new RankCounter(nominal.ranking.ranks);
  const replicate = (number: number): void => {
    const random = new SeededRandom(1, number);
    const plan = plans[random.pick(plans.length)];
    drawTree(tree, doubt, random, drawn, 0);
    const made = score(plan, index.snapshot);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    counter.add(made.value.ranking.ranks);
  };
  for (let number = 0; number < replications; number++) replicate(number);
  const times = Array.from({ length: rounds }, () => {
    const begin = process.cpuUsage();
    for (let number = 0; number < replications; number++) replicate(number);
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / replications;
  });
  const ours = median(times);
  return row(`one replication that makes the whole index ${size.units} × ${size.indicators} again`, `engine ${ours.toFixed(1)} µs, COINr ${coinr} ms (published)`,
    coinr * 1_000 / ours, 'at least', 1_000, '× faster than COINr');
}

/** A plan whose groups weigh their children as `drawn` says at the time. */
function reweighable(document: MethodologyDocument, drawn: Float64Array, begins: Int32Array): Plan {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const groups = compiled.value.groups.map((group, g) => {
    const weights = drawn.subarray(begins[g], begins[g + 1]);
    return { ...group, weights, get totalWeight() { return weights.reduce((sum, weight) => sum + weight, 0); } };
  });
  return { ...compiled.value, groups };
}
