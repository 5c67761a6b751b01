import { createHash } from 'node:crypto';
import { operator } from '../../src/services/access/Caller';
import { mostWithin } from '../../src/services/citations/citeRate';
import { done } from '../support/drafts';
import { codesOf, dataText, onBothServers } from '../support/servedPlatform';

const mutation = `mutation ($input: CiteInput!) { cite(input: $input) {
  result { id code url citedAt title query variables pins resultHash notice text bibtex cslJson }
  problems { code path expected got }
} }`;
const opening = `query ($id: ID!) { citation(id: $id) { code resultHash
  state { status reproducedHash currentHash movedRefs { ref cited current } }
  ledger { unitCode scoreChange rankChange from { rank score } to { rank score } effects { cause scoreEffect rankEffect } } } }`;
const query = 'query ($variant: VariantInput) { evaluate(variant: $variant) { resultHash ranking(first: 5) { nodes { rank score unit { code } } } } }';

interface Cited {
  readonly id: string; readonly code: string; readonly url: string; readonly citedAt: string; readonly title: string; readonly pins: string; readonly resultHash: string;
  readonly notice: string | null; readonly text: string; readonly bibtex: string; readonly cslJson: string;
}
interface Cite { readonly cite: { readonly result: Cited | null; readonly problems: readonly { readonly code: string; readonly path: string; readonly got: string }[] } }
interface Opened {
  readonly citation: {
    readonly resultHash: string;
    readonly state: { readonly status: string; readonly reproducedHash: string; readonly currentHash: string; readonly movedRefs: readonly { ref: string; cited: string; current: string }[] };
    readonly ledger: readonly { unitCode: string; scoreChange: number; rankChange: number; from: { rank: number; score: number }; to: { rank: number; score: number }; effects: readonly { cause: string; scoreEffect: number }[] }[];
  };
}

