import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import type { Host } from '../host';
import { tracing } from '../problems';
import { readJsonFile } from '../variantFile';
import { reviewLines } from './reviewText';

export function addValidate(methodology: Command, host: Host): void {
  methodology.command('validate')
    .description('Say everything that is wrong with a draft or a document; if nothing is, how it differs from what its line stands for.')
    .argument('[REF]', 'the draft')
    .option('--document <FILE>', 'instead: a document in JSON, which is not kept')
    .addHelpText('after', `
Examples:
  cbcii methodology validate cbcii/mine@draft-17
  cbcii methodology validate --document document.json`)
    .action((ref: string | undefined, options: { readonly document?: string }) => validate(ref, options.document, host));
}

async function validate(ref: string | undefined, path: string | undefined, host: Host): Promise<void> {
  const trail = new Map([['input.ref', ref ?? ''], ['input.document', `--document ${path}`]]);
  await tracing(trail, () => host.withServices(async ({ drafts }) => {
    const document = path === undefined ? undefined : readJsonFile('--document', path, '{"schemaVersion": 1, …}');
    host.print(reviewLines(await drafts.validate(operator, { ref, document })).join('\n'));
  }));
}
