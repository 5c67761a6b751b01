import { PlatformError } from '../../errors';
import { analysisKinds, type AnalysisKind } from '../../methodology/vocabulary';
import { refusal } from '../refusal';

/** Which analysis is to be started: the spec of one kind, under its name. */
export type AnalysisWish = Readonly<Partial<Record<AnalysisKind, unknown>>>;

/** Refuses an input that names none, or several. */
export function readWish(input: AnalysisWish): { readonly kind: AnalysisKind; readonly spec: object } {
  const given = analysisKinds.filter((kind) => input[kind] !== undefined && input[kind] !== null);
  if (given.length === 1) return { kind: given[0], spec: JSON.parse(JSON.stringify(input[given[0]])) as object };
  throw refusal([{
    code: 'BAD_INPUT', path: 'input', message: 'One analysis is to be named.', expected: `one of ${analysisKinds.join(', ')}`, got: given.length === 0 ? 'none' : given.join(' and '),
  }]);
}

/** Does some of the work of an input; the paths of its problems begin where that part stands. */
export async function placed<Value>(work: () => Promise<Value>, pathOf: (path: string) => string): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    throw new PlatformError(error.code, error.message, error.problems.map((problem) => ({ ...problem, path: pathOf(problem.path) })));
  }
}
