import { GraphQLError, Kind, parse, visit, type ASTNode, type GraphQLFormattedError } from 'graphql';
import { PlatformError, type ErrorCode, type Problem } from '../errors';
import { clip, faultProblem } from './faultProblem';
import { inputPath } from './inputPath';
import { LimitExceeded } from './limits';
import { isErrorCode, Refusal } from './refusal';

/** An error as it leaves the server. `accident` is what is hidden behind it, for the log. */
export interface PresentedError {
  readonly error: GraphQLFormattedError;
  readonly accident?: unknown;
}

const longestMessage = 400;
const longestProblemList = 100;
const hiddenMessage = 'Something failed inside the server.';

/** What the server says of a document or request before it executes anything. */
const requestCodes: Readonly<Record<string, ErrorCode>> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
};

const valueKinds: ReadonlySet<string> = new Set([
  Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.NULL, Kind.ENUM, Kind.LIST, Kind.OBJECT, Kind.OBJECT_FIELD,
]);

/**
 * The one place where an error gets its outer form. Ours and the language's own pass with a code of
 * the table; everything else becomes INTERNAL, whatever it is, so that no stack, path or SQL leaves.
 */
export function presentError(thrown: unknown, requestId: string): PresentedError {
  const error = thrown instanceof GraphQLError ? thrown : undefined;
  const cause = deepestCause(thrown);
  const place = placeOf(error);
  if (cause instanceof PlatformError) {
    return { error: { message: clip(cause.message, longestMessage), ...place, extensions: platformExtensions(cause) } };
  }
  const input = error === undefined ? undefined : inputProblem(error, cause);
  if (input !== undefined) {
    return { error: { message: input.message, ...place, extensions: { code: input.code, problems: [input] } } };
  }
  const code = error === undefined || error.path !== undefined ? undefined : requestCodes[String(error.extensions.code)];
  if (error !== undefined && code !== undefined && cause instanceof GraphQLError) {
    return { error: { message: clip(error.message, longestMessage), ...place, extensions: { code } } };
  }
  return { error: { message: hiddenMessage, ...place, extensions: { code: 'INTERNAL', requestId } }, accident: cause };
}

function platformExtensions(error: PlatformError): Record<string, unknown> {
  return {
    code: error.code,
    ...(error.problems.length > 0 && { problems: error.problems.slice(0, longestProblemList).map(clipped) }),
    ...(error instanceof LimitExceeded && { limit: error.limit, actual: error.actual }),
  };
}

function clipped({ code, path, message, expected, got }: Problem): Problem {
  return { code, path: clip(path), message: clip(message), expected: clip(expected, 400), got: clip(got) };
}

function placeOf(error: GraphQLError | undefined): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(error?.locations !== undefined && { locations: error.locations.slice(0, 20) }),
    ...(error?.path !== undefined && { path: error.path }),
  };
}

function deepestCause(thrown: unknown): unknown {
  if (thrown instanceof Refusal) return thrown.reason;
  return thrown instanceof GraphQLError && thrown.originalError !== undefined && thrown.originalError !== thrown
    ? deepestCause(thrown.originalError)
    : thrown;
}

/** A literal or argument that does not fit its type, found by validation or, with variables inside, at execution. */
function inputProblem(error: GraphQLError, cause: unknown): Problem | undefined {
  const fault = cause instanceof GraphQLError ? cause : error;
  const node = fault.nodes?.[0];
  if (error.path === undefined) {
    if (error.extensions.code !== 'GRAPHQL_VALIDATION_FAILED') return undefined;
    if (node === undefined ? !isErrorCode(fault.extensions.code) : !valueKinds.has(node.kind)) return undefined;
  } else if (!(cause instanceof GraphQLError) || node === undefined || !(valueKinds.has(node.kind) || node.kind === Kind.VARIABLE)) {
    return undefined; // a resolver that threw, or a result that could not be written
  }
  const path = node === undefined ? '' : pathInSource(error, node);
  return faultProblem(fault, clip(path), node === undefined ? '' : clip(sourceOf(node)));
}

function sourceOf({ loc }: ASTNode): string {
  return loc === undefined ? '' : loc.source.body.slice(loc.start, loc.end);
}

/** The node lies in another parse of the same text, so it is found again by its place in it. */
function pathInSource({ source }: GraphQLError, sought: ASTNode): string {
  if (source === undefined || sought.loc === undefined) return '';
  const { start, end } = sought.loc;
  let path = '';
  visit(parse(source.body), {
    enter(node, _key, parent, _path, ancestors) {
      if (node.kind === sought.kind && node.loc?.start === start && node.loc.end === end) path = inputPath(ancestors, parent, node);
    },
  });
  return path;
}
