import type { Command } from 'commander';
import type { AuditEntry, AuditFilter } from '../services/access/AuditLog';
import { operator } from '../services/access/Caller';
import { addAuditReport } from './auditReport';
import type { Host } from './host';
import { countOf, csvOf, formatOption, left, recordOf, right, tableOf, type Format, type Lines } from './listing';
import { wholeNumber } from './optionValues';
import { RefusedError, tracing } from './problems';

interface ListOptions extends AuditFilter {
  readonly first: number;
  readonly format: Format;
}

export function addAudit(program: Command, host: Host): void {
  const audit = program.command('audit')
    .summary('read and verify the log of changes; report on a methodology')
    .description('Two things of one name. list and verify: the log of changes, who changed what, how it was before and how it is after. report: the check-list of composite indicators, gone through for a methodology version.');
  audit.command('list')
    .description('List the entries of the log, newest first.')
    .optionsGroup('Entries:')
    .option('--since <TIME>', 'from this time on, e.g. 2030-12-31 or 2030-12-31T12:00:00Z')
    .option('--until <TIME>', 'before this time')
    .option('--action <ACTION>', 'of this action, e.g. publishDraft')
    .option('--subject <SUBJECT>', 'by this caller, e.g. operator or token:3:Workbench')
    .option('--target <REF>', 'to this object, e.g. cbcii/published@1.1.0')
    .optionsGroup('Output:')
    .option('--first <N>', 'the newest N entries only', wholeNumber(), 100)
    .addOption(formatOption())
    .addHelpText('after', `
Examples:
  cbcii audit list --since 2030-12-01 --action publishDraft
  cbcii audit list --subject operator --format csv`)
    .action((options: ListOptions) => list(options, host));
  audit.command('verify')
    .description('Walk the log from its first entry, and name the first that was changed, removed, put in, moved or cut off.')
    .option('--head <HASH>', 'a hash that verify printed before: it must still be that of an entry')
    .addHelpText('after', `
Whoever can write to the database could write the whole log anew. Note down the hash
that verify prints, in another place, and give it with --head the next time.

Examples:
  cbcii audit verify
  cbcii audit verify --head sha256:4f5c…`)
    .action(({ head }: { readonly head?: string }) => verify(head ?? null, host));
  addAuditReport(audit, host);
}

async function list({ first, format, ...filter }: ListOptions, host: Host): Promise<void> {
  const trail = new Map([['filter.since', `--since ${filter.since}`], ['filter.until', `--until ${filter.until}`]]);
  await tracing(trail, () => host.withServices(async ({ audit }) => {
    const { records, total } = await audit.page(operator, filter, { after: null, limit: first });
    host.print(listingOf(format, records, total));
  }));
}

async function verify(head: string | null, host: Host): Promise<void> {
  await host.withServices(async ({ audit }) => {
    const report = await audit.verify(operator, head, (entries) => {
      if (entries % 10_000 === 0) host.note(`Entries that hold so far: ${entries} …`);
    });
    if (report.fault !== null) throw new RefusedError([`${report.fault.kind}: ${report.fault.message} Entries before it that hold: ${report.entries}.`]);
    host.print(`Entries that hold: ${report.entries}. Hash of the last: ${report.head}`);
  });
}

const lines: Lines<AuditEntry> = {
  what: 'entries',
  columns: [
    right('entry', ({ seq }) => String(seq)), left('at', ({ at }) => at), left('by', ({ subject }) => subject), left('action', ({ action }) => action),
    left('to', ({ target }) => target),
  ],
  names: ['seq', 'at', 'subject', 'action', 'target', 'before', 'after', 'previousHash', 'hash'],
  fieldsOf: ({ before, after, ...entry }) => ({ ...entry, before: JSON.stringify(before), after: JSON.stringify(after) }),
};

function listingOf(format: Format, rows: readonly AuditEntry[], total: number): string {
  switch (format) {
    case 'table': return [...tableOf(rows, lines.columns), ...(rows.length === 0 ? [] : ['']), countOf({ what: lines.what, rows, total })].join('\n');
    case 'csv': return csvOf(rows.map((row) => recordOf(lines, row)), lines.names);
    case 'json': return JSON.stringify({ total, rows }, null, 2);
  }
}
