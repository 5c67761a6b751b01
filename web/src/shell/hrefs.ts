import { packChoice, usual, writeChoice, type Choice } from '../address/choice';
import { hrefOf } from '../address/useAddress';

/** Addresses of other views, with what is chosen and the language taken along. */
export function hrefTo(path: string, choice: Choice, search: URLSearchParams, more: Readonly<Record<string, readonly string[]>> = {}): string {
  const lang = search.get('lang');
  const next = new URLSearchParams([...writeChoice(choice), ...(lang === null ? [] : [['lang', lang]])].map(([name, value]) => [name, value]));
  for (const [name, values] of Object.entries(more)) values.forEach((value) => next.append(name, value));
  return hrefOf(path, next);
}

/** The comparison of some choices, the first of which is the baseline. */
export function comparisonHref(choices: readonly Choice[], vintage: string, search: URLSearchParams): string {
  return hrefTo('/compare', { ...usual, vintage }, search, { with: choices.map(packChoice) });
}
