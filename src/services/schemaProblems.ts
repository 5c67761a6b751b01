import type { ErrorObject } from 'ajv';
import type { CoreProblem } from '../methodology/problem';
import { show } from '../methodology/reader';

/** What a document breaks of its JSON Schema, each fault once, with its path; below `within` where it is part of another. */
export function schemaProblems(errors: readonly ErrorObject[] | null | undefined, within = ''): CoreProblem[] {
  return (errors ?? []).filter(isOwnFault).map((error) => problemOf(error, within));
}

/** Errors of the branches of a union repeat what the branch itself says. */
function isOwnFault(error: ErrorObject): boolean {
  return error.keyword !== 'anyOf' && error.keyword !== 'if';
}

function problemOf(error: ErrorObject, within: string): CoreProblem {
  const base = error.instancePath.slice(1).replaceAll('~1', '/').replaceAll('~0', '~')
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');
  const parameters = error.params as Readonly<Record<string, unknown>>;
  const field = parameters.missingProperty ?? parameters.additionalProperty;
  return {
    code: 'METHODOLOGY_INVALID',
    path: [within, base, typeof field === 'string' ? field : ''].filter((part) => part !== '').join('.'),
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
