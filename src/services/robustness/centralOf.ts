import { confidenceIn } from '../../methodology/robustness/confidence';
import { treeWeights } from '../../methodology/robustness/treeWeights';
import type { WeighedNodes } from '../../methodology/robustness/weighedNodes';
import type { Evaluation } from '../EvaluationService';
import type { PreparedWorlds } from './preparedWorlds';

/** The weights under which a unit comes first, and how sure it is to come first under them. */
export interface Central {
  /** One for each of `Robustness.weighedNodes`. */
  readonly weights: Float64Array;
  readonly confidence: number;
}

/** Of each unit of the evaluation; null for one that never came first. */
export function centralOf(
  { table: nominal }: Evaluation, { worlds, tables, doubt }: PreparedWorlds, nodes: WeighedNodes, weightsOf: (unit: number) => Float64Array | null,
): readonly (Central | null)[] {
  const weighed = worlds.flatMap((world, w) => (world.reweigher === null || doubt === null ? [] : [{
    ...world, reweigher: world.reweigher, declared: treeWeights(tables[w], doubt).declared, nodePlaces: nodes.placesIn[w],
  }]));
  const confidence = confidenceIn(weighed, nominal);
  return nominal.units.map((_, unit) => {
    const weights = weightsOf(unit);
    return weights === null ? null : { weights, confidence: confidence(unit, weights) };
  });
}
