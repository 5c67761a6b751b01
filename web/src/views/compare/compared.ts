import { isVariant, packChoice, unpackChoice, usual, type Choice } from '../../address/choice';
import type { Catalogue } from '../../server/useCatalogue';
import type { Words } from '../../words/en';

/** At most so many stand beside each other, the baseline among them. */
export const mostCompared = 5;

/** What is compared without an address that says so: the published line and the same without bonus. */
const usuallyCompared = ['', 'methodology=cbcii/no-bonus'];

/** The choices that an address compares, the baseline first; two at least. */
export function readCompared(search: URLSearchParams): readonly Choice[] {
  const vintage = search.get('vintage') ?? usual.vintage;
  const given = search.getAll('with').slice(0, mostCompared);
  return (given.length < 2 ? [...new Set([...given, ...usuallyCompared])].slice(0, 2) : given).map((text) => unpackChoice(text, vintage));
}

export function writeCompared(choices: readonly Choice[]): readonly string[] {
  return choices.map(packChoice);
}

/** A choice by the title of its line, and what is changed in it. */
export function nameOf(choice: Choice, { index, pillars }: Catalogue, words: Words): string {
  const title = index.methodologies.nodes.find(({ code }) => code === choice.methodology)?.title ?? choice.methodology;
  if (!isVariant(choice)) return title;
  const weights = Object.entries(choice.weights).map(([node, weight]) => {
    const pillar = pillars.find(({ code }) => code === node);
    return `${(words.language === 'zh' ? pillar?.nameZh : pillar?.name) ?? node} ×${weight}`;
  });
  const bonus = choice.bonus === 'AS_DEFINED' ? [] : [`${words.bonus}: ${words.ranking.bonusChoices[choice.bonus]}`];
  const off = choice.off.length === 0 ? [] : [`−${choice.off.length} ${words.ranking.factors}`];
  return `${title} (${[...weights, ...bonus, ...off].join(', ')})`;
}
