import { coinrFiles, dataText, metaText } from '../support/coinrFiles';
import { codesOf, onBothServers, type Asker } from '../support/servedPlatform';
import { uploaded } from '../support/uploads';

interface Payload {
  readonly result: {
    readonly vintageRef: string; readonly methodologyRef: string | null; readonly unchanged: boolean; readonly dryRun: boolean; readonly observationCount: number; readonly unitCount: number;
    readonly warnings: readonly { readonly message: string }[];
    readonly vintage: { readonly ref: string; readonly hash: string | null; readonly status: string; readonly periods: readonly string[] } | null;
    readonly methodologyVersion: { readonly hash: string } | null; readonly index: { readonly name: string } | null;
  } | null;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly expected: string; readonly got: string }[];
}

const importVintage = `mutation ($input: ImportVintageInput!) { importVintage(input: $input) {
  result { vintageRef methodologyRef unchanged dryRun observationCount unitCount warnings { message }
    vintage { ref hash status periods } methodologyVersion { hash } index { name } }
  problems { code path expected got } } }`;

onBothServers((served) => {
  let editor: Asker;
  let token: string;
  beforeAll(async () => {
    token = await served().tokenOf('EDITOR');
    editor = await served().as('EDITOR');
  });

  async function inputOf(changes: Parameters<typeof coinrFiles>[0] = {}, more: object = {}): Promise<object> {
    const { iMeta, iData } = coinrFiles(changes);
    const [framework, data] = [await uploaded(served(), token, iMeta), await uploaded(served(), token, iData)];
    return { format: 'COINR', framework, data, index: 'small', name: 'Small index', vintage: 'small/2018', unitKind: 'COUNTRY', ...more };
  }

  const bring = async (input: object): Promise<Payload> => (await editor.ask<{ importVintage: Payload }>(importVintage, { input })).importVintage;

  it('brings an index in by HTTP and serves it at once, without a restart', async () => {
    const dry = await bring(await inputOf({}, { dryRun: true }));
    expect(dry).toMatchObject({ result: { vintageRef: 'small/2018@1', dryRun: true, vintage: null, index: null, methodologyVersion: null }, problems: [] });
    const unknown = await served().post({ query: '{ index(code: "small") { code } }' });
    expect(codesOf(unknown)).toEqual(['NOT_FOUND']);

    const { result, problems } = await bring(await inputOf());
    expect(problems).toEqual([]);
    expect(result).toMatchObject({
      vintageRef: 'small/2018@1', methodologyRef: 'small/imported@1.0.0', unchanged: false, observationCount: 25, unitCount: 4,
      vintage: { ref: 'small/2018@1', status: 'SEALED', periods: ['2018', '2019'] }, index: { name: 'Small index' },
    });
    const { indexes, evaluate, unit } = await served().ask<{ indexes: object; evaluate: object; unit: object }>(`{
      indexes { nodes { code groupings { code name groups { code grouping kind unitCodes } } framework { variables { code } } units { nodes { __typename code kind } } } }
      evaluate(methodology: "small/imported", vintage: "small/2018", period: "2018") {
        period ranking(filter: { groups: [{ grouping: "income", codes: ["high"] }] }) { totalCount nodes { unit { code } } }
        groups(by: OTHER, grouping: "income") { code grouping kind count }
      }
      unit(index: "small", code: "VNM") { __typename name groups { grouping code } index { code } }
    }`);
    expect(indexes).toMatchObject({ nodes: [{ code: 'cbcii' }, {
      code: 'small', framework: { variables: [{ code: 'area' }, { code: 'people' }] },
      groupings: [{ code: 'income', name: 'Income group', groups: [{ code: 'high', grouping: 'income', kind: 'OTHER', unitCodes: ['AUT', 'BEL', 'KOR'] }, { code: 'low' }] }],
      units: { nodes: [{ __typename: 'GenericUnit', code: 'AUT', kind: 'COUNTRY' }, {}, {}, {}] },
    }] });
    expect(evaluate).toMatchObject({ period: '2018', ranking: { totalCount: 3 }, groups: [{ code: 'high', grouping: 'income', kind: 'OTHER', count: 3 }, { code: 'low', count: 1 }] });
    expect(unit).toEqual({ __typename: 'GenericUnit', name: 'Vietnam', groups: [{ grouping: 'income', code: 'low' }], index: { code: 'small' } });
  });

  it('recognises what it holds, and answers a key once', async () => {
    const input = await inputOf({}, { idempotencyKey: 'a key' });
    const first = await bring(input);
    expect(first).toMatchObject({ result: { vintageRef: 'small/2018@1', unchanged: true } });
    expect(await bring(input)).toEqual(first);
    expect((await bring(await inputOf({ iMeta: metaText.replace('Roads,1,1', 'Roads,1,3') }))).problems).toMatchObject([{ code: 'FROZEN', expected: '1', got: '3' }]);
  });

  it('lets an editor bring more data, but publish no version in an index that is here already', async () => {
    const input = await inputOf({ iMeta: metaText.replace('Roads,1,1', 'Roads,1,3') }, { vintage: 'small/weights', methodologyVersion: '2.0.0' });
    const asked = { query: importVintage, variables: { input } };
    const refused = await editor.post({ ...asked, variables: { input: { ...input, dryRun: true } } });
    expect(refused.body.errors?.[0].extensions.problems).toMatchObject([{ code: 'FORBIDDEN', expected: 'the role METHODOLOGIST beside EDITOR, or ADMIN', got: 'EDITOR' }]);
    expect(codesOf(await editor.post(asked))).toEqual(['FORBIDDEN']);
    expect(codesOf(await served().post({ query: '{ methodologyVersion(ref: "small/imported@2.0.0") { ref } }' }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await served().post({ query: '{ vintage(ref: "small/weights") { ref } }' }))).toEqual(['NOT_FOUND']);

    const more = await bring(await inputOf({ iData: dataText.replace('86.19', '86.2') }, { vintage: 'small/more', dryRun: true }));
    expect(more).toMatchObject({ result: { vintageRef: 'small/more@1', methodologyRef: 'small/imported@1.0.0' }, problems: [] });
  });

  it('tells every problem of both files by line and column, and of ids that name no upload', async () => {
    const damaged = await inputOf({ iMeta: metaText.replace('Ports,1,2', 'Ports,up,2'), iData: dataText.replace('86.19', '=SUM(A1)') });
    expect((await bring(damaged)).problems.map(({ path }) => path)).toEqual(['iMeta.csv:3:Direction', 'iData.csv:2:debt']);
    expect((await bring({ format: 'TIDY', framework: 'x', data: 'y' })).problems.map(({ code, path }) => `${code} ${path}`)).toEqual(['NOT_FOUND input.framework', 'NOT_FOUND input.data']);
  });

  it('keeps an open vintage from the public until it is sealed, and a withdrawn one from its line', async () => {
    const { result } = await bring(await inputOf({}, { vintage: 'small/open', defaultPeriod: '2018', seal: false }));
    expect(result).toMatchObject({ vintage: { ref: 'small/open@1', status: 'OPEN', hash: null } });
    const listed = '{ index(code: "small") { vintages { nodes { ref } } } }';
    const refs = async (asker: Pick<Asker, 'ask'>) => (await asker.ask<{ index: { vintages: { nodes: { ref: string }[] } } }>(listed)).index.vintages.nodes.map(({ ref }) => ref);
    const one = { query: '{ vintage(ref: "small/open@1") { ref status observations(nodes: ["area"], first: 1) { totalCount nodes { nodeCode node { code } } } } }' };
    expect([await refs(served()), codesOf(await served().post(one))]).toEqual([['small/2018@1'], ['NOT_FOUND']]);
    expect(await refs(await served().as('READER'))).toEqual(['small/2018@1', 'small/open@1']);
    expect((await editor.post(one)).body).toMatchObject({
      data: { vintage: { ref: 'small/open@1', status: 'OPEN', observations: { totalCount: 4, nodes: [{ nodeCode: 'area', node: null }] } } },
      extensions: { moving: ['Query.vintage', 'Vintage.status'] },
    });
    expect(codesOf(await editor.post({ query: '{ evaluate(methodology: "small/imported", vintage: "small/open@1") { id } }' }))).toEqual(['NOT_FOUND']);

    const seal = 'mutation { sealVintage(input: { ref: "small/open" }) { result { ref status } problems { code } } }';
    expect(await editor.ask(seal)).toEqual({ sealVintage: { result: { ref: 'small/open@1', status: 'SEALED' }, problems: [] } });
    expect(await editor.ask(seal)).toEqual({ sealVintage: { result: null, problems: [{ code: 'FROZEN' }] } });
    expect(await served().ask('{ evaluate(methodology: "small/imported", vintage: "small/open") { vintage { ref } } }')).toEqual({ evaluate: { vintage: { ref: 'small/open@1' } } });

    const withdraw = 'mutation { withdrawVintage(input: { ref: "small/open@1", reason: "Mixed up" }) { result { ref status withdrawnReason } problems { code } } }';
    expect(await editor.ask(withdraw)).toEqual({ withdrawVintage: { result: { ref: 'small/open@1', status: 'WITHDRAWN', withdrawnReason: 'Mixed up' }, problems: [] } });
    expect(codesOf(await served().post({ query: '{ vintage(ref: "small/open") { ref } }' }))).toEqual(['NOT_FOUND']);
    const { body } = await served().post({ query: '{ evaluate(methodology: "small/imported", vintage: "small/open@1") { id } }' });
    expect(body.extensions?.notice).toBe('small/open@1 was withdrawn: Mixed up.');
  });

  it('answers a pinned question as before, whatever is imported later', async () => {
    const query = '{ evaluate { resultHash ranking(first: 3) { nodes { score unit { name } } } } index { units(first: 2) { nodes { code } } } }';
    const before = await served().get({ query });
    await bring(await inputOf({}, { index: 'later', vintage: 'later/2018' }));
    const after = await served().get({ query, extensions: { pins: before.body.extensions?.pins } });
    expect(JSON.stringify(after.body.data)).toBe(JSON.stringify(before.body.data));
    const older = await served().get({ query: '{ unit(index: "later", code: "AUT") { code } }', extensions: { pins: before.body.extensions?.pins } });
    expect(codesOf(older)).toEqual(['PINS_UNKNOWN']);
  });

  it('gives an index out over HTTP as the files by which it comes in again', async () => {
    const get = (path: string): Promise<Response> => fetch(`${served().origin}/export/${path}`);
    const [document, observations] = [await get('index.json?vintage=cbcii/2020&methodology=cbcii/published'), await get('vintage.tidy.csv?vintage=cbcii/2020')];
    expect([document, observations].map(({ status, headers }) => [status, headers.get('content-type'), headers.get('content-disposition')])).toEqual([
      [200, 'application/json; charset=utf-8', 'attachment; filename="index.json"'], [200, 'text/csv; charset=utf-8; header=present', 'attachment; filename="observations.csv"'],
    ]);
    const [framework, data] = [await uploaded(served(), token, await document.text()), await uploaded(served(), token, await observations.text())];
    expect(await bring({ format: 'TIDY', framework, data })).toMatchObject({ result: { vintageRef: 'cbcii/2020@1', methodologyRef: 'cbcii/published@1.0.0', unchanged: true }, problems: [] });
    const refused = [await get('vintage.tidy.csv?vintage=cbcii/2021'), await get('index.json'), await get('index.json?vintage=cbcii/2020&methodology=cbcii/none')];
    expect(refused.map(({ status }) => status)).toEqual([404, 400, 404]);
    expect(await refused[0].json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', problems: [{ path: 'vintage', got: 'cbcii/2021' }] } }] });
  });

  it('gives the units of another index of cities the type of units without particulars, and finds them by their ids', async () => {
    await bring(await inputOf({}, { index: 'towns', vintage: 'towns/2018', unitKind: 'CITY' }));
    const { unit } = await served().ask<{ unit: { id: string } }>('{ unit(index: "towns", code: "AUT") { __typename id kind } }');
    expect(unit).toMatchObject({ __typename: 'GenericUnit', kind: 'CITY' });
    expect(await served().ask('query ($id: ID!) { node(id: $id) { ... on Unit { code index { code } } } }', { id: unit.id })).toEqual({ node: { code: 'AUT', index: { code: 'towns' } } });
  });

  it('takes no mutation by GET', async () => {
    const answer = await editor.get({ query: 'mutation { sealVintage(input: { ref: "small/2018" }) { problems { code } } }' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it.each([
    ['{ index(code: "small") { groups(by: OTHER, grouping: "size") { code } } }', ['NOT_FOUND grouping']],
    ['{ index(code: "small") { groups(by: REGION, grouping: "income") { code } } }', ['BAD_INPUT grouping']],
    ['{ evaluate(methodology: "small/imported", vintage: "small/2018", period: "2018") { ranking(filter: { groups: [{ grouping: "size", codes: ["high"] }, { grouping: "income", codes: ["low", "huge"] }], codes: ["ZZZ"] }) { totalCount } } }',
      ['NOT_FOUND filter.codes[0]', 'NOT_FOUND filter.groups[0].grouping', 'NOT_FOUND filter.groups[1].codes[1]']],
  ])('names every grouping and group that is not there: %s', async (query, expected) => {
    const { body } = await served().post({ query });
    expect(body.errors?.flatMap(({ extensions }) => extensions.problems?.map(({ code, path }) => `${code} ${path}`))).toEqual(expected);
  });
});
