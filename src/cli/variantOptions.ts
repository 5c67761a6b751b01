import { Option, type Command } from 'commander';
import { bonusKinds } from '../methodology/vocabulary';
import { kebab, listed, listedPairs, numberOrText, pairOf } from './optionValues';
import { isFields, readVariantFile, type Fields } from './variantFile';

/** The options that make a variant, as commander hands them over. */
export interface VariantOptions {
  readonly variant?: string;
  readonly weight?: readonly string[];
  readonly bonus?: string;
  readonly bonusCap?: string;
  readonly bonusScale?: string;
  readonly factor?: readonly string[];
  readonly exclude?: readonly string[];
}

/** One entry for a list of a variant, and the option that says it. */
interface Entry { readonly value: unknown; readonly option: string }

export function addVariantOptions(command: Command): Command {
  return command
    .optionsGroup('Variant:')
    .option('--weight <NODE=W>', 'weigh a node: W multiplies where the parent sums, is relative where it takes a mean, and removes the node where it is 0 (*)', listedPairs('NODE=W', 'rnd-resources=2'))
    .addOption(new Option('--bonus <KIND>', 'how bonus points join the core').choices(bonusKinds.map(kebab)))
    .option('--bonus-cap <N>', 'most points that the bonus may add')
    .option('--bonus-scale <N>', 'scale of a multiplicative bonus: score = core × (1 + points / N)')
    .option('--factor <NODE=S>', 'switch a bonus factor on or off, or set the most points it gives: S is on, off or a number (*)', listedPairs('NODE=on, NODE=off or NODE=POINTS', 'top-level-design=off'))
    .option('--exclude <NODE>', 'leave a node out (*)', listed)
    .option('--variant <FILE>', 'a variant in JSON, as the API takes it; the options above stand over it');
}

/**
 * Makes the variant that the options say, for the services to judge. Notes in `trail` which option
 * stands at which path. Undefined where none is given.
 */
export function readVariant(options: VariantOptions, trail: Map<string, string>): unknown {
  const file = options.variant === undefined ? undefined : readVariantFile(options.variant);
  if (options.variant !== undefined) trail.set('variant', `--variant ${options.variant}`);
  if (file !== undefined && file !== null && !isFields(file)) return file;
  const entriesOf = (name: string, typed: readonly string[] | undefined, valueOf: (text: string) => unknown): Entry[] =>
    (typed ?? []).map((text) => ({ value: valueOf(text), option: `--${name} ${text}` }));
  const changes: Fields = {
    weights: merge(file?.weights, entriesOf('weight', options.weight, weightOf), 'variant.weights', trail),
    bonus: changedBonus(file?.bonus, options, entriesOf('factor', options.factor, factorOf), trail),
    exclude: merge(file?.exclude, entriesOf('exclude', options.exclude, (node) => node), 'variant.exclude', trail),
  };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return Object.keys(given).length === 0 ? file : { ...file, ...given };
}

function weightOf(text: string): Fields {
  const [node, weight] = pairOf(text);
  return { node, weight: numberOrText(weight) };
}

function factorOf(text: string): Fields {
  const [node, change] = pairOf(text);
  return change === 'on' || change === 'off' ? { node, enabled: change === 'on' } : { node, maxPoints: numberOrText(change) };
}

/** The options' fields stand over those of the file; what is not an object is left for the service to refuse. */
function changedBonus(
  before: unknown, { bonus, bonusCap, bonusScale }: VariantOptions, factors: readonly Entry[], trail: Map<string, string>,
): unknown {
  const path = 'variant.bonus';
  const said = [
    { field: 'kind', option: '--bonus', text: bonus, value: bonus?.replaceAll('-', '_').toUpperCase() },
    { field: 'cap', option: '--bonus-cap', text: bonusCap, value: numberOrText(bonusCap ?? '') },
    { field: 'scale', option: '--bonus-scale', text: bonusScale, value: numberOrText(bonusScale ?? '') },
  ].filter(({ text }) => text !== undefined);
  if ((said.length === 0 && factors.length === 0) || (before !== undefined && before !== null && !isFields(before))) return before;
  if (bonus !== undefined) trail.set(path, `--bonus ${bonus}`);
  for (const { field, option, text } of said) trail.set(`${path}.${field}`, `${option} ${text}`);
  const changed = { ...before, ...Object.fromEntries(said.map(({ field, value }) => [field, value])) };
  return factors.length === 0 ? changed : { ...changed, factors: merge(isFields(before) ? before.factors : undefined, factors, `${path}.factors`, trail) };
}

/** Adds entries to a list of the file. One for a node that the file names already takes its place, so that the file's places keep their numbers. */
function merge(before: unknown, entries: readonly Entry[], path: string, trail: Map<string, string>): unknown {
  if (entries.length === 0 || (before !== undefined && before !== null && !Array.isArray(before))) return before;
  const list: unknown[] = [...(before ?? []) as readonly unknown[]]; // an array or nothing, as was just asked
  const free = new Map(list.map((entry, index) => [nodeOf(entry), index]));
  for (const { value, option } of entries) {
    const index = free.get(nodeOf(value)) ?? list.length;
    free.delete(nodeOf(value));
    list[index] = value;
    trail.set(`${path}[${index}]`, option);
  }
  return list;
}

function nodeOf(entry: unknown): unknown {
  return isFields(entry) ? entry.node : entry;
}
