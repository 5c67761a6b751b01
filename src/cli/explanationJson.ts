import type { Evaluation } from '../services/EvaluationService';
import { observationBehind, type ToldExplanation } from '../services/evaluation/explanations';
import { noticeOf } from '../services/evaluation/notices';
import type { PinScope } from '../services/pins';
import type { ObservationRecord } from '../services/records';
import type { VintageService } from '../services/VintageService';
import { wireWord } from './wireWord';

/** The arithmetic of a score as the API tells it, with the source of every figure that is read. */
export async function explanationAsJson(evaluation: Evaluation, explanation: ToldExplanation, vintages: VintageService, pins: PinScope): Promise<string> {
  const { unitCode, steps } = explanation;
  const nodes = [...new Set(steps.map(({ nodeCode }) => nodeCode))];
  const observations = await vintages.observationsAt(evaluation.vintage, [unitCode], nodes);
  const told = steps.map((step) => {
    const observation = observationBehind(step, evaluation, observations.filter(({ node }) => node === step.nodeCode));
    const operands = step.operands.map((operand) => ({ ...operand, role: wireWord(operand.role) }));
    return { ...step, stage: wireWord(step.stage), operation: wireWord(step.operation), operands, ...(observation !== undefined && { observation: placeOf(observation) }) };
  });
  const notice = noticeOf(evaluation);
  return JSON.stringify({ ...explanation, steps: told, ...(notice !== null && { notice }), pins: pins.taken() }, null, 2);
}

function placeOf({ source, place, period, obsStatus, measure, unitOfMeasure, note }: ObservationRecord): object {
  return { source, place, period, obsStatus, measure, unitOfMeasure, note };
}
