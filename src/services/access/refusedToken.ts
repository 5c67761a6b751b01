import { PlatformError } from '../../errors';

/** A token that names nobody: why, without repeating any of it. */
export function refusedToken(message: string): PlatformError {
  return new PlatformError('UNAUTHENTICATED', message);
}
