import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { errorTable } from '../errors';
import type { AnswerFacts } from './cacheControl';
import type { Execution } from './engine';
import type { AnswerType } from './mediaTypes';
import { presentError } from './presentError';
import { isErrorCode, Refusal } from './refusal';
import type { DoorLogger } from './settings';

declare module 'fastify' {
  interface FastifyRequest {
    /** What cacheControlOf is told; null until it is known. */
    answerFacts: AnswerFacts | null;
  }
}

/** The most errors that one answer carries; the others are counted in `extensions.errorsOmitted`. */
const mostErrors = 100;

/** Codes that tell of the request itself: a client that asked for application/json gets them with 200, as the specification says. */
const requestFaults: ReadonlySet<unknown> = new Set([
  'BAD_INPUT', 'NUMBER_NOT_FINITE', 'OUT_OF_RANGE', 'LIMIT_EXCEEDED', 'COST_EXCEEDED',
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE',
]);

export interface AnswerForm {
  readonly type: AnswerType;
  readonly statusCodesOf2026: boolean;
  readonly requestId: string;
  readonly logger: DoorLogger;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: {
    readonly errors?: readonly GraphQLFormattedError[];
    readonly data?: Record<string, unknown> | null;
    readonly extensions?: Record<string, unknown>;
  };
}

/** The answer to an executed operation. */
export function answerOf(execution: Execution, form: AnswerForm): Answer {
  const errors = presentErrors(execution.errors, form.requestId, form.logger);
  const omitted = execution.errors.length - errors.length;
  const extensions = omitted > 0 ? { ...execution.extensions, errorsOmitted: omitted } : execution.extensions;
  return {
    status: execution.status ?? statusFor(execution.data, errors, form),
    headers: execution.headers,
    body: {
      ...(errors.length > 0 && { errors }),
      ...(execution.data !== undefined && { data: execution.data }),
      ...(extensions !== undefined && { extensions }),
    },
  };
}

/** The answer to a request that never became an operation. */
export function refusalOf(thrown: unknown, form: AnswerForm): Answer {
  const { status, headers } = thrown instanceof Refusal ? thrown : { status: undefined, headers: {} };
  return answerOf({ data: undefined, errors: [thrown], extensions: undefined, status, headers }, form);
}

/** Gives every error its outer form, and logs what is hidden behind it under the id of the request. */
export function presentErrors(thrown: readonly unknown[], requestId: string, logger: DoorLogger): GraphQLFormattedError[] {
  return thrown.slice(0, mostErrors).map((each) => {
    const { error, accident } = presentError(each, requestId);
    if (accident !== undefined) logger.error({ requestId, path: error.path, err: accident }, 'An accident was hidden from the client');
    return error;
  });
}

function statusFor(data: Execution['data'], errors: readonly GraphQLFormattedError[], form: AnswerForm): number {
  const newer = form.type === 'application/graphql-response+json';
  if (data !== undefined) return errors.length > 0 && newer && form.statusCodesOf2026 ? 294 : 200;
  const code = errors[0]?.extensions?.code;
  if (requestFaults.has(code)) {
    if (!newer) return 200;
    if (form.statusCodesOf2026 && code !== 'GRAPHQL_PARSE_FAILED') return 422;
  }
  return isErrorCode(code) ? errorTable[code].status : errorTable.INTERNAL.status;
}

export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  type: AnswerType,
  answer: Answer,
  kind: AnswerFacts['kind'] = 'graphql',
): FastifyReply {
  const { status, headers, body } = answer;
  request.answerFacts = {
    kind,
    method: request.method,
    status,
    hasErrors: body.errors !== undefined,
    requestExtensions: request.answerFacts?.requestExtensions,
    answerExtensions: body.extensions,
  };
  return reply.code(status).headers({ vary: 'accept', ...headers }).type(`${type}; charset=utf-8`).send(JSON.stringify(body));
}
