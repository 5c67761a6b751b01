import { nearestCodes } from './nearestCodes';
import type { CoreProblem } from './problem';
import type { Snapshot } from './snapshot';
import type { Variant } from './variant';
import { withArticle } from './withArticle';

/** What a variant names that the data do not have: variables to divide by, and kinds of group to impute by. */
export function missingFromData({ denominate = [], impute = [] }: Variant, snapshot: Snapshot, root = 'variant'): CoreProblem[] {
  const variables = snapshot.columns.filter((column) => column.measure === 'RAW').map((column) => column.node);
  const kinds = [...snapshot.groups?.keys() ?? []];
  return [
    ...denominate.flatMap(({ by }, k) => (by === null ? [] : unknown(by, variables, 'variable', `${root}.denominate[${k}].by`))),
    ...impute.flatMap(({ method }, k) => ('group' in method ? unknown(method.group, kinds, 'kind of group', `${root}.impute[${k}].method.group`) : [])),
  ];
}

function unknown(code: string, known: readonly string[], what: string, path: string): CoreProblem[] {
  if (known.includes(code)) return [];
  const nearest = nearestCodes(code, known);
  return [{
    code: 'NOT_FOUND', path, message: `The vintage has no ${what} "${code.slice(0, 80)}".`,
    expected: nearest.length > 0 ? `${withArticle(what)}, e.g. ${nearest.join(', ')}` : `${withArticle(what)} of the vintage`, got: code.slice(0, 80),
  }];
}
