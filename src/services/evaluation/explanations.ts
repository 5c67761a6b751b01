import type { NodeCode, UnitCode } from '../../methodology/framework';
import { explain } from '../../methodology/explanation/explain';
import type { ExplanationStep, Operand } from '../../methodology/explanation/trace';
import type { Evaluation, EvaluationService } from '../EvaluationService';
import type { ObservationRecord } from '../records';
import { checkNodes } from './nodeLists';
import { orNull } from './nodeScores';

/** One figure of a step, as it is told. */
export interface ToldOperand extends Omit<Operand, 'value' | 'node'> {
  readonly value: number | null;
  readonly nodeCode: NodeCode | null;
}

export interface ToldStep extends Omit<ExplanationStep, 'operands' | 'node'> {
  readonly nodeCode: NodeCode;
  readonly operands: readonly ToldOperand[];
}

/** The arithmetic of the score of one unit at one node. */
export interface ToldExplanation {
  readonly unitCode: UnitCode;
  readonly nodeCode: NodeCode;
  readonly result: number;
  readonly resultStep: number;
  readonly steps: readonly ToldStep[];
}

/** Null where the unit has no score there. Refuses a node that is not of the framework. */
export async function explanationOf(evaluations: EvaluationService, evaluation: Evaluation, unitCode: UnitCode, node: NodeCode | null): Promise<ToldExplanation | null> {
  const nodeCode = node ?? evaluation.framework.root.code;
  checkNodes(evaluation, [nodeCode], () => 'node');
  const observed = await evaluations.observedFor(evaluation, evaluation.plan);
  const explanation = explain(evaluation.table, observed, unitCode, nodeCode);
  if (explanation === null) return null;
  const { steps, end } = explanation;
  return { unitCode, nodeCode, result: end.result, resultStep: end.number, steps: steps.map(told) };
}

function told({ node, operands, ...step }: ExplanationStep): ToldStep {
  return { ...step, nodeCode: node, operands: operands.map(({ node: nodeCode, value, ...operand }) => ({ ...operand, nodeCode, value: orNull(value) })) };
}

/** The observation that a step reads, among those of its unit and node; undefined for a step that works something out. */
export function observationBehind({ operation, result }: ToldStep, { period }: Evaluation, observations: readonly ObservationRecord[]): ObservationRecord | undefined {
  if (operation !== 'observed' && operation !== 'reported') return undefined;
  const read = observations.filter(({ measure, value }) => value === result && (measure === 'SCORE') === (operation === 'reported'));
  return read.find((record) => record.period === period) ?? read.at(0);
}
