import { InvalidArgumentError, type Command } from 'commander';
import { listed, listedPairs, numberOrText, pairOf } from '../optionValues';
import { isFields, readJsonFile } from '../variantFile';

/** The options that say which weights are in doubt. */
export interface WeightSpaceOptions {
  readonly share?: string;
  readonly level?: string;
  readonly below?: readonly string[];
  readonly bound?: readonly string[];
  readonly order?: readonly string[];
  readonly keepTotal?: boolean;
  readonly weights?: string;
}

const exampleOfWeights = '{"share": 0.25, "sums": [{"nodes": ["infrastructure", "rnd-resources"], "most": 2.2}]}';

export function addWeightSpaceOptions(command: Command, otherwise: string): Command {
  return command
    .optionsGroup('Weights in doubt:')
    .option('--share <S>', `every weight within this share of itself: 0.25 is 25 % up or down (${otherwise})`)
    .option('--level <N>', 'level of the nodes weighed: 1 pillars, 2 sub-pillars … (1)')
    .option('--below <NODE>', 'weights of the children of this node (*)', listed)
    .option('--bound <NODE=L:M>', 'one weight from L to M instead; either may be left out (*)', listedPairs('NODE=LEAST:MOST', 'infrastructure=0.5:2'))
    .option('--order <A≥B>', 'A weighs at least as much as B; written A>=B (*)', ordered)
    .option('--keep-total', 'under a sum the weights add up to what they do now')
    .option('--weights <FILE>', 'all of this in JSON, as the API takes it; the options above stand over it');
}

/** Weights in doubt as the API takes them; null where nothing is said. What is left to the service to refuse is handed on as it is. */
export function readWeightSpace({ share, level, below, bound, order, keepTotal, weights }: WeightSpaceOptions, trail: Map<string, string>, path: string): unknown {
  const file = weights === undefined ? null : readJsonFile('--weights', weights, exampleOfWeights);
  if (file !== null && !isFields(file)) return file;
  const said = {
    ...(share !== undefined && { share: numberOrText(share) }), ...(level !== undefined && { level: numberOrText(level) }), ...(below !== undefined && { below }),
    ...(bound !== undefined && { bounds: bound.map(boundOf) }), ...(order !== undefined && { orders: order.map(orderOf) }), ...(keepTotal === true && { keepsTotal: true }),
  };
  const typed = { share: share !== undefined && `--share ${share}`, level: level !== undefined && `--level ${level}`, below: below && `--below ${below.join(',')}` };
  for (const [key, option] of Object.entries(typed)) if (typeof option === 'string') trail.set(`${path}.${key}`, option);
  bound?.forEach((text, k) => trail.set(`${path}.bounds[${k}]`, `--bound ${text}`));
  order?.forEach((text, k) => trail.set(`${path}.orders[${k}]`, `--order ${text}`));
  if (weights !== undefined) trail.set(path, `--weights ${weights}`);
  return file === null && Object.keys(said).length === 0 ? null : { ...file, ...said };
}

function ordered(value: string, before: readonly string[] = []): string[] {
  const parts = listed(value);
  const wrong = parts.find((part) => !/^.+(>=|≥).+$/.test(part));
  if (wrong !== undefined) throw new InvalidArgumentError(`Expected A>=B, e.g. rnd-resources>=infrastructure; got ${JSON.stringify(wrong)}.`);
  return [...before, ...parts];
}

function orderOf(text: string) {
  const [heavier, lighter] = text.split(/>=|≥/).map((part) => part.trim());
  return { heavier, lighter };
}

function boundOf(text: string) {
  const [node, range] = pairOf(text);
  const [least = '', most = ''] = range.split(':');
  return { node, ...(least !== '' && { least: numberOrText(least) }), ...(most !== '' && { most: numberOrText(most) }) };
}
