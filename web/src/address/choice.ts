import type { VariantInput } from '../../../sdk/src/index.js';

/** What a ranking is made by: a line of methodology, figures, and what is changed. */
export interface Choice {
  readonly methodology: string;
  readonly vintage: string;
  /** By node, where it is not 1. */
  readonly weights: Readonly<Record<string, number>>;
  /** AS_DEFINED leaves the bonus as the methodology has it. */
  readonly bonus: BonusChoice;
  /** Bonus factors that are switched off. */
  readonly off: readonly string[];
}

export type BonusChoice = (typeof bonusChoices)[number];
export const bonusChoices = ['AS_DEFINED', 'NONE', 'ADDITIVE'] as const;

export const usual: Choice = { methodology: 'cbcii/published', vintage: 'cbcii/2020', weights: {}, bonus: 'AS_DEFINED', off: [] };

/** What the server is asked to change; undefined where nothing is. */
export function variantOf({ weights, bonus, off }: Choice): VariantInput | undefined {
  const changed = Object.entries(weights).map(([node, weight]) => ({ node, weight }));
  const kind = bonus === 'AS_DEFINED' ? undefined : bonus;
  if (changed.length === 0 && kind === undefined && off.length === 0) return undefined;
  return {
    ...(changed.length > 0 && { weights: changed }),
    ...((kind !== undefined || off.length > 0) && {
      bonus: { ...(kind && { kind }), ...(off.length > 0 && { factors: off.map((node) => ({ node, enabled: false })) }) },
    }),
  };
}

/** As an input of an evaluation, for comparisons. */
export function evaluationOf(choice: Choice) {
  const variant = variantOf(choice);
  return { methodology: choice.methodology, vintage: choice.vintage, ...(variant && { variant }) };
}

export function isVariant(choice: Choice): boolean {
  return variantOf(choice) !== undefined;
}

/** The parts of a choice as they stand in an address; what is usual is left out. */
export function writeChoice(choice: Choice): readonly (readonly [string, string])[] {
  return [
    ...(choice.methodology === usual.methodology ? [] : [['methodology', choice.methodology] as const]),
    ...(choice.vintage === usual.vintage ? [] : [['vintage', choice.vintage] as const]),
    ...Object.entries(choice.weights).map(([node, weight]) => ['weight', `${node}:${weight}`] as const),
    ...(choice.bonus === 'AS_DEFINED' ? [] : [['bonus', choice.bonus.toLowerCase()] as const]),
    ...choice.off.map((node) => ['off', node] as const),
  ];
}

/** Reads a choice out of an address; parts that make no sense are left out. */
export function readChoice(search: URLSearchParams): Choice {
  const bonus = search.get('bonus')?.toUpperCase();
  return {
    methodology: search.get('methodology') ?? usual.methodology,
    vintage: search.get('vintage') ?? usual.vintage,
    weights: Object.fromEntries(search.getAll('weight').flatMap(readWeight)),
    bonus: bonusChoices.find((each) => each === bonus) ?? 'AS_DEFINED',
    off: search.getAll('off'),
  };
}

function readWeight(text: string): readonly (readonly [string, number])[] {
  const [node, given] = text.split(':');
  const weight = Number(given);
  return node !== '' && given !== undefined && given !== '' && Number.isFinite(weight) && weight >= 0 && weight !== 1 ? [[node, weight]] : [];
}

/** A choice as one word, for lists of choices in an address. */
export function packChoice(choice: Choice): string {
  return new URLSearchParams(writeChoice({ ...choice, vintage: usual.vintage }).map(([name, value]) => [name, value])).toString();
}

export function unpackChoice(text: string, vintage: string): Choice {
  return { ...readChoice(new URLSearchParams(text)), vintage };
}
