import { PlatformError, type Problem } from '../../errors';
import { refusal } from '../refusal';

/** Work whose problems are told below a path; empty where they have their own. */
export interface Placed<Value> { readonly path: string; readonly work: Promise<Value> }

/** All values, or one error with the problems of all of them. An accident among them is thrown as it is. */
export async function allOrAllProblems<Value>(placed: readonly Placed<Value>[]): Promise<Value[]> {
  const outcomes = await Promise.allSettled(placed.map(({ work }) => work));
  const problems: Problem[] = [];
  const values: Value[] = [];
  outcomes.forEach((outcome, k) => {
    if (outcome.status === 'fulfilled') values.push(outcome.value);
    else problems.push(...problemsOf(outcome.reason, placed[k].path));
  });
  if (problems.length > 0) throw refusal(problems);
  return values;
}

/** The problems of a refusal, moved below a path; anything else is no refusal, and thrown on. */
export function problemsOf(failure: unknown, path: string): readonly Problem[] {
  if (!(failure instanceof PlatformError)) throw failure;
  return failure.problems.map((problem) => ({ ...problem, path: [path, problem.path].filter((part) => part !== '').join('.') }));
}
