import { PlatformError } from '../../errors';

/** The refusal to answer for a result that was, or would have been, made by another engine, or from a spec that reads otherwise today. */
export function anotherEngine(expected: string, got: string): PlatformError {
  const message = 'The analysis was asked for under another engine; the numbers could differ, so none are given. Start it anew.';
  return new PlatformError('ENGINE_DIFFERS', message, [{ code: 'ENGINE_DIFFERS', path: 'job', message, expected: `the analysis ${expected}`, got: `the analysis ${got}` }]);
}
