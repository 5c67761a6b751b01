import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { createServer, openPlatform } from '../../src/app';
import { operator } from '../../src/services/access/Caller';
import { bitsOf } from '../support/fileReaders';
import { codesOf, dataFolder, faultsOf, onOneServer, type Answer } from '../support/servedPlatform';

const served = onOneServer();
const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const store = async (text: string): Promise<string> => (await served().services.documents.add(operator, { name: 'test', text })).id;

const ranking = 'query Ranking($variant: VariantInput, $first: Int = 100) { evaluate(variant: $variant) { resultHash ranking(first: $first) { nodes { rank score rankChange unit { code name } } } } }';
const variant = { bonus: { kind: 'NONE' } };

async function ask(path: string, init?: RequestInit): Promise<Answer<unknown>> {
  const response = await fetch(served().origin + path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Answer<unknown>['body'], statements: [] };
}
const post = (body: object): Promise<Answer<unknown>> =>
  ask('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify(body) });
const get = (search: Readonly<Record<string, string>>): Promise<Answer<unknown>> =>
  ask(`/graphql?${new URLSearchParams(search).toString()}`, { headers: { accept: 'application/graphql-response+json' } });

describe('a stored document', () => {
  it('answers to the SHA-256 of its text, by GET and by POST, as the text itself does', async () => {
    const id = await store(ranking);
    expect(id).toBe(idOf(ranking));
    const expected = JSON.stringify((await post({ query: ranking, variables: { variant } })).body.data);
    for (const answer of [
      await post({ documentId: id, variables: { variant } }), await post({ documentId: `sha256:${id}`, variables: { variant } }),
      await get({ documentId: id, variables: JSON.stringify({ variant }) }),
    ]) {
      expect([answer.status, JSON.stringify(answer.body.data)]).toEqual([200, expected]);
    }
  });

  it('is kept for good by GET with all pins', async () => {
    const id = await store(ranking);
    const { pins } = (await get({ documentId: id })).body.extensions ?? {};
    const pinned = await get({ documentId: id, extensions: JSON.stringify({ pins }) });
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('keeps to the limits and to what GET may do', async () => {
    const deep = await store(`{ evaluate { ${'methodologyVersion { previous { '.repeat(8)} ref ${'} }'.repeat(8)} } }`);
    expect([codesOf(await post({ documentId: deep })), codesOf(await post({ query: '{ a }', documentId: deep }))]).toEqual([['LIMIT_EXCEEDED'], ['BAD_INPUT']]);
    const many = await store(`query Many { ${Array.from({ length: 5 }, (_, at) => `a${at}: evaluate { units(first: 500) { nodes { nodes { score node { code } } } } }`).join(' ')} }`);
    expect(codesOf(await post({ documentId: many }))).toEqual(['COST_EXCEEDED']);
    const change = await store('mutation { sealVintage(input: { ref: "x/y" }) { problems { code } } }');
    expect([(await get({ documentId: change })).status, (await ask(`/q/${change}.csv`)).status]).toEqual([405, 405]);
  });

  it('that is not there is refused, and so is what is no id', async () => {
    const unknown = await post({ documentId: idOf('nothing') });
    expect([unknown.status, faultsOf(unknown)]).toEqual([404, ['NOT_FOUND documentId']]);
    for (const documentId of ['', 'abc', idOf('x').toUpperCase(), 7]) {
      const refused = await post({ documentId });
      expect([refused.status, faultsOf(refused)]).toEqual([400, ['BAD_INPUT documentId']]);
    }
  });

  it('can be removed', async () => {
    const id = await store('{ indexes { totalCount } }');
    expect((await post({ documentId: id })).status).toBe(200);
    await served().services.documents.remove(operator, id);
    expect((await post({ documentId: id })).status).toBe(404);
  });
});

describe('/q', () => {
  const rows = async (path: string): Promise<readonly Readonly<Record<string, string>>[]> => {
    const response = await fetch(served().origin + path);
    expect([path, response.status]).toEqual([path, 200]);
    return parse(await response.text(), { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
  };

  it('gives the one list of a document as a table, what stands around it in every row', async () => {
    const id = await store(ranking);
    const search = `variables=${encodeURIComponent(JSON.stringify({ variant }))}`;
    interface Data { evaluate: { resultHash: string; ranking: { nodes: { rank: number; score: number; rankChange: number; unit: { code: string; name: string } }[] } } }
    const { evaluate } = await served().ask<Data>(ranking, { variant });
    const expected = evaluate.ranking.nodes.map(({ rank, score, rankChange, unit }) => [evaluate.resultHash, String(rank), bitsOf(score), String(rankChange), unit.code, unit.name]);
    const table = await rows(`/q/${id}.csv?${search}`);
    expect(table.map((row) => [row['evaluate.resultHash'], row.rank, bitsOf(Number(row.score)), row.rankChange.replace(/^'/, ''), row['unit.code'], row['unit.name']])).toEqual(expected);
    const json = await (await fetch(`${served().origin}/q/${id}.json?${search}`)).json() as { data: Record<string, string | number>[]; pins: object };
    expect(json.data.map((row) => [row['evaluate.resultHash'], String(row.rank), bitsOf(row.score as number), String(row.rankChange), row['unit.code'], row['unit.name']])).toEqual(expected);
    expect(json.pins).toMatchObject({ refs: { 'cbcii/2020': expect.stringMatching(/^sha256:/) as unknown } });
    for (const format of ['parquet', 'arrow']) expect((await fetch(`${served().origin}/q/${id}.${format}`)).status).toBe(200);
  });

  it('writes numbers as numbers, also those below zero', async () => {
    const id = await store(ranking);
    const table = await rows(`/q/${id}.csv?variables=${encodeURIComponent(JSON.stringify({ variant }))}`);
    expect(table.some(({ rankChange }) => /^-\d+$/.test(rankChange))).toBe(true);
  });

  it('gives a list of texts as a column, and an answer without a list as one row', async () => {
    const codes = await store('{ evaluate { table { unitCodes } } }');
    expect((await rows(`/q/${codes}.csv`))[0]).toEqual({ unitCodes: 'shanghai' });
    const one = await store('{ city(code: "tianjin") { code name } evaluate { ceiling } }');
    expect(await rows(`/q/${one}.csv?bom=true`)).toEqual([{ 'city.code': 'tianjin', 'city.name': 'Tianjin', 'evaluate.ceiling': '79' }]);
  });

  it('carries the notice of synthetic data', async () => {
    const id = await store('{ evaluate(vintage: "cbcii/2020-synthetic") { ranking(first: 1) { nodes { rank } } } }');
    const response = await fetch(`${served().origin}/q/${id}.csv`);
    expect(JSON.parse(response.headers.get('cbcii-facts') ?? '')).toMatchObject({ notice: expect.stringMatching(/^SYNTHETIC/) as unknown });
    expect(await (await fetch(`${served().origin}/q/${id}.json`)).json()).toMatchObject({ notice: expect.stringMatching(/^SYNTHETIC/) as unknown });
  });

  it('refuses a second list with 406 and names both', async () => {
    const id = await store('{ evaluate { ranking { nodes { rank nodes { score } } } weights { nominal } } }');
    const refused = await ask(`/q/${id}.csv`);
    expect(refused.status).toBe(406);
    expect(refused.body.errors?.[0].extensions.problems?.[0]).toMatchObject({
      code: 'BAD_INPUT', expected: 'a document with one list, such as evaluate.ranking.nodes', got: 'others beside it: evaluate.ranking.nodes.nodes, evaluate.weights',
    });
  });

  it('refuses other formats, unknown ids, bad parameters and what is refused below', async () => {
    const id = await store(ranking);
    const outcome = async (path: string): Promise<readonly unknown[]> => {
      const answer = await ask(path);
      return [answer.status, ...codesOf(answer), ...faultsOf(answer)];
    };
    expect(await outcome(`/q/${id}.xlsx`)).toEqual([406, 'BAD_INPUT', 'BAD_INPUT format']);
    expect(await outcome(`/q/${idOf('none')}.csv`)).toEqual([404, 'NOT_FOUND', 'NOT_FOUND documentId']);
    expect(await outcome(`/q/${id}.csv?variables=[1]&colour=red`)).toEqual([400, 'BAD_INPUT', 'BAD_INPUT colour', 'BAD_INPUT variables']);
    expect(await outcome(`/q/${id}.csv?variables={"first":"x"}`)).toEqual([400, 'BAD_INPUT', 'BAD_INPUT first']);
    expect(await outcome(`/q/${id}.csv?variables=${encodeURIComponent('{"variant":{"weights":[{"node":"nowhere","weight":1}]}}')}`))
      .toEqual([404, 'NOT_FOUND', 'NOT_FOUND variant.weights[0].node']);
  });
});

describe('a server that answers stored documents alone', () => {
  it('takes those of the manifest and those that were added, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'strict-'));
    const query = '{ city(code: "tianjin") { name } }';
    const documentsManifest = join(folder, 'documents.json');
    await writeFile(documentsManifest, JSON.stringify({ [idOf(query)]: query }));
    const platform = await openPlatform({ databaseUrl: `sqlite:${join(folder, 'store.sqlite')}`, dataFolder, documentsManifest });
    const silent = (): void => undefined;
    const server = await createServer(platform, { graphiqlFolder: join(folder, 'none'), strictDocuments: true }, { info: silent, warn: silent, error: silent });
    const origin = await server.listen({ host: '127.0.0.1', port: 0 });
    try {
      const send = async (payload: object): Promise<readonly [number, unknown]> => {
        const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' }, body: JSON.stringify(payload) });
        const body = await answer.json() as Answer<unknown>['body'];
        return [answer.status, body.data ?? body.errors?.[0].extensions.code];
      };
      expect(await send({ documentId: idOf(query) })).toEqual([200, { city: { name: 'Tianjin' } }]);
      expect(await send({ query })).toEqual([200, { city: { name: 'Tianjin' } }]);
      expect(await send({ query: `${query} ` })).toEqual([403, 'DOCUMENTS_ONLY']);
      expect(await send({ query: '{ __schema { queryType { name } } }' })).toEqual([403, 'DOCUMENTS_ONLY']);
      const { id } = await platform.services.documents.add(operator, { name: 'later', text: '{ indexes { totalCount } }' });
      expect(await send({ documentId: id })).toEqual([200, { indexes: { totalCount: 1 } }]);
      expect((await platform.services.documents.list(operator)).map((document) => [document.id, document.addedAt === null])).toEqual([[idOf(query), true], [id, false]]);
      await expect(platform.services.documents.remove(operator, idOf(query))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    } finally {
      await server.close();
      await platform.close();
      await rm(folder, { recursive: true });
    }
  });
});
