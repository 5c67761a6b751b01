import { PlatformError, type Problem } from '../errors';
import { nearestCodes } from '../methodology/nearestCodes';
import { withArticle } from '../methodology/withArticle';

/** The answer to an unknown code or ref: NOT_FOUND with the nearest known ones. */
export function notFound(what: string, asked: string, known: Iterable<string>, path: string): PlatformError {
  const problem = notFoundProblem(what, asked, known, path);
  const nearest = problem.expected.split(', e.g. ')[1];
  return new PlatformError('NOT_FOUND', nearest === undefined ? problem.message : `${problem.message} Nearest: ${nearest}.`, [problem]);
}

/** The same as one problem among others. */
export function notFoundProblem(what: string, asked: string, known: Iterable<string>, path: string): Problem {
  const short = asked.slice(0, 80);
  const nearest = nearestCodes(short, known);
  return {
    code: 'NOT_FOUND', path, message: `There is no ${what} "${short}".`,
    expected: nearest.length > 0 ? `${withArticle(what)}, e.g. ${nearest.join(', ')}` : withArticle(what), got: short,
  };
}
