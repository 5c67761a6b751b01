/** A word of the core as the API spells it: minMax is MIN_MAX. */
export function wireWord(word: string): string {
  return word.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
