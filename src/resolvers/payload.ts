import { PlatformError, type Problem } from '../errors';

/** The answer of a mutation: what it did, or every reason why it did nothing. */
export interface Payload<Result> {
  readonly result: Result | null;
  readonly problems: readonly Problem[];
}

/** Refusals that concern the caller or the server, not the input: they stay errors of the request. */
const asErrors: readonly string[] = ['UNAUTHENTICATED', 'FORBIDDEN', 'OUTCOME_UNKNOWN', 'INTERNAL', 'UNAVAILABLE', 'TIMEOUT'];

/** Does the work of a mutation; what is wrong with its input becomes problems of the payload. */
export async function payloadOf<Result>(work: () => Promise<Result>): Promise<Payload<Result>> {
  try {
    return { result: await work(), problems: [] };
  } catch (error) {
    if (!(error instanceof PlatformError) || asErrors.includes(error.code)) throw error;
    const { code, message, problems } = error;
    return { result: null, problems: problems.length > 0 ? problems : [{ code, path: '', message, expected: '', got: '' }] };
  }
}
