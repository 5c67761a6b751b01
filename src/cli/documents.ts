import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { PlatformError, type Problem } from '../errors';
import { operator } from '../services/access/Caller';
import type { StoredDocument } from '../services/documents/DocumentService';
import { documentIdOf } from '../services/documents/manifest';
import { refusal } from '../services/refusal';
import type { Host } from './host';
import { csvOf, formatOption, left, recordOf, tableOf, type Format, type Lines } from './listing';
import { tracing } from './problems';
import { isFields, readJsonFile } from './variantFile';

export function addDocuments(program: Command, host: Host): void {
  const documents = program.command('documents')
    .summary('store GraphQL documents, to be asked for by their hash')
    .description('Store, list and remove GraphQL documents that the server answers to by the SHA-256 of their text: /graphql?documentId=…, /q/….csv.');
  documents.command('add')
    .description('Store the documents of files: a .graphql file is one document, a .json file a manifest of texts by their SHA-256. Each must fit the schema; all are stored, or none.')
    .argument('<FILE...>', 'files to read')
    .addHelpText('after', `
Examples:
  cbcii documents add ranking.graphql
  cbcii documents add sdk/documents.json`)
    .action((files: readonly string[]) => tracing(new Map(), () => add(files, host)));
  documents.command('list')
    .description('List what is stored: the documents of the build, and those that were added.')
    .addOption(formatOption())
    .addHelpText('after', `
Examples:
  cbcii documents list
  cbcii documents list --format json`)
    .action(({ format }: { readonly format: Format }) => list(format, host));
  documents.command('remove')
    .description('Remove a document that was added: a running server refuses it within a second.')
    .argument('<ID>', 'its SHA-256, as the list shows it')
    .addHelpText('after', `
Examples:
  cbcii documents remove 2f1c…`)
    .action((id: string) => remove(id, host));
}

interface Found { readonly name: string; readonly text: string }

async function add(files: readonly string[], host: Host): Promise<void> {
  const found = files.flatMap(documentsIn);
  const faults = await host.problemsOfDocuments(found.map(({ text }) => text));
  const problems = found.flatMap(({ name }, at) => faults[at].map((problem): Problem => ({ ...problem, path: problem.path.replace(/^text|^query/, name) })));
  if (problems.length > 0) throw refusal(problems);
  await host.withServices(async ({ documents }) => {
    for (const document of found) {
      const { id, isNew } = await documents.add(operator, document);
      host.note(`${document.name}: ${isNew ? 'stored' : 'stored before'}`);
      host.print(id);
    }
  });
}

function documentsIn(path: string): readonly Found[] {
  if (extname(path) !== '.json') return [{ name: basename(path), text: textOf(path) }];
  const manifest = readJsonFile('FILE', path, '{"2f1c…": "query { … }"}');
  const entries = isFields(manifest) ? Object.entries(manifest) : [];
  const faulty = entries.filter(([id, text]) => typeof text !== 'string' || id !== documentIdOf(text));
  if (entries.length === 0 || faulty.length > 0) {
    throw refusal((entries.length === 0 ? [['', undefined] as const] : faulty).map(([id]) => ({
      code: 'BAD_INPUT', path: `${path} ${id.slice(0, 80)}`.trim(), message: 'The manifest does not hold texts by their SHA-256.', expected: 'texts by their SHA-256', got: 'something else',
    })));
  }
  return entries.map(([id, text]) => ({ name: `${basename(path)} ${id.slice(0, 12)}`, text: text as string })); // looked at above
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    const message = 'The file cannot be read.';
    throw new PlatformError('BAD_INPUT', message, [{ code: 'BAD_INPUT', path, message, expected: 'a file that can be read', got: (failure as NodeJS.ErrnoException).code ?? String(failure) }]);
  }
}

async function list(format: Format, host: Host): Promise<void> {
  await host.withServices(async ({ documents }) => host.print(listingOf(format, await documents.list(operator))));
}

async function remove(id: string, host: Host): Promise<void> {
  await tracing(new Map([['id', id]]), () => host.withServices(async ({ documents }) => {
    const { name } = await documents.remove(operator, id);
    host.print(`${name} is removed.`);
  }));
}

const lines: Lines<StoredDocument> = {
  what: 'documents',
  columns: [left('id', ({ id }) => id), left('name', ({ name }) => name), left('added', ({ addedAt }) => addedAt ?? 'with the build')],
  names: ['id', 'name', 'addedAt', 'text'],
  fieldsOf: (document) => document,
};

function listingOf(format: Format, rows: readonly StoredDocument[]): string {
  const records = rows.map((row) => recordOf(lines, row));
  switch (format) {
    case 'table': return rows.length === 0 ? 'No documents are stored.' : tableOf(rows, lines.columns).join('\n');
    case 'csv': return csvOf(records, lines.names);
    case 'json': return JSON.stringify(records, null, 2);
  }
}
