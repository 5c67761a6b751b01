/** `an index`, `a node`, `a unit`: what a message says was expected. */
export function withArticle(what: string): string {
  return `${/^(?:[aeio]|u(?!ni))/i.test(what) ? 'an' : 'a'} ${what}`;
}
