import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import type { PreviewRow } from '../../services/drafts/DraftPreviewer';
import { refOf } from '../../services/drafts/findPublished';
import { PinScope } from '../../services/pins';
import { figure, rankChange } from '../figures';
import type { Host } from '../host';
import { left, right, tableOf } from '../listing';
import { wholeNumber } from '../optionValues';
import { tracing } from '../problems';

interface PreviewOptions {
  readonly vintage: string;
  readonly period?: string;
  readonly first?: number;
}

export function addPreview(methodology: Command, host: Host): void {
  methodology.command('preview')
    .description('Rank the cities as a draft would, beside where they stand now. To be looked at, not to be cited: a draft changes.')
    .argument('<REF>', 'the draft')
    .option('--vintage <REF>', 'the vintage to rank on', 'cbcii/2020')
    .option('--period <PERIOD>', 'period of the observations')
    .option('--first <N>', 'the first N rows only', wholeNumber())
    .addHelpText('after', `
Examples:
  cbcii methodology preview cbcii/mine@draft-17 --first 10
  cbcii methodology preview cbcii/mine@draft-17 --vintage cbcii/2020-synthetic`)
    .action((ref: string, options: PreviewOptions) => preview(ref, options, host));
}

async function preview(ref: string, { vintage, period, first }: PreviewOptions, host: Host): Promise<void> {
  const trail = new Map([['ref', ref], ['vintage', `--vintage ${vintage}`], ['period', `--period ${period}`]]);
  await tracing(trail, () => host.withServices(async ({ drafts, draftPreviewer }) => {
    const review = await drafts.review(await drafts.draft(operator, ref));
    const { rows, notice } = await draftPreviewer.preview(review, { vintage, period }, new PinScope());
    host.print([
      `${ref} on ${vintage}${review.base === null ? '' : `, against ${refOf(review.base)}`}`, '', ...tableOf(rows.slice(0, first), columns), '',
      ...(rows.length > (first ?? rows.length) ? [`${first} of ${rows.length} ranked are shown.`] : []), ...(notice === null ? [] : [notice]),
    ].join('\n').trimEnd());
  }));
}

const columns = [
  right<PreviewRow>('rank', ({ rank }) => String(rank)),
  right<PreviewRow>('change', ({ rank, baselineRank }) => rankChange(baselineRank === null ? null : baselineRank - rank)),
  left<PreviewRow>('city', ({ unit }) => unit.name), left<PreviewRow>('Chinese name', ({ unit }) => unit.nameZh ?? ''),
  right<PreviewRow>('score', ({ score }) => figure(score, 1)), right<PreviewRow>('before', ({ baselineScore }) => figure(baselineScore, 1)),
];
