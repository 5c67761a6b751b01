import type { Command } from 'commander';
import { roles, type Role } from '../methodology/vocabulary';
import { operator } from '../services/access/Caller';
import type { Token } from '../services/access/TokenService';
import type { Host } from './host';
import { csvOf, formatOption, left, recordOf, right, tableOf, type Format, type Lines } from './listing';
import { kebab, listedWords, wholeNumber } from './optionValues';
import { tracing } from './problems';

interface CreateOptions {
  readonly name: string;
  readonly role: readonly Role[];
  readonly expires: string;
}

export function addToken(program: Command, host: Host): void {
  const token = program.command('token')
    .summary('make, list and revoke tokens')
    .description('Make, list and revoke the tokens by which the server knows its callers.');
  token.command('create')
    .description('Make a token. Its secret goes to the standard output, this once; the store keeps a hash of it.')
    .requiredOption('--name <NAME>', 'whose it is; the audit log names it')
    .requiredOption('--role <ROLE>', `${roles.map(kebab).join(', ')} (*)`, listedWords(roles))
    .option('--expires <TIME>', 'days such as 90d, or a date such as 2030-12-31', '90d')
    .addHelpText('after', `
(*) may be repeated, and takes several values separated by commas.

Send it as the header Authorization: Bearer TOKEN.

Examples:
  cbcii token create --name "Nightly import" --role editor
  cbcii token create --name "Workbench" --role editor,methodologist --expires 2030-12-31
  TOKEN=$(cbcii token create --name "Notebook" --role reader --expires 7d)`)
    .action((options: CreateOptions) => create(options, host));
  token.command('list')
    .description('List all tokens, those that expired or were revoked among them; no secret is kept, so none is shown.')
    .addOption(formatOption())
    .addHelpText('after', `
Examples:
  cbcii token list
  cbcii token list --format json`)
    .action(({ format }: { readonly format: Format }) => list(format, host));
  token.command('revoke')
    .description('Revoke a token: a running server refuses it within a second.')
    .argument('<ID>', 'its number, as the list shows it', wholeNumber())
    .addHelpText('after', `
Examples:
  cbcii token revoke 3`)
    .action((id: number) => revoke(id, host));
}

async function create({ name, role, expires }: CreateOptions, host: Host): Promise<void> {
  const trail = new Map([['name', `--name ${name}`], ['roles', '--role'], ['expires', `--expires ${expires}`]]);
  await tracing(trail, () => host.withServices(async ({ tokens }) => {
    const { token, secret } = await tokens.create(operator, { name, roles: role, expires });
    host.note(`Token ${token.id} for ${token.name}, ${token.roles.map(kebab).join(', ')}, until ${token.expiresAt}. It is shown this once:`);
    host.print(secret);
  }));
}

async function list(format: Format, host: Host): Promise<void> {
  await host.withServices(async ({ tokens }) => {
    const rows = await tokens.list(operator);
    host.print(listingOf(format, rows));
  });
}

async function revoke(id: number, host: Host): Promise<void> {
  await tracing(new Map([['id', String(id)]]), () => host.withServices(async ({ tokens }) => {
    const { name } = await tokens.revoke(operator, id);
    host.print(`Token ${id} of ${name} is revoked.`);
  }));
}

const lines: Lines<Token> = {
  what: 'tokens',
  columns: [
    right('id', ({ id }) => String(id)), left('name', ({ name }) => name), left('roles', ({ roles: held }) => held.map(kebab).join(' ')),
    left('made', ({ createdAt }) => createdAt), left('expires', ({ expiresAt }) => expiresAt), left('revoked', ({ revokedAt }) => revokedAt ?? ''),
    left('last used, about', ({ lastUsedAt }) => lastUsedAt ?? ''),
  ],
  names: ['id', 'name', 'roles', 'createdAt', 'expiresAt', 'revokedAt', 'lastUsedAt'],
  fieldsOf: (token) => token,
};

function listingOf(format: Format, rows: readonly Token[]): string {
  const records = rows.map((row) => recordOf(lines, row));
  switch (format) {
    case 'table': return rows.length === 0 ? 'There are no tokens.' : tableOf(rows, lines.columns).join('\n');
    case 'csv': return csvOf(records, lines.names);
    case 'json': return JSON.stringify(records, null, 2);
  }
}
