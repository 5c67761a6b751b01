/** Codes of the faults that the core can find in what it is given. */
export type CoreProblemCode =
  | 'NOT_FOUND' | 'BAD_INPUT' | 'WEIGHTS_INVALID' | 'NUMBER_NOT_FINITE' | 'OUT_OF_RANGE'
  | 'METHOD_NOT_ALLOWED_HERE' | 'METHODOLOGY_INVALID' | 'BELOW_REPORTED_NODE' | 'NO_SPREAD';

/** One fault: where it is, what was expected, what came. */
export interface CoreProblem {
  readonly code: CoreProblemCode;
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  readonly got: string;
}

/** A value, or every reason why there is none. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly CoreProblem[] };
