import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { checkMethodology } from '../methodology/checkMethodology';
import { compile } from '../methodology/compile';
import type { MethodologyDocument } from '../methodology/methodologyVersion';
import { methodologySchema } from '../methodology/methodologySchema';
import type { CoreProblem, Outcome } from '../methodology/problem';
import { show } from '../methodology/reader';

const ajv = new Ajv({ allErrors: true, discriminator: true, strict: true, strictTypes: false, strictRequired: false, verbose: true });
let compiled: ValidateFunction<MethodologyDocument> | undefined;

/** Compiled when it is first needed: a command that reads what is published would wait for nothing. */
function shape(): ValidateFunction<MethodologyDocument> {
  return compiled ??= ajv.compile<MethodologyDocument>(methodologySchema);
}

/** Reads a methodology version document: its shape by the published JSON Schema, then the rules a schema cannot say. Every problem, each with its path. */
export function parseMethodology(input: unknown): Outcome<MethodologyDocument> {
  const hasShape = shape();
  if (!hasShape(input)) return { ok: false, problems: (hasShape.errors ?? []).filter(isOwnFault).map(problemOf) };
  const problems = checkMethodology(input);
  if (problems.length > 0) return { ok: false, problems };
  const plan = compile(input);
  return plan.ok ? { ok: true, value: input } : { ok: false, problems: plan.problems };
}

/** Errors of the branches of a union repeat what the branch itself says. */
function isOwnFault(error: ErrorObject): boolean {
  return error.keyword !== 'anyOf' && error.keyword !== 'if';
}

function problemOf(error: ErrorObject): CoreProblem {
  const base = error.instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
  const parameters = error.params as Readonly<Record<string, unknown>>;
  const field = parameters.missingProperty ?? parameters.additionalProperty;
  return {
    code: 'METHODOLOGY_INVALID',
    path: typeof field === 'string' ? [base, field].filter((part) => part !== '').join('.') : base,
    message: `The document ${error.message ?? 'breaks its schema'}.`,
    expected: expectation(error, parameters),
    got: error.keyword === 'required' ? 'nothing' : typeof field === 'string' ? field : show(error.data),
  };
}

function expectation(error: ErrorObject, parameters: Readonly<Record<string, unknown>>): string {
  switch (error.keyword) {
    case 'enum': return (parameters.allowedValues as readonly unknown[]).map(String).join(', ');
    case 'const': return show(parameters.allowedValue);
    case 'required': return 'a value';
    case 'additionalProperties': return 'only the fields of the schema';
    case 'type': return String(parameters.type);
    case 'discriminator': return 'a known kind';
    default: return error.message ?? error.keyword;
  }
}
