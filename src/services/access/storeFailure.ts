import { StoreError } from '../../../db/writeGate';
import { PlatformError } from '../../errors';

/** What a caller is told of a failure of the store, where there is something to do about it; any other failure stays as it is. */
export function toldOf(failure: unknown): unknown {
  if (!(failure instanceof StoreError)) return failure;
  if (failure.code === 'OUTCOME_UNKNOWN') {
    return new PlatformError('OUTCOME_UNKNOWN', 'The outcome is unknown: the change may have been made or not. Ask again with the same idempotency key.');
  }
  return failure.code === 'SERVER_UNREACHABLE' ? new PlatformError('UNAVAILABLE', 'The store does not answer just now; nothing was changed. Ask again.') : failure;
}
