import { cubeFunctionOf, weightFactors } from '../../methodology/robustness/doubtModel';
import { parseSensitivity, type SensitivitySpec } from '../../methodology/robustness/sensitivitySpec';
import { sobolIndices, sobolValues, type OutputSensitivity } from '../../methodology/robustness/sobolIndices';
import type { SensitivityMeasure } from '../../methodology/vocabulary';
import type { Analysis, PreparedAnalysis } from '../analyses/analysis';
import { problemsOfRest } from '../analyses/problemsOfRest';
import { hashOf, sha256 } from '../canonical';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import { refusal } from '../refusal';
import { prepareWorlds } from '../robustness/preparedWorlds';
import { assertRoom, costOf } from '../robustness/robustnessCost';
import { positionsOf, readersFor } from '../robustness/specReaders';
import { takingTurns } from '../turns';
import { assertKeepable, sensitivityCost } from './sensitivityCost';

/** What is in doubt, by name: weights, or the options of an assumption. */
export interface SensitivityFactor {
  readonly name: string;
  readonly kind: 'weights' | 'options';
}

/** What a unit's rank or score, or the mean shift of all, owes to each factor. */
export interface TargetSensitivity extends OutputSensitivity {
  readonly measure: SensitivityMeasure;
  /** Null for the mean shift. */
  readonly unitCode: string | null;
}

export interface Sensitivity {
  readonly evaluation: Evaluation;
  readonly spec: SensitivitySpec;
  readonly factors: readonly SensitivityFactor[];
  /** How often units were scored and ranked. */
  readonly evaluations: number;
  /** The mean shift first, then the units in the order in which they were named. */
  readonly targets: readonly TargetSensitivity[];
  readonly resultHash: string;
}

/** Shares out the variance of ranks and scores among what is in doubt. A part is a run of samples by their numbers. */
export class SensitivityAnalysis implements Analysis<Float64Array, Sensitivity> {
  constructor(private readonly evaluations: EvaluationService) {}

  /** Throws with every problem of the spec and of its options, before anything is drawn. */
  async prepare(evaluation: Evaluation, input: unknown): Promise<PreparedAnalysis<Float64Array, Sensitivity>> {
    const { plan, table: nominal } = evaluation;
    const parsed = parseSensitivity(input, plan.tree, readersFor(evaluation));
    if (!parsed.ok) throw refusal([...parsed.problems, ...await problemsOfRest(input, parsed.problems, { draws: 2 }, (rest) => this.prepare(evaluation, rest))]);
    const spec = parsed.value;
    const positions = positionsOf(evaluation, spec.units, 'spec.units');
    assertRoom(costOf({ ...spec, centralWeights: false, pairwise: [] }, nominal));
    const prepared = await prepareWorlds(this.evaluations, evaluation, spec);
    const drawn = prepared.doubt === null ? [] : weightFactors(prepared.tables, prepared.doubt, spec.weightFactors);
    const factors: readonly SensitivityFactor[] = [
      ...spec.assumptions.map(({ name }) => ({ name, kind: 'options' as const })), ...drawn.map(({ name }) => ({ name, kind: 'weights' as const })),
    ];
    const model = cubeFunctionOf({
      ...prepared, nominal, options: spec.assumptions.map(({ options }) => options.length), weightFactors: drawn, positions, measure: spec.measure,
    });
    const cost = sensitivityCost(spec, nominal, model);
    assertKeepable(spec.draws, model);
    const key = hashOf(['sensitivity', evaluation.key, spec]);
    return {
      key, estimate: cost, parts: Math.ceil(spec.draws / cost.samplesInPart),
      run: async (number) => {
        const [from, to] = [number * cost.samplesInPart, Math.min(spec.draws, (number + 1) * cost.samplesInPart)];
        const values = new Float64Array((to - from) * (model.factors + 2) * model.outputs);
        for (let at = from; at < to; at += cost.samplesAtOnce) {
          values.set(sobolValues(model, spec.seed, at, Math.min(to, at + cost.samplesAtOnce)), (at - from) * (model.factors + 2) * model.outputs);
          await takingTurns();
        }
        return values;
      },
      merge: (parts) => resultOf({ evaluation, spec, factors, key }, model.outputs, parts),
    };
  }
}

/** What is known of a result before anything is drawn. */
interface Asked extends Pick<Sensitivity, 'evaluation' | 'spec' | 'factors'> { readonly key: string }

function resultOf({ key, ...asked }: Asked, outputs: number, parts: readonly Float64Array[]): Sensitivity {
  const { spec, factors } = asked;
  const values = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((place, part) => { values.set(part, place); return place + part.length; }, 0);
  const targets = sobolIndices(values, { factors: factors.length, outputs }).map((output, k): TargetSensitivity => ({
    ...output, measure: k === 0 ? 'meanShift' : spec.measure, unitCode: k === 0 ? null : spec.units[k - 1],
  }));
  return { ...asked, evaluations: spec.draws * (factors.length + 2), targets, resultHash: hashOf([key, sha256(new Uint8Array(values.buffer))]) };
}
