import { Option, type Command } from 'commander';
import type { EvaluationInput } from '../../services/EvaluationService';
import { PinScope } from '../../services/pins';
import { defaultVintage } from '../evaluationOptions';
import type { Host } from '../host';
import { listed, wholeNumber } from '../optionValues';
import { tracing } from '../problems';
import { comparisonAsCsv, comparisonAsJson, comparisonAsMarkdown, comparisonAsTable, type ComparisonAnswer } from './comparisonFormats';

interface CompareOptions {
  readonly vintage: string;
  readonly period?: string;
  readonly top?: readonly string[];
  readonly movers: number;
  readonly acknowledgeBreak?: boolean;
  readonly first?: number;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly precision: number;
}

export function addCompare(program: Command, host: Host): void {
  program.command('compare')
    .argument('<BASELINE>', 'methodology version that the others are compared with, e.g. cbcii/published')
    .argument('<OTHERS...>', 'methodology versions; REF=VINTAGE takes another vintage than --vintage')
    .summary('set rankings of several methodologies side by side')
    .description('Set rankings side by side: each unit\'s rank under every methodology, how far the rankings agree, and who moves. Changes are places against the baseline: +2 is two up.')
    .optionsGroup('What to evaluate:')
    .option('--vintage <REF>', 'vintage of those that name none', defaultVintage)
    .option('--period <P>', 'reference period; each vintage\'s own default when not given')
    .option('--acknowledge-break', 'compare even what cannot be compared; the answer says so')
    .optionsGroup('Output:')
    .option('--top <K,…>', 'depths at which the tops are compared (*)', listed)
    .option('--movers <N>', 'how many units are named that moved up, and down', wholeNumber(500), 3)
    .option('--first <N>', 'the first N units only', wholeNumber())
    .addOption(new Option('--format <FORMAT>', 'table and markdown for people; csv and json carry full precision').choices(['table', 'json', 'csv', 'markdown']).default('table'))
    .option('--precision <N>', 'decimals in a table', wholeNumber(15), 2)
    .addHelpText('after', `
(*) may be repeated, and takes several values separated by commas; 5,10,20 without.

Kendall τ-b and Spearman ρ are 1 for the same order and -1 for the reverse. All
figures are taken over the units that both rank, ranked among themselves.

Examples:
  cbcii compare cbcii/published cbcii/no-bonus cbcii/equal-pillars --first 10
  cbcii compare cbcii/published cbcii/published=cbcii/2020-synthetic --acknowledge-break
  cbcii compare cbcii/published cbcii/geometric --format csv > ranks.csv`)
    .action((baseline: string, others: readonly string[], options: CompareOptions) => compare(baseline, others, options, host));
}

async function compare(baseline: string, others: readonly string[], options: CompareOptions, host: Host): Promise<void> {
  const { period, vintage, movers, acknowledgeBreak = false } = options;
  const inputOf = (text: string): EvaluationInput => {
    const sign = text.indexOf('=');
    return sign < 0 ? { methodology: text, vintage, period } : { methodology: text.slice(0, sign), vintage: text.slice(sign + 1), period };
  };
  const tops = options.top?.map(Number) ?? usualTops;
  const trail = new Map([['baseline', baseline], ...others.map((other, k): [string, string] => [`alternatives[${k}]`, other]), ['tops', '--top'], ['movers', '--movers']]);
  await tracing(trail, () => host.withServices(async ({ comparisons }) => {
    const pins = new PinScope();
    const comparison = await comparisons.compare({ baseline: inputOf(baseline), alternatives: others.map(inputOf), tops, movers, acknowledgeBreak }, pins);
    const answer: ComparisonAnswer = { comparison, pins, tops, unitCodes: comparison.unitCodes.slice(0, options.first) };
    switch (options.format) {
      case 'table': return host.print(comparisonAsTable(answer, options.precision));
      case 'markdown': return host.print(comparisonAsMarkdown(answer, options.precision));
      case 'json': return host.print(comparisonAsJson(answer));
      case 'csv': return host.print(comparisonAsCsv(answer));
    }
  }));
}

const usualTops = [5, 10, 20];
