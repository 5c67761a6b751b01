import { Option, type Command } from 'commander';
import { PinScope } from '../../services/pins';
import { defaultVintage } from '../evaluationOptions';
import type { Host } from '../host';
import { wholeNumber } from '../optionValues';
import { tracing } from '../problems';
import { diffAsCsv, diffAsJson, diffAsMarkdown, diffAsText, type DiffAnswer } from './diffFormats';

interface DiffOptions {
  readonly vintage: string;
  readonly movers: number;
  readonly unit?: string;
  readonly format: 'table' | 'json' | 'csv' | 'markdown';
  readonly precision: number;
}

export function addDiff(methodology: Command, host: Host): void {
  methodology.command('diff')
    .description('Say what two versions differ in, like release notes, and what each change does to the ranks: alone, and as its share of the whole.')
    .argument('<FROM>', 'the earlier version, e.g. cbcii/published@1.0.0')
    .argument('<TO>', 'the later version, of the same line or another')
    .option('--vintage <REF>', 'vintage on whose ranks the effects are measured', defaultVintage)
    .option('--movers <N>', 'how many units are named that moved farthest', wholeNumber(50), 3)
    .option('--unit <UNIT>', 'share out the change of one unit too, e.g. tianjin')
    .addOption(new Option('--format <FORMAT>', 'table and markdown for people; csv and json carry full precision').choices(['table', 'json', 'csv', 'markdown']).default('table'))
    .option('--precision <N>', 'decimals in text', wholeNumber(15), 2)
    .addHelpText('after', `
Effects are places: the mean absolute shift of ranks against the earlier version.
Shares are Shapley values, the mean of what making a change adds over all orders
of making the changes; they add up to the whole.

Examples:
  cbcii methodology diff cbcii/published cbcii/no-bonus
  cbcii methodology diff cbcii/published@1.0.0 cbcii/equal-pillars@1.0.0 --unit tianjin
  cbcii methodology diff cbcii/published cbcii/status --vintage cbcii/2020-synthetic --format markdown`)
    .action((from: string, to: string, options: DiffOptions) => diff(from, to, options, host));
}

async function diff(from: string, to: string, { vintage, movers, unit, format, precision }: DiffOptions, host: Host): Promise<void> {
  const trail = new Map([['from', from], ['to', to], ['vintage', `--vintage ${vintage}`], ['movers', '--movers'], ['unit', `--unit ${unit}`]]);
  await tracing(trail, () => host.withServices(async ({ diffs, reference }) => {
    const pins = new PinScope();
    const found = await diffs.diff(from, to, vintage, movers, pins);
    const release = found.effects?.to.release ?? null;
    const answer: DiffAnswer = { diff: found, pins, movers, unit: unit === undefined || release === null ? null : reference.unitOf(release, unit, 'unit').code };
    switch (format) {
      case 'table': return host.print(diffAsText(answer, precision));
      case 'markdown': return host.print(diffAsMarkdown(answer, precision));
      case 'json': return host.print(diffAsJson(answer));
      case 'csv': return host.print(diffAsCsv(answer));
    }
  }));
}
