import { StoreError } from '../../../db/writeGate';
import { PlatformError, unknownOutcome } from '../../errors';

/** What a caller is told of a failure of the store, where there is something to do about it; any other failure stays as it is. */
export function toldOf(failure: unknown): unknown {
  if (!(failure instanceof StoreError)) return failure;
  if (failure.code === 'OUTCOME_UNKNOWN') return unknownOutcome();
  return failure.code === 'SERVER_UNREACHABLE' ? new PlatformError('UNAVAILABLE', 'The store does not answer just now; nothing was changed. Ask again.') : failure;
}
