import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCommandLine, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); });
afterAll(() => cli.close());

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const query = 'query Tianjin { city(code: "tianjin") { name } }\n';
const file = (name: string, text: string): string => {
  const path = join(cli.folder, name);
  writeFileSync(path, text);
  return path;
};

it('stores the documents of files, once, lists them and removes them', async () => {
  const other = '{ indexes { totalCount } }';
  const [document, manifest] = [file('tianjin.graphql', query), file('documents.json', JSON.stringify({ [idOf(other)]: other }))];
  expect(await cli.run('documents', 'list')).toMatchObject({ out: 'No documents are stored.\n', code: 0 });
  const added = await cli.run('documents', 'add', document, manifest);
  expect(added).toEqual({ out: `${idOf(query)}\n${idOf(other)}\n`, err: `tianjin.graphql: stored\ndocuments.json ${idOf(other).slice(0, 12)}: stored\n`, code: 0 });
  expect((await cli.run('documents', 'add', document)).err).toBe('tianjin.graphql: stored before\n');
  const listed = JSON.parse((await cli.run('documents', 'list', '--format', 'json')).out) as { id: string; text: string }[];
  expect(listed.map(({ id, text }) => [id, text])).toEqual([[idOf(other), other], [idOf(query), query]]);
  expect((await cli.run('documents', 'remove', idOf(other))).code).toBe(0);
  expect(await cli.run('documents', 'remove', idOf(other))).toMatchObject({ out: '', code: 1, err: expect.stringContaining('No document that was added has this id.') as unknown });
  expect((await cli.run('documents', 'list', '--format', 'csv')).out.split('\n')[1]).toContain(idOf(query));
});

it('refuses what does not fit the schema or the limits, all of it, and stores none', async () => {
  const before = (await cli.run('documents', 'list')).out;
  const { code, err } = await cli.run('documents', 'add', file('good.graphql', '{ indexes { totalCount } }'), file('bad.graphql', '{ evaluate { best worst } }'),
    file('broken.graphql', '{ evaluate {'), file('deep.graphql', `{ evaluate { ${'methodologyVersion { previous { '.repeat(8)} ref ${'} }'.repeat(8)} } }`));
  expect(code).toBe(1);
  for (const place of ['bad.graphql:1:14', 'bad.graphql:1:19', 'broken.graphql:1:13', 'deep.graphql']) expect(err).toContain(place);
  expect((await cli.run('documents', 'list')).out).toBe(before);
});

it('refuses a file that is not there, and a manifest that names another hash', async () => {
  expect(await cli.run('documents', 'add', join(cli.folder, 'none.graphql'))).toMatchObject({ code: 1, err: expect.stringContaining('ENOENT') as unknown });
  const wrong = await cli.run('documents', 'add', file('wrong.json', JSON.stringify({ [idOf('a')]: '{ indexes { totalCount } }' })));
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('texts by their SHA-256') as unknown });
});
