/** One fault of an input: where it is, what was expected, what came. All three are text for people. */
export interface Problem {
  readonly code: ErrorCode;
  /** Path into the input, e.g. `variant.weights[0].node`; empty for the input as a whole. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  readonly got: string;
}

/** Every code that an answer can carry, with the sentence that explains it and the HTTP status when it fails a whole request. */
export const errorTable = {
  BAD_INPUT: { status: 400, sentence: 'An argument, a variable or a cell of a file does not have the required form.' },
  NOT_FOUND: { status: 404, sentence: 'No object has this code, ref or hash; the nearest codes are listed.' },
  BELOW_REPORTED_NODE: { status: 400, sentence: 'The change lies below a node whose score is reported by the source, so it could not take effect.' },
  WEIGHTS_INVALID: { status: 400, sentence: 'Weights must be finite, not negative, and not all zero among siblings.' },
  NUMBER_NOT_FINITE: { status: 400, sentence: 'A number must be finite: NaN, Infinity and literals such as 1e309 are refused.' },
  OUT_OF_RANGE: { status: 400, sentence: 'A number lies outside its documented range.' },
  CURSOR_INVALID: { status: 400, sentence: 'The cursor was not made by this connection.' },
  NO_SPREAD: { status: 400, sentence: 'The values of a node leave the chosen normalisation nothing to scale by: mostly, because they do not differ.' },
  METHOD_NOT_ALLOWED_HERE: { status: 400, sentence: 'The method cannot be used at this node.' },
  FILE_INVALID: { status: 400, sentence: 'A file is damaged or does not have the required form: its encoding, separators, quotes, lines or columns.' },
  DUPLICATE: { status: 400, sentence: 'What must be the only one of its kind stands twice.' },
  NOT_IN_FORMAT: { status: 400, sentence: 'The format of the file has no place for what would be written; it would be lost.' },
  METHODOLOGY_INVALID: { status: 400, sentence: 'The methodology document breaks its schema or its own rules.' },
  ENGINE_DIFFERS: { status: 409, sentence: 'The pins were made by another engine version; the numbers could differ, so none are given.' },
  PINS_UNKNOWN: { status: 404, sentence: 'The pins name a hash that this store does not hold.' },
  DOCUMENTS_ONLY: { status: 403, sentence: 'This server answers stored documents alone; the text that was sent is none of them.' },
  TOO_MANY: { status: 429, sentence: 'More was asked for in a short time than one address may; it can be asked for again later.' },
  UNAUTHENTICATED: { status: 401, sentence: 'A token is required, or the one that was sent does not hold.' },
  FORBIDDEN: { status: 403, sentence: 'The caller does not have the role that this needs.' },
  ALREADY_TAKEN: { status: 409, sentence: 'The code or the version number is taken already.' },
  FROZEN: { status: 409, sentence: 'What is published or sealed cannot change, and what is withdrawn stays so.' },
  COMPARABILITY_BREAK: { status: 409, sentence: 'Figures of the two releases cannot be set against each other; the reasons are named. With acknowledgeBreak they are given all the same, and the answer says so.' },
  NOTHING_CHANGED: { status: 409, sentence: 'A published version holds the same document already.' },
  VERSION_TOO_SMALL: { status: 400, sentence: 'The version number promises less change than there is; each change that asks for more is named.' },
  AUDIT_FAILED: { status: 409, sentence: 'An item of the audit that the document makes a condition of its publication fails, or cannot be assessed.' },
  CONFLICT: { status: 409, sentence: 'The object was changed meanwhile; the current revision is given.' },
  OUTCOME_UNKNOWN: { status: 503, sentence: 'The outcome is unknown: the change may have been made or not. Ask again with the same idempotency key.' },
  LIMIT_EXCEEDED: { status: 400, sentence: 'The request is larger or deeper than the documented limits.' },
  COST_EXCEEDED: { status: 400, sentence: 'The request would build more objects, or take longer, than is allowed; what it would cost is told.' },
  TIMEOUT: { status: 503, sentence: 'The request took longer than its time limit.' },
  UNAVAILABLE: { status: 503, sentence: 'The server cannot answer just now; the request may be sent again.' },
  INTERNAL: { status: 500, sentence: 'Something failed inside the server. The request id names the log line.' },
  GRAPHQL_PARSE_FAILED: { status: 400, sentence: 'The text is not a GraphQL document.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, sentence: 'The document does not fit the schema.' },
  OPERATION_RESOLUTION_FAILURE: { status: 400, sentence: 'The document has several operations, or none, and the request does not name one of them.' },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ErrorCode = keyof typeof errorTable;

/** The one error that services throw: a code of the table, a sentence, and all problems found. */
export class PlatformError extends Error {
  readonly code: ErrorCode;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, message: string, problems: readonly Problem[] = []) {
    super(message);
    this.name = 'PlatformError';
    this.code = code;
    this.problems = problems;
  }
}

/** A change that was begun, and nobody knows of yet whether it was made. */
export function unknownOutcome(): PlatformError {
  return new PlatformError('OUTCOME_UNKNOWN', errorTable.OUTCOME_UNKNOWN.sentence);
}

/** Why the process cannot start, as one clear sentence for whoever started it. */
export class StartError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StartError';
  }
}
