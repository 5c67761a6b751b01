import { GraphQLError } from 'graphql';
import { PlatformError, type ErrorCode, type Problem } from '../errors';
import { isErrorCode } from './refusal';

const longestText = 200;

/** Cuts a text that echoes the request, so that a long request does not get a longer answer. */
export function clip(text: string, longest: number = longestText): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

export function gotText(value: unknown): string {
  return value === undefined ? 'nothing' : clip(JSON.stringify(value) ?? String(value));
}

/** One error for all problems of an input; its code is theirs when they share one. */
export function inputError(problems: readonly Problem[]): PlatformError {
  const [{ code, message }, ...others] = problems;
  const shared = others.every((problem) => problem.code === code) ? code : 'BAD_INPUT';
  const rest = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return new PlatformError(shared, `${message}${rest}`, problems);
}

/** What the library says of a value that does not fit its type, by the wording of graphql 16. */
const wordings: ReadonlyArray<{
  readonly pattern: RegExp;
  readonly read: (found: readonly string[]) => { readonly expected: string; readonly step?: string; readonly got?: string };
}> = [
  {
    pattern: /^Field "(?:\w+\.)?(\w+)" of required type "([^"]+)" was not provided/,
    read: ([, step, expected]) => ({ expected, step, got: 'nothing' }),
  },
  {
    pattern: /^Field "(\w+)" is not defined by type "(\w+)"/,
    read: ([, step, type]) => ({ expected: `a field of ${type}`, step, got: step }),
  },
  { pattern: /^Value "?.*"? does not exist in "(\w+)" enum/, read: ([, type]) => ({ expected: `a value of ${type}` }) },
  { pattern: /^Enum "(\w+)" cannot represent/, read: ([, type]) => ({ expected: `a value of ${type}` }) },
  { pattern: /^Expected (?:value of |non-nullable )?type "([^"]+)"/, read: ([, type]) => ({ expected: type }) },
  { pattern: /^(\w+) cannot represent/, read: ([, type]) => ({ expected: type }) },
];

/** One fault found by graphql as a problem: where, what was expected, what came. */
export function faultProblem(fault: GraphQLError, path: string, got: string): Problem {
  const message = clip(sentenceOf(fault));
  const code = scalarCode(fault);
  for (const { pattern, read } of wordings) {
    const found = pattern.exec(fault.message);
    if (found === null) continue;
    const { expected, step, got: named } = read(found);
    return {
      code,
      path: step === undefined || path.endsWith(`.${step}`) ? path : `${path}.${step}`,
      message,
      expected,
      got: named ?? got,
    };
  }
  return { code, path, message, expected: message, got };
}

/** A scalar that failed by accident says nothing of how: the library appends the accident's message after a semicolon. */
function sentenceOf(fault: GraphQLError): string {
  const accident = fault.originalError instanceof GraphQLError ? undefined : fault.originalError;
  return accident === undefined ? fault.message : fault.message.split(/[;.] /, 1)[0];
}

/** A scalar may name a code of the table for what it refuses; the library's own codes tell nothing of the value. */
function scalarCode(fault: GraphQLError): ErrorCode {
  const { code } = causeOf(fault).extensions;
  return isErrorCode(code) && !code.startsWith('GRAPHQL_') ? code : 'BAD_INPUT';
}

function causeOf(fault: GraphQLError): GraphQLError {
  return fault.originalError instanceof GraphQLError ? causeOf(fault.originalError) : fault;
}
