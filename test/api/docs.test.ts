import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { textOf } from '../architecture/sources';
import { openToyDoor, type ToyDoor } from './toyDoor';

const folder = mkdtempSync(join(tmpdir(), 'docs-'));
let toy: ToyDoor;
const pages = new Map<string, { readonly html: string; readonly links: readonly string[] }>();
const statuses = new Map<string, number>();

/** Goes through every page that /docs leads to, and fetches everything they point to. */
beforeAll(async () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/buildDocs.mjs', folder], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  toy = await openToyDoor({ docsDirectory: folder });
  const open = ['/docs'];
  for (let path = open.shift(); path !== undefined; path = open.shift()) {
    if (statuses.has(path)) continue;
    const response = await fetch(toy.url + path);
    statuses.set(path, response.status);
    const text = await response.text();
    if (response.headers.get('content-type') !== 'text/html; charset=utf-8') continue;
    const links = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address.replace(/^#/, `${path}#`));
    pages.set(path, { html: text, links });
    open.push(...links.filter((address) => address.startsWith('/docs')).map((address) => address.split('#')[0]));
  }
});
afterAll(async () => {
  await toy.door.close();
  rmSync(folder, { recursive: true });
});

it('serves a page for every document, with what they point to', () => {
  expect(pages.size).toBeGreaterThan(50);
  expect([...pages.keys()]).toEqual(expect.arrayContaining(['/docs', '/docs/schema', '/docs/methods', '/docs/errors', '/docs/operations', '/docs/guides/front-end', '/docs/adr']));
  expect([...statuses].filter(([, status]) => status !== 200)).toEqual([]);
});

it('every anchor is there, and stands once in its page', () => {
  const anchors = new Map([...pages].map(([path, { html }]) => [path, [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)]));
  const dead = [...pages].flatMap(([path, { links }]) => links.filter((address) => address.startsWith('/docs') && address.includes('#'))
    .filter((address) => !anchors.get(address.split('#')[0])?.includes(decodeURIComponent(address.split('#')[1]))).map((address) => `${path} → ${address}`));
  expect(dead).toEqual([]);
  for (const [path, ids] of anchors) expect([path, new Set(ids).size]).toEqual([path, ids.length]);
});

it('runs no script and takes nothing from another origin', async () => {
  const loaded = [...pages.values()].flatMap(({ html }) => [...html.matchAll(/<(?:link|img|script)\b[^>]*?(?:href|src)="([^"]*)"/g)].map(([, address]) => address));
  expect(loaded.filter((address) => !address.startsWith('/docs/'))).toEqual([]);
  expect([...pages].filter(([, { html }]) => /<script|\sstyle="|\son\w+="/.test(html)).map(([path]) => path)).toEqual([]);
  const { headers } = await fetch(`${toy.url}/docs`);
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
});

it('the reference has every type, field and value of the schema', () => {
  const types = Object.values(buildSchema(textOf('schema.graphql')).getTypeMap()).filter(({ name }) => !/^(__|(String|Int|Float|Boolean|ID)$)/.test(name));
  const members = types.flatMap((type) => [type.name, ...('getFields' in type ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []),
    ...('getValues' in type ? type.getValues().map(({ name }) => `${type.name}.${name}`) : [])]);
  const html = pages.get('/docs/schema')?.html ?? '';
  expect(members.filter((id) => !html.includes(` id="${id}"`))).toEqual([]);
});

it.each(['/docs/none', '/docs/..%2f..%2fpackage.json', '/docs/../../package.json'])('%s is no page', async (path) => {
  expect((await fetch(toy.url + path)).status).toBe(404);
});
