import type { NodeCode } from '../framework';
import type { ExplanationOperation, ExplanationStage, OperandOrigin, OperandRole } from '../vocabulary';

/** One figure that an operation works on; NaN is missing. */
export interface Operand {
  readonly role: OperandRole;
  readonly value: number;
  readonly origin: OperandOrigin;
  /** Number of the earlier step whose result it is. */
  readonly step: number | null;
  /** The node that it belongs to, where it is not the step's own. */
  readonly node: NodeCode | null;
}

/** One step of arithmetic: equal operands give an equal result, bit for bit. */
export interface ExplanationStep {
  /** From 1. */
  readonly number: number;
  readonly stage: ExplanationStage;
  readonly node: NodeCode;
  readonly operation: ExplanationOperation;
  readonly operands: readonly Operand[];
  readonly result: number;
  /** The method that took learnt operands from the data, where it is another than the operation itself. */
  readonly learntBy: string | null;
}

/** Steps in the order in which they can be done again. */
export class Trace {
  readonly steps: ExplanationStep[] = [];

  add(stage: ExplanationStage, node: NodeCode, operation: ExplanationOperation, operands: readonly Operand[], result: number, learntBy: string | null = null): ExplanationStep {
    const step = { number: this.steps.length + 1, stage, node, operation, operands, result, learntBy };
    this.steps.push(step);
    return step;
  }
}

/** A figure of the methodology. */
export function declared(role: OperandRole, value: number, node: NodeCode | null = null): Operand {
  return { role, value, origin: 'DECLARED', step: null, node };
}

/** A figure that was taken from the data of all units. */
export function learnt(role: OperandRole, value: number, node: NodeCode | null = null): Operand {
  return { role, value, origin: 'LEARNT', step: null, node };
}

/** The result of an earlier step; missing where there is none. */
export function resultOf(role: OperandRole, step: ExplanationStep | null, node: NodeCode | null = null): Operand {
  return step === null ? { role, value: NaN, origin: 'MISSING', step: null, node } : { role, value: step.result, origin: 'STEP', step: step.number, node };
}
