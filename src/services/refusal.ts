import { PlatformError, type Problem } from '../errors';

/** The error of a refused input: the code that its problems share, or BAD_INPUT. */
export function refusal(problems: readonly Problem[]): PlatformError {
  const codes = new Set(problems.map((problem) => problem.code));
  const [first] = problems;
  const message = problems.length === 1 ? first.message : `${problems.length} problems: ${problems.map((problem) => problem.message).join(' ')}`;
  return new PlatformError(codes.size === 1 ? first.code : 'BAD_INPUT', message, problems);
}
