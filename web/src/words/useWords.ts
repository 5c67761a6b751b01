import { useAddress } from '../address/useAddress';
import { en, type Words } from './en';
import { zh } from './zh';

/** Something that has a name in English, and perhaps one in Chinese. */
export interface Named {
  readonly name: string;
  readonly nameZh: string | null;
}

/** The words of the language that the address names, English without one. */
export function useWords(): Words {
  return useAddress().search.get('lang') === 'zh' ? zh : en;
}

/** A name in the language of the page. */
export function nameIn(words: Words, named: Named): string {
  return words.language === 'zh' ? named.nameZh ?? named.name : named.name;
}

/** The name in the other language, where there is one. */
export function otherNameIn(words: Words, named: Named): string | null {
  return words.language === 'zh' ? named.name : named.nameZh;
}

const points = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Points to one decimal, as the report prints them. */
export function pointsText(value: number): string {
  return points.format(value);
}

const amounts = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** A number as it is, with thousands apart. */
export function numberText(value: number): string {
  return amounts.format(value);
}
