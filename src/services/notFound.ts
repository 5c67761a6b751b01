import { PlatformError } from '../errors';
import { nearestCodes } from '../methodology/nearestCodes';

/** The answer to an unknown code or ref: NOT_FOUND with the nearest known ones. */
export function notFound(what: string, asked: string, known: Iterable<string>, path: string): PlatformError {
  const short = asked.slice(0, 80);
  const nearest = nearestCodes(short, known);
  const hint = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
  return new PlatformError('NOT_FOUND', `There is no ${what} "${short}".${hint}`, [{
    code: 'NOT_FOUND', path, message: `There is no ${what} "${short}".`,
    expected: nearest.length > 0 ? `a ${what}, e.g. ${nearest.join(', ')}` : `a ${what}`, got: short,
  }]);
}