onBothServers((served) => {
  const cite = async (input: object): Promise<Cite['cite']> => (await served().ask<Cite>(mutation, { input })).cite;
  const minted = async (input: object): Promise<Cited> => {
    const { result, problems } = await cite(input);
    if (result === null) throw new Error(`Expected a citation, got ${JSON.stringify(problems)}`);
    return result;
  };
  const open = async (id: string): Promise<Opened['citation']> => (await served().ask<Opened>(opening, { id })).citation;
  const variables = { variant: { bonus: { kind: 'NONE' } } };
  const logged = async (): Promise<number> => (await served().services.audit.page(operator, {}, { after: null, limit: 0 })).total;

  it('mints the same id for the same content, whoever asks and however often', async () => {
    const answer = await served().post({ query, variables });
    const first = await minted({ query, variables });
    expect(first.code).toMatch(/^[0-9a-f]{32}$/);
    expect(first.resultHash).toBe(`sha256:${createHash('sha256').update(dataText(answer)).digest('hex')}`);
    expect(JSON.parse(first.pins)).toEqual(answer.body.extensions?.pins);
    const before = await logged();
    expect(await minted({ query, variables, pins: answer.body.extensions?.pins })).toEqual(first);
    const reader = await served().as('READER');
    expect((await reader.ask<Cite>(mutation, { input: { query, variables, idempotencyKey: 'k' } })).cite.result).toEqual(first);
    expect(await logged()).toBe(before + 1); // the token of the reader
    expect((await minted({ query })).code).not.toBe(first.code);
  });

  it('says what was cited as text, BibTeX and CSL-JSON', async () => {
    const { code: id, url, title, text, bibtex, cslJson, citedAt, resultHash, notice } = await minted({ query, variables });
    const year = citedAt.slice(0, 4);
    expect([url, notice]).toEqual([`/cite/${id}`, null]);
    expect(title).toBe('China Biomedical City Innovation Index: cbcii/published@1.0.0 on cbcii/2020@1, variant; data of IQVIA, PhIRDA and RDPAC');
    expect(text).toMatch(new RegExp(`^The China Biomedical City Innovation Index platform \\(${year}\\)\\. China .* \\[Data set; cbcii-engine/\\S+; ${resultHash.slice(0, 19)}\\]\\. /cite/${id}$`));
    expect(bibtex).toContain(`@misc{cbcii${year}${id.slice(0, 8)},`);
    expect(bibtex.split('{').length).toBe(bibtex.split('}').length);
    expect(JSON.parse(cslJson)).toMatchObject({ type: 'dataset', title, URL: url, version: resultHash, issued: { 'date-parts': [[Number(year), Number(citedAt.slice(5, 7)), Number(citedAt.slice(8, 10))]] } });
  });

  it('carries the notice of synthetic data', async () => {
    const cited = await minted({ query: '{ evaluate(vintage: "cbcii/2020-synthetic") { resultHash } }' });
    for (const said of [cited.notice, cited.text, cited.bibtex, cited.cslJson]) expect(said).toContain('SYNTHETIC: one of infinitely many matrices');
  });

  it('refuses what cannot be given again, with every reason, and keeps nothing', async () => {
    const before = await logged();
    const faults = async (input: object): Promise<readonly string[]> => (await cite(input)).problems.map(({ code, path }) => `${code} ${path}`);
    expect(await faults({ query: '{ evaluate(methodology: "cbcii/none", vintage: "cbcii/none") { id } }' })).toEqual(['NOT_FOUND input.query.methodology', 'NOT_FOUND input.query.vintage']);
    expect(await faults({ query: '{ evaluate { best worst } }' })).toEqual(['GRAPHQL_VALIDATION_FAILED input.query', 'GRAPHQL_VALIDATION_FAILED input.query']);
    expect((await cite({ query: '{ index { methodologies { nodes { code } } } }' })).problems).toMatchObject([{ code: 'BAD_INPUT', path: 'input.query', got: expect.stringContaining('Index.methodologies') as unknown }]);
    expect(await faults({ query: '{ __typename }' })).toEqual(['BAD_INPUT input.query']);
    expect(await faults({ query: 'mutation { sealVintage(input: { ref: "x/y" }) { problems { code } } }' })).toEqual(['BAD_INPUT input.query']);
    expect(await faults({ query: `mutation { cite(input: { query: "{ __typename }" }) { problems { code } } }` })).toEqual(['BAD_INPUT input.query']);
    expect(await faults({ query: `{ citation(id: "${'0'.repeat(32)}") { state { status } } }` })).toEqual(['NOT_FOUND input.query.id']);
    expect(await faults({ query, pins: { refs: {}, reference: null, engine: 'cbcii-engine/0' } })).toEqual(['ENGINE_DIFFERS extensions.pins.engine']);
    expect(await faults({ query, operationName: 'x'.repeat(20_000), variables: { x: 'x'.repeat(20_000) } })).toEqual(['LIMIT_EXCEEDED input.operationName', 'LIMIT_EXCEEDED input.variables']);
    expect(await logged()).toBe(before);
  });

  it('costs what a query costs: four at once are too many', async () => {
    const four = await served().post({ query: `mutation ($input: CiteInput!) { ${['a', 'b', 'c', 'd'].map((name) => `${name}: cite(input: $input) { problems { code } }`).join(' ')} }`, variables: { input: { query } } });
    expect(codesOf(four)).toEqual(['COST_EXCEEDED']);
  });

  it('is reproduced for as long as nothing moves', async () => {
    const { code: id } = await minted({ query, variables });
    expect(await open(id)).toMatchObject({ state: { status: 'REPRODUCED', movedRefs: [] }, ledger: [] });
    const { id: globalId, ...fields } = await minted({ query, variables });
    const { node } = await served().ask<{ node: object }>('query ($id: ID!) { node(id: $id) { id ... on Citation { code url citedAt resultHash state { status } } } citation(id: $id) { code } }', { id: globalId });
    expect(node).toEqual({ id: globalId, code: id, url: fields.url, citedAt: fields.citedAt, resultHash: fields.resultHash, state: { status: 'REPRODUCED' } });
  });

  it('is opened at its address: a page for a browser, JSON for others, and what reference managers take', async () => {
    const { code: id, text, bibtex, cslJson, resultHash } = await minted({ query, variables });
    const get = (path: string, accept = '*/*'): Promise<Response> => fetch(`${served().origin}/cite/${path}`, { headers: { accept } });
    expect(await (await get(id)).json()).toMatchObject({ code: id, resultHash, state: { status: 'REPRODUCED', reproducedHash: resultHash, currentHash: resultHash } });
    const page = await get(id, 'text/html,*/*;q=0.8');
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache']);
    expect(await page.text()).toContain('<strong>REPRODUCED</strong>');
    expect([await (await get(`${id}.bib`)).text(), await (await get(`${id}.txt`)).text()]).toEqual([bibtex, `${text}\n`]);
    expect(await (await get(`${id}.csl.json`)).json()).toEqual([JSON.parse(cslJson)]);
    const evil = await minted({ query: `# <script>alert(1)</script>\n${query}` });
    expect(await (await get(evil.code, 'text/html')).text()).not.toContain('<script>');
    const missing = await get('0'.repeat(32));
    expect([missing.status, await missing.json()]).toMatchObject([404, { errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    expect((await get('nothing')).status).toBe(404);
  });

  it('is superseded by a later release, and says so with the ledger; under its pins it is as it was', async () => {
    const cited = await minted({ query });
    const methodologist = await served().as('METHODOLOGIST');
    const { ref, revision } = await done(methodologist, 'createDraft', { from: 'cbcii/published' });
    await done(methodologist, 'updateDraft', { ref, revision, patch: { bonus: { kind: 'NONE' } } });
    await done(methodologist, 'publishDraft', { ref, version: '2.0.0', changelog: 'Without bonus.' });
    const { state, ledger } = await open(cited.code);
    const now = await served().post<{ evaluate: object }>({ query });
    expect(state).toMatchObject({ status: 'SUPERSEDED', reproducedHash: cited.resultHash, currentHash: `sha256:${createHash('sha256').update(dataText(now)).digest('hex')}` });
    expect(state.currentHash).not.toBe(cited.resultHash);
    expect(state.movedRefs).toEqual([{ ref: 'cbcii/published', cited: (JSON.parse(cited.pins) as { refs: Record<string, string> }).refs['cbcii/published'], current: now.body.extensions?.pins.refs['cbcii/published'] }]);
    expect(ledger).toHaveLength(5);
    for (const { unitCode, scoreChange, rankChange, from, to, effects } of ledger) {
      const { changeDecomposition: asked } = await served().ask<{ changeDecomposition: object }>(
        'query ($unit: String!) { changeDecomposition(unit: $unit, from: { methodology: "cbcii/published@1.0.0" }, to: { methodology: "cbcii/published@2.0.0" }, acknowledgeBreak: true) { unitCode scoreChange rankChange from { rank score } to { rank score } effects { cause scoreEffect rankEffect } } }', { unit: unitCode });
      expect({ unitCode, scoreChange, rankChange, from, to, effects }).toEqual(asked);
      expect(effects.reduce((sum, { scoreEffect }) => sum + scoreEffect, 0)).toBeCloseTo(scoreChange, 9);
    }
    const twice = await minted({ query: '{ a: evaluate { resultHash } b: evaluate { resultHash } }' });
    expect((await served().services.citations.find(twice.code))?.evaluations).toEqual([{ methodology: 'cbcii/published', vintage: 'cbcii/2020', period: null, variant: null }]);
    const eleven = await served().post({ query: 'query ($id: ID!, $units: [String!]) { citation(id: $id) { ledger(units: $units) { unitCode } } }', variables: { id: cited.code, units: Array.from({ length: 11 }, () => 'tianjin') } });
    expect(codesOf(eleven)).toEqual(['LIMIT_EXCEEDED']);
    const { citation: { ledger: [one] } } = await served().ask<Opened>('query ($id: ID!) { citation(id: $id) { ledger(units: ["tianjin"]) { unitCode scoreChange rankChange } } }', { id: cited.id });
    expect(one).toMatchObject({ unitCode: 'tianjin', rankChange: 4 });
    const page = await fetch(`${served().origin}/cite/${cited.code}`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    for (const part of ['<strong>SUPERSEDED</strong>', 'Ledger to the current release', ledger[0].unitCode]) expect(html).toContain(part);
  });

  it('is minted so many times an hour from one address, and is answered all the same where it was minted before', async () => {
    const outcomes: Cite['cite'][] = [];
    for (let at = 0; at <= mostWithin; at += 1) outcomes.push(await cite({ query: `# ${at}\n{ evaluate { resultHash } }` }));
    const refused = outcomes.filter(({ result }) => result === null);
    expect(refused.length).toBeGreaterThan(0);
    expect(new Set(refused.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['TOO_MANY']));
    expect((await minted({ query: '# 0\n{ evaluate { resultHash } }' })).code).toBe(outcomes[0].result?.code);
  });
});

