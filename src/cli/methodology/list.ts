import type { Command } from 'commander';
import { operator } from '../../services/access/Caller';
import { PinScope } from '../../services/pins';
import type { CliServices, Host } from '../host';
import { csvOf, cut, formatOption, left, recordOf, right, tableOf, type Format, type Lines } from '../listing';
import { tracing } from '../problems';

interface LineRow {
  readonly code: string;
  readonly latest: string | null;
  readonly versions: number;
  readonly drafts: readonly string[];
  readonly forkedFrom: string | null;
  readonly title: string;
}

const lines: Lines<LineRow> = {
  what: 'lines',
  columns: [
    left('code', ({ code }) => code), left('latest', ({ latest }) => latest ?? ''), right('versions', ({ versions }) => String(versions)),
    left('drafts', ({ drafts }) => cut(drafts.join(' '), 40)), left('forked from', ({ forkedFrom }) => forkedFrom ?? ''), left('title', ({ title }) => cut(title, 60)),
  ],
  names: ['code', 'latest', 'versions', 'drafts', 'forkedFrom', 'title'],
  fieldsOf: (row) => row,
};

export function addList(methodology: Command, host: Host): void {
  methodology.command('list')
    .description('List the lines of methodologies: what each stands for, how many versions it has, and its drafts.')
    .option('--index <INDEX>', 'of this index only')
    .addOption(formatOption())
    .addHelpText('after', `
Examples:
  cbcii methodology list
  cbcii methodology list --format json`)
    .action((options: { readonly index?: string; readonly format: Format }) => list(options, host));
}

async function list({ index, format }: { readonly index?: string; readonly format: Format }, host: Host): Promise<void> {
  await tracing(new Map([['code', `--index ${index}`]]), () => host.withServices(async (services) => {
    const { methodologies, reference } = services;
    if (index !== undefined) await reference.index(index, new PinScope());
    const records = index === undefined ? await methodologies.lines(operator) : await methodologies.linesOf(index, operator);
    const rows = await Promise.all(records.map(({ code, title, forkedFrom }) => rowOf(services, { code, title, forkedFrom })));
    switch (format) {
      case 'table': return host.print(tableOf(rows, lines.columns).join('\n'));
      case 'csv': return host.print(csvOf(rows.map((row) => recordOf(lines, row)), lines.names));
      case 'json': return host.print(JSON.stringify(rows, null, 2));
    }
  }));
}

async function rowOf({ methodologies, drafts }: CliServices, line: Pick<LineRow, 'code' | 'title' | 'forkedFrom'>): Promise<LineRow> {
  const versions = await methodologies.versionsOf(line.code);
  const latest = versions.find(({ record }) => record.status === 'PUBLISHED')?.record.version ?? null;
  return { ...line, latest, versions: versions.length, drafts: (await drafts.draftsOf(operator, line.code)).map(({ ref }) => ref) };
}
