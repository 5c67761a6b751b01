/**
 * What can go wrong with the store, in words that may be shown: driver messages, SQL and paths of
 * the driver stay in `cause`, for the log.
 */
export type StoreErrorCode =
  /** The database URL is not understood. */
  | 'URL_NOT_UNDERSTOOD'
  /** The folder or the file cannot be written. */
  | 'NOT_WRITABLE'
  /** The file is there and is no SQLite database. */
  | 'NOT_A_DATABASE'
  /** The database was migrated by a newer release of the code. */
  | 'DATABASE_NEWER'
  /** The server does not answer, or does not let us in. */
  | 'SERVER_UNREACHABLE'
  /** A gated piece of work asked for the gate again; it would wait for itself. */
  | 'GATE_REENTERED'
  /** A write came without the transaction of the gate, or after it was over. */
  | 'OUTSIDE_THE_GATE'
  /** The commit failed: the write may be there or not. */
  | 'OUTCOME_UNKNOWN'
  /** Published versions, sealed vintages and reference releases cannot change. */
  | 'FROZEN'
  /** A row with this key stands already. */
  | 'ALREADY_THERE'
  /** The row refers to one that is not there. */
  | 'PARENT_MISSING'
  /** Anything else; see `cause`. */
  | 'STORE_FAILED';

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}

/** The driver's own code of a failure, where there is one: "SQLITE_FULL", "23505", "ECONNREFUSED" … */
export function driverCodeOf(failure: unknown): string {
  if (typeof failure !== 'object' || failure === null) return '';
  const { code, driverError } = failure as { readonly code?: unknown; readonly driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined || driverError === failure ? '' : driverCodeOf(driverError);
}

/** Names what a failed statement means; what is not known by name stays a plain STORE_FAILED. */
export function asStoreError(failure: unknown): StoreError {
  if (failure instanceof StoreError) return failure;
  switch (driverCodeOf(failure)) {
    case 'SQLITE_CONSTRAINT_TRIGGER':
    case FROZEN_STATE:
      return refusal(failure);
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case '23505':
      return new StoreError('ALREADY_THERE', 'A row with this key is already there.', failure);
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case '23503':
      return new StoreError('PARENT_MISSING', 'The row refers to another that is not there.', failure);
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case '53300':
    case '57P01':
    case '57P03':
      return new StoreError('SERVER_UNREACHABLE', 'The database server does not answer.', failure);
    default:
      return new StoreError('STORE_FAILED', 'The store could not carry out a statement.', failure);
  }
}

/** SQLSTATE that our own triggers raise on PostgreSQL. */
export const FROZEN_STATE = 'CB001';
/** How the message of a trigger against replacement ends; such a row is simply there already. */
export const ALREADY_THERE = 'is already there';

function refusal(failure: unknown): StoreError {
  const told = failure instanceof Error ? failure.message : '';
  return told.endsWith(ALREADY_THERE)
    ? new StoreError('ALREADY_THERE', 'A row with this key is already there.', failure)
    : new StoreError('FROZEN', 'Published versions, sealed vintages and reference releases cannot change.', failure);
}
