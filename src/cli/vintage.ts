import type { Command } from 'commander';
import { operator } from '../services/access/Caller';
import { PinScope } from '../services/pins';
import type { VintageRecord } from '../services/records';
import type { Host } from './host';
import { formatOption, left, listingAs, type Format, type Lines } from './listing';
import { tracing } from './problems';

export function addVintage(program: Command, host: Host): void {
  const vintage = program.command('vintage')
    .summary('list, seal and withdraw vintages')
    .description('List, seal and withdraw vintages: the editions of observations that indexes are scored on.');
  vintage.command('list')
    .description('List every revision of every vintage, open and withdrawn ones among them.')
    .option('--index <CODE>', 'those of this index only')
    .addOption(formatOption())
    .addHelpText('after', `
Examples:
  cbcii vintage list
  cbcii vintage list --index asem --format json`)
    .action((options: { readonly index?: string; readonly format: Format }) => list(options, host));
  vintage.command('seal')
    .description('Seal an open vintage: its observations are hashed and frozen, and it becomes public.')
    .argument('<REF>', 'line for its newest revision, or line@revision')
    .addHelpText('after', `
Examples:
  cbcii vintage seal asem/2018@2`)
    .action((ref: string) => seal(ref, host));
  vintage.command('withdraw')
    .description('Withdraw a sealed vintage: it stays readable by its exact ref, with the reason, and its line no longer stands for it.')
    .argument('<REF>', 'line@revision, or sha256:…')
    .requiredOption('--reason <TEXT>', 'why; whoever reads it later is told')
    .addHelpText('after', `
Examples:
  cbcii vintage withdraw asem/2018@1 --reason "Areas were in the wrong unit"`)
    .action((ref: string, { reason }: { readonly reason: string }) => withdraw(ref, reason, host));
}

const lines: Lines<VintageRecord> = {
  what: 'vintages',
  columns: [
    left('vintage', refOf), left('status', ({ status }) => status), left('kind', ({ kind }) => kind), left('title', ({ title }) => title),
    left('periods', ({ periods }) => periods.filter((period) => period !== null).join(' ')), left('sealed', ({ sealedAt }) => sealedAt ?? ''),
    left('hash', ({ hash }) => hash?.slice(0, 19) ?? ''), left('withdrawn because', ({ withdrawnReason }) => withdrawnReason ?? ''),
  ],
  names: ['ref', 'indexCode', 'status', 'kind', 'title', 'description', 'notice', 'periods', 'defaultPeriod', 'hash', 'sealedAt', 'withdrawnReason'],
  fieldsOf: (vintage) => ({ ...vintage, ref: refOf(vintage), periods: vintage.periods.filter((period) => period !== null) }),
};

function refOf({ line, revision }: VintageRecord): string {
  return `${line}@${revision}`;
}

async function list({ index, format }: { readonly index?: string; readonly format: Format }, host: Host): Promise<void> {
  await tracing(new Map([['code', `--index ${index}`]]), () => host.withServices(async ({ reference, vintages }) => {
    const pins = new PinScope();
    const indexes = index === undefined ? await reference.indexes() : [await reference.index(index, pins)];
    const rows = (await Promise.all(indexes.map(({ code }) => vintages.ofIndex(code, true)))).flat();
    host.print(listingAs(format, { ...lines, rows, total: rows.length }, pins));
  }));
}

async function seal(ref: string, host: Host): Promise<void> {
  await tracing(new Map([['input.ref', ref]]), () => host.withServices(async ({ vintageKeeper, vintages }) => {
    const sealed = await vintageKeeper.seal(operator, { ref });
    const { hash } = await vintages.vintage(sealed.ref, new PinScope());
    host.print(`${sealed.ref} is sealed.\n${hash}`);
  }));
}

async function withdraw(ref: string, reason: string, host: Host): Promise<void> {
  await tracing(new Map([['input.ref', ref], ['input.reason', `--reason ${reason}`]]), () => host.withServices(async ({ vintageKeeper }) => {
    const withdrawn = await vintageKeeper.withdraw(operator, { ref, reason });
    host.print(`${withdrawn.ref} is withdrawn.`);
  }));
}
