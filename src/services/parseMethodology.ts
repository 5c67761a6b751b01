import Ajv, { type ValidateFunction } from 'ajv';
import { checkMethodology } from '../methodology/checkMethodology';
import { compile } from '../methodology/compile';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import { methodologySchema } from '../methodology/methodologySchema';
import type { CoreProblem, Outcome } from '../methodology/problem';
import { heaviest, isTooHeavy } from './documentWeight';
import { schemaProblems } from './schemaProblems';

const ajv = new Ajv({ allErrors: true, discriminator: true, strict: true, strictTypes: false, strictRequired: false, verbose: true });
let compiled: ValidateFunction<MethodologyDocument> | undefined;

/** Compiled when it is first needed: a command that reads what is published would wait for nothing. */
function shape(): ValidateFunction<MethodologyDocument> {
  return compiled ??= ajv.compile<MethodologyDocument>(methodologySchema);
}

const tooLarge: CoreProblem = {
  code: 'METHODOLOGY_INVALID', path: '', message: 'The document holds more than any methodology needs; it was not looked at closer.',
  expected: heaviest, got: 'more',
};

/** Reads a methodology version document: its shape by the published JSON Schema, then the rules a schema cannot say. Every problem, each with its path. */
export function parseMethodology(input: unknown): Outcome<MethodologyDocument> {
  if (isTooHeavy(input)) return { ok: false, problems: [tooLarge] };
  const hasShape = shape();
  if (!hasShape(input)) return { ok: false, problems: schemaProblems(hasShape.errors) };
  const problems = checkMethodology(input);
  if (problems.length > 0) return { ok: false, problems };
  const plan = compile(input);
  return plan.ok ? { ok: true, value: input } : { ok: false, problems: plan.problems };
}
