import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery, parse } from 'graphql';
import { serverAudits } from 'graphql-http';
import { errorTable } from '../../src/errors';
import { documentGate } from '../../src/http/documentGate';
import { defaultLimits, limitTable } from '../../src/http/limits';
import { anAccident, openToyDoor, sendBytes, type ToyDoor } from './toyDoor';

const modern = 'application/graphql-response+json';
let toy: ToyDoor;

beforeAll(async () => {
  toy = await openToyDoor();
});
afterAll(() => toy.door.close());

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: ReadonlyArray<{ message: string; path?: unknown[]; extensions: Record<string, unknown> & { problems?: Record<string, string>[] } }>;
  readonly extensions?: Record<string, unknown>;
}

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Body;
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as Body };
}

async function post(body: unknown, headers: Record<string, string> = {}, at = toy): Promise<Reply> {
  return replyOf(
    await fetch(`${at.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: modern, ...headers },
      body: typeof body === 'string' || Buffer.isBuffer(body) ? new Uint8Array(Buffer.from(body)) : JSON.stringify(body),
    }),
  );
}

const ask = (query: string, variables?: object, at = toy) => post({ query, variables }, {}, at);
const get = async (search: string, headers: Record<string, string> = {}) =>
  replyOf(await fetch(`${toy.url}/graphql?${search}`, { headers: { accept: modern, ...headers } }));
const codeOf = ({ body }: Reply) => body.errors?.[0].extensions.code;

/** After every hostile request the next one is answered as if nothing had been. */
afterEach(async () => {
  const { status, text } = await ask('{ hello }');
  expect([status, text]).toEqual([200, '{"data":{"hello":"world"}}']);
});

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${toy.url}/graphql`, fetchFn: fetch });

  test('the audit has its 61 points', () => expect(audits).toHaveLength(61));

  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_name, audit) => {
    expect(await audit.fn()).toMatchObject({ status: 'ok' });
  });

  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json;q=0.1, application/graphql-response+json;q=0.2', modern],
    ['application/graphql-response+json, application/json', modern],
    ['application/json, application/graphql-response+json', 'application/json'],
    ['application/json; charset=utf-8', 'application/json'],
    ['text/html, */*;q=0.1', 'application/json'],
    ['application/json;q=0, */*', modern],
  ])('accepting %s is answered with %s', async (accept, expected) => {
    const response = await fetch(`${toy.url}/graphql?query={hello}`, { headers: accept === undefined ? {} : { accept } });
    expect(response.headers.get('content-type')).toBe(`${expected}; charset=utf-8`);
    expect(response.headers.get('vary')).toContain('accept');
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
  });

  test.each(['text/plain', 'application/xml, text/*', 'application/json; charset=latin1', 'application/json;q=0'])(
    'accepting only %s is refused with 406',
    async (accept) => {
      const reply = await post({ query: '{ hello }' }, { accept });
      expect([reply.status, codeOf(reply)]).toEqual([406, 'BAD_INPUT']);
      expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
    },
  );

  test('a mutation by GET is refused with 405 and Allow, and does not run', async () => {
    const before = await ask('mutation { bump }');
    const reply = await get('query=mutation{bump}');
    expect([reply.status, reply.headers.get('allow'), codeOf(reply)]).toEqual([405, 'POST', 'BAD_INPUT']);
    const after = await ask('mutation { bump }');
    expect(after.body.data?.bump).toBe(Number(before.body.data?.bump) + 1);
  });

  test('a mutation chosen by name from several operations by GET is refused too', async () => {
    const reply = await get(`query=${encodeURIComponent('query A { hello } mutation B { bump }')}&operationName=B`, { accept: 'application/json' });
    expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test.each(['PUT', 'PATCH', 'DELETE'])('%s is refused with 405 and Allow', async (method) => {
    const response = await fetch(`${toy.url}/graphql`, { method, headers: { 'content-type': 'text/xml' }, ...(method !== 'DELETE' && { body: '<a/>' }) });
    const reply = await replyOf(response);
    expect([reply.status, reply.headers.get('allow'), codeOf(reply)]).toEqual([405, 'GET, POST', 'BAD_INPUT']);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const response = await fetch(`${toy.url}/graphql?query={hello}`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['multipart/form-data; boundary=x', {}],
    ['application/graphql', {}],
    ['application/json; charset=latin1', {}],
    ['application/json; charset="UTF-16"', {}],
    ['application/json', { 'content-encoding': 'gzip' }],
    ['application/json', { 'content-encoding': 'br' }],
  ])('a body sent as %s %j is refused with 415', async (type, headers) => {
    const reply = await post({ query: '{ hello }' }, { 'content-type': type, ...headers });
    expect([reply.status, codeOf(reply)]).toEqual([415, 'BAD_INPUT']);
  });

  test('a body without content type is refused with 415', async () => {
    const body = '{"query":"{hello}"}';
    const reply = await sendBytes(toy.port, `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`);
    expect(reply).toMatch(/^HTTP\/1\.1 415 /);
  });

  test.each(['application/json;charset=UTF-8', 'Application/JSON; charset="utf-8"', 'application/json; x=y'])('a body sent as %s is read', async (type) => {
    expect((await post({ query: '{ hello }' }, { 'content-type': type })).body.data).toEqual({ hello: 'world' });
  });

  test.each([
    ['a cut body', '{"query":"{ hello }"'],
    ['an empty body', ''],
    ['a list of requests', '[{"query":"{ hello }"}]'],
    ['a number', '7'],
    ['null', 'null'],
    ['no query', '{"qeury":"{ hello }"}'],
    ['a query that is no text', '{"query":{"kind":"Document"}}'],
    ['variables as text', '{"query":"{ hello }","variables":"{}"}'],
    ['extensions as a list', '{"query":"{ hello }","extensions":[]}'],
    ['an operation name that is no text', '{"query":"{ hello }","operationName":7}'],
    ['a prototype among the variables', '{"query":"{ hello }","variables":{"a":{"__proto__":{"x":1}}}}'],
    ['a prototype in escapes', '{"query":"{ hello }","variables":{"a":{"\\u005f_proto__":{"x":1}}}}'],
  ])('%s is refused with 400 for both media types', async (_name, body) => {
    for (const accept of [modern, 'application/json']) {
      const reply = await post(body, { accept });
      expect([reply.status, codeOf(reply)]).toEqual([400, 'BAD_INPUT']);
      expect(reply.body.errors?.[0].extensions.problems).toHaveLength(1);
    }
  });

  test.each([
    ['query=%7Bhello%FF%7D', 'query string'],
    ['query={hello}&query={hello}', 'query'],
    ['query={hello}&variables=[]', 'variables'],
    ['query={hello}&variables={', 'variables'],
    ['query={hello}&extensions=7', 'extensions'],
    ['operationName=A', 'query'],
  ])('GET ?%s is refused with 400', async (search, path) => {
    const reply = await get(search);
    expect([reply.status, codeOf(reply), reply.body.errors?.[0].extensions.problems?.[0].path]).toEqual([400, 'BAD_INPUT', path]);
  });

  test('GET reads query, variables, operation name and extensions', async () => {
    const query = encodeURIComponent('query A($t: String) { echo(text: $t) } query B { hello }');
    const reply = await get(`query=${query}&operationName=A&variables=${encodeURIComponent('{"t":"成 都+"}')}&extensions=${encodeURIComponent('{"pins":{"a":"b"}}')}`);
    expect(reply.body.data).toEqual({ echo: '成 都+' });
    expect(toy.seen.at(-1)).toMatchObject({ method: 'GET', extensions: { pins: { a: 'b' } }, address: '127.0.0.1' });
  });

  test.each<[object, string]>([
    [{ query: '' }, 'GRAPHQL_PARSE_FAILED'],
    [{ query: ' # nothing' }, 'GRAPHQL_PARSE_FAILED'],
    [{ query: '{ hello' }, 'GRAPHQL_PARSE_FAILED'],
    [{ query: '{ nope }' }, 'GRAPHQL_VALIDATION_FAILED'],
    [{ query: 'query A { hello } query B { hello }' }, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: 'query A { hello }', operationName: 'C' }, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: 'query ($v: Float) { number(value: $v) }', variables: { v: 'x' } }, 'BAD_INPUT'],
    [{ query: 'subscription { hello }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%j answers %s: 200 as application/json, 400 as the newer type', async (body, code) => {
    const legacy = await post(body, { accept: 'application/json' });
    const newer = await post(body);
    expect([legacy.status, codeOf(legacy), newer.status, codeOf(newer)]).toEqual([200, code, 400, code]);
    expect(newer.body).not.toHaveProperty('data');
  });

  test('the codes of the edition of 2026 stand behind a setting', async () => {
    const newer = await openToyDoor({ statusCodesOf2026: true });
    try {
      const statuses = async (query: string, accept = modern) => (await post({ query }, { accept }, newer)).status;
      expect(await statuses('{ hello')).toBe(400);
      expect(await statuses('{ nope }')).toBe(422);
      expect(await statuses('{ boom hello }')).toBe(294);
      expect(await statuses('{ hello }')).toBe(200);
      expect(await statuses('{ boom hello }', 'application/json')).toBe(200);
    } finally {
      await newer.door.close();
    }
  });

  test('no cookie is set and the hash of a persisted query is left aside', async () => {
    const reply = await post({ query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } });
    expect([reply.body, reply.headers.get('set-cookie')]).toEqual([{ data: { hello: 'world' } }, null]);
  });
});

describe('limits', () => {
  const nested = (count: number) => '{ list(values: ' + '['.repeat(count) + ']'.repeat(count) + ') }';
  const repeated = (count: number, text: (position: number) => string) => Array.from({ length: count }, (_none, position) => text(position)).join(' ');
  const deep = (fields: number) => `{ leaf { ${'self { '.repeat(fields - 2)}name ${'} '.repeat(fields - 2)}} }`;
  const introspect = (fields: number) => `{ __type(name: "Leaf") { ${'ofType { '.repeat(fields - 2)}name ${'} '.repeat(fields - 2)}} }`;

  test.each([
    ['nesting', 64, nested(62), nested(63), 65],
    ['tokens', 2_000, `{ leaf { ${'name '.repeat(1_995)}} }`, `{ leaf { ${'name '.repeat(1_996)}} }`, 2_001],
    ['operations', 5, repeated(5, (n) => `query Q${n} { hello }`), repeated(6, (n) => `query Q${n} { hello }`), 6],
    ['rootFields', 20, `{ ${'hello '.repeat(20)}}`, `{ ${'hello '.repeat(21)}}`, 21],
    ['depth', 15, deep(15), deep(16), 16],
    ['aliases', 30, `{ leaf { ${repeated(30, (n) => `a${n}: name`)} } }`, `{ leaf { ${repeated(31, (n) => `a${n}: name`)} } }`, 31],
    ['directives', 20, `{ ${'hello @skip(if: false) '.repeat(20)}}`, `{ leaf { ${'name @skip(if: false) '.repeat(21)}} }`, 21],
    ['listItems', 250, `{ list(values: [${'1 '.repeat(250)}]) }`, `{ list(values: [${'1 '.repeat(251)}]) }`, 251],
    ['idCharacters', 256, `{ node(id: "${'a'.repeat(256)}") }`, `{ node(id: "${'a'.repeat(257)}") }`, 257],
    ['stringCharacters', 1_024, `{ echo(text: "${'a'.repeat(1_024)}") }`, `{ echo(text: "${'a'.repeat(1_025)}") }`, 1_025],
    ['introspectionRootFields', 5, `{ ${'__schema { description } '.repeat(5)}}`, `{ ${'__schema { description } '.repeat(6)}}`, 6],
    ['introspectionDepth', 20, introspect(20), introspect(21), 21],
    ['introspectionAliases', 2, `{ __schema { ${repeated(2, (n) => `a${n}: description`)} } }`, `{ __schema { ${repeated(3, (n) => `a${n}: description`)} } }`, 3],
  ])('%s: %i pass and one more is refused, limit and actual told', async (limit, most, within, beyond, actual) => {
    const passing = await ask(within);
    expect(passing.body.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('LIMIT_EXCEEDED');
    const refused = await ask(beyond);
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: most, actual });
    expect(refused.body.errors?.[0].message).toContain(`The limit ${limit} is ${most}`);
  });

  test.each([
    ['listItems', 'query ($v: [Int!]) { list(values: $v) }', { v: Array(251).fill(1) }, 'v', 251],
    ['listItems', 'query ($v: VariantInput) { variant(input: $v) }', { v: { weights: Array(251).fill({ node: 'a', weight: 1 }) } }, 'v.weights', 251],
    ['idCharacters', 'query ($v: [ID!]) { nodes(ids: $v) }', { v: ['a', 'b'.repeat(257)] }, 'v[1]', 257],
    ['stringCharacters', 'query ($v: String) { echo(text: $v) }', { v: 'b'.repeat(1_025) }, 'v', 1_025],
  ])('%s counts in variables too: %s', async (_limit, query, variables, path, actual) => {
    const refused = await ask(query, variables);
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', actual, problems: [{ path }] });
  });

  test('all limits that are exceeded are told at once', async () => {
    const refused = await ask(`{ ${repeated(40, (n) => `a${n}: hello`)} }`);
    expect(refused.body.errors?.[0].extensions.problems?.map(({ message }) => message.split(' ')[2])).toEqual(['rootFields', 'aliases']);
  });

  test('a long string is a mutation’s right', async () => {
    expect((await ask('mutation ($t: String) { note(text: $t) }', { t: 'a'.repeat(5_000) })).body.data).toEqual({ note: 5_000 });
    expect((await ask(`mutation { note(text: "${'a'.repeat(5_000)}") }`)).body.data).toEqual({ note: 5_000 });
  });

  test('what fragments spread is counted wherever they spread it', async () => {
    const doubling = repeated(12, (n) => `fragment F${n} on Leaf { ${n < 11 ? `...F${n + 1} ...F${n + 1}` : 'a: name'} }`);
    const refused = await ask(`{ leaf { ...F0 } } ${doubling}`);
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', actual: 2_048 });
  });

  test('fragments in a circle are refused by the language', async () => {
    expect(codeOf(await ask('{ leaf { ...A } } fragment A on Leaf { self { ...B } } fragment B on Leaf { self { ...A } }'))).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    ['lists', `{ list(values: ${'['.repeat(3_000)}`],
    ['closed lists', nested(100_000)],
    ['selections', '{a'.repeat(50_000)],
    ['objects', `{ variant(input: ${'{a:'.repeat(20_000)}`],
  ])('%s many thousands deep never reach the parser', async (_name, query) => {
    const refused = await ask(query);
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 64 });
    expect(refused.text.length).toBeLessThan(65_536);
  });

  test.each([
    ['body', `{"query":"{ hello }","variables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['body', `{"query":"{ hello }","variables":${'{"a":'.repeat(20_000)}`],
  ])('nesting of the %s is refused before JSON is parsed', async (path, body) => {
    const refused = await post(body);
    expect([refused.status, refused.body.errors?.[0].extensions]).toMatchObject([400, { code: 'LIMIT_EXCEEDED', limit: 64, problems: [{ path }] }]);
  });

  test('a body of 256 KiB is read and one of a byte more is refused with 413', async () => {
    const frame = JSON.stringify({ query: '{ hello }', x: '' }).length;
    const body = (length: number) => JSON.stringify({ query: '{ hello }', x: 'x'.repeat(length - frame) });
    expect((await post(body(262_144))).body.data).toEqual({ hello: 'world' });
    const refused = await post(body(262_145));
    expect([refused.status, refused.body.errors?.[0].extensions]).toMatchObject([413, { code: 'LIMIT_EXCEEDED', limit: 262_144, actual: 262_145 }]);
  });

  test('a body of unknown length is cut off at the limit', async () => {
    const chunk = `${(65_536).toString(16)}\r\n${'x'.repeat(65_536)}\r\n`;
    const reply = await sendBytes(toy.port, `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk.repeat(6)}`);
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(reply).toContain('LIMIT_EXCEEDED');
  });

  test('options raise a limit', async () => {
    const wide = await openToyDoor({ limits: { rootFields: 40, aliases: 40 } });
    try {
      expect((await ask(`{ ${repeated(40, (n) => `a${n}: hello`)} }`, undefined, wide)).status).toBe(200);
    } finally {
      await wide.door.close();
    }
  });

  test.each([
    ['the editor', getIntrospectionQuery()],
    ['code generators', getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true })],
    ['newer tools', getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true })],
  ])('the introspection of %s passes', async (_name, query) => {
    const { body } = await ask(query);
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty('__schema.queryType.name', 'Query');
  });

  test('introspection that turns in a circle is refused', async () => {
    const refused = await ask('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }');
    expect(codeOf(refused)).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('the example queries pass, and begin by saying what they show', () => {
    const directory = join(__dirname, '../../docs/examples');
    const names = readdirSync(directory).filter((name) => name.endsWith('.graphql'));
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const text = readFileSync(join(directory, name), 'utf8');
      expect(text).toMatch(/^# \w/);
      expect(parse(text).definitions).not.toHaveLength(0);
      expect(() => documentGate(defaultLimits)(text)).not.toThrow();
    }
  });

  test('the README tells every limit with its default', () => {
    const readme = readFileSync(join(__dirname, '../../src/http/README.md'), 'utf8');
    for (const [name, { limit }] of Object.entries(limitTable)) expect(readme).toContain(`| \`${name}\` | ${limit.toLocaleString('en')} |`);
  });

  test('an operation beyond its cost is refused, and the cost of another is told', async () => {
    const counted = await openToyDoor({
      costOf: ({ variables }) => ({ requested: Number(variables.n ?? 1), limit: 100, actual: () => 1 }),
      extensionsOf: () => ({ pins: { reference: 'sha256:0' } }),
    });
    try {
      const query = 'query ($n: Int) { hello list(values: [$n]) }';
      const refused = await ask('query ($n: Int!) { list(values: [$n]) }', { n: 101 }, counted);
      expect([refused.status, codeOf(refused), refused.body.data]).toEqual([400, 'COST_EXCEEDED', undefined]);
      const answered = await ask(query.replace('$n: Int', '$n: Int!'), { n: 3 }, counted);
      expect(answered.body.extensions).toEqual({ pins: { reference: 'sha256:0' }, cost: { requested: 3, limit: 100, actual: 1 } });
    } finally {
      await counted.door.close();
    }
  });
});

describe('input', () => {
  test.each([
    ['{ number(value: 1e309) }', 'value', '1e309'],
    ['{ number(value: -1e999) }', 'value', '-1e999'],
    [`{ number(value: ${'9'.repeat(400)}) }`, 'value', '9'.repeat(40)],
    ['{ variant(input: { weights: [{ node: "a", weight: 1 }, { node: "b", weight: 1e309 }] }) }', 'input.weights[1].weight', '1e309'],
    ['query ($v: Float = 1e309) { number(value: $v) }', 'v', '1e309'],
  ])('the literal in %s is refused as not finite', async (query, path, got) => {
    const refused = await ask(query);
    expect(refused.body.errors?.[0].extensions).toEqual({
      code: 'NUMBER_NOT_FINITE',
      problems: [{ code: 'NUMBER_NOT_FINITE', path, message: expect.any(String), expected: 'a finite number', got }],
    });
  });

  test.each([
    ['query ($v: Float) { number(value: $v) }', '{"v":1e309}', 'v'],
    ['query ($v: Json) { json(value: $v) }', '{"v":{"a":[1,-1e309]}}', 'v.a[1]'],
  ])('a variable beyond a double is refused: %s %s', async (query, variables, path) => {
    const refused = await post(`{"query":${JSON.stringify(query)},"variables":${variables}}`);
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'NUMBER_NOT_FINITE', problems: [{ path }] });
  });

  test('bytes that are not UTF-8 are refused, not repaired', async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{ echo(text: \\"'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('\\") }"}')]);
    const refused = await post(body);
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_INPUT']);
  });

  test('every fault of the variables is told in one error, with its place', async () => {
    const refused = await ask('query ($input: VariantInput, $id: ID!, $k: Kind) { variant(input: $input) node(id: $id) variant2: variant(input: { kind: $k }) }', {
      input: { weights: [{ node: 'a', weight: 'heavy' }, { weight: 1 }, { node: 'b', weight: 1, colour: 'red' }], kind: 'NOPE' },
      k: 7,
    });
    expect(refused.body.errors).toHaveLength(1);
    expect(refused.body.errors?.[0].extensions.problems?.map(({ path, expected, got }) => [path, expected, got])).toEqual([
      ['input.weights[0].weight', 'Float', '"heavy"'],
      ['input.weights[1].node', 'String!', 'nothing'],
      ['input.weights[2].colour', 'a field of WeightInput', 'colour'],
      ['input.kind', 'a value of Kind', '"NOPE"'],
      ['id', 'ID!', 'nothing'],
      ['k', 'a value of Kind', '7'],
    ]);
  });

  test('a literal that does not fit is told in the same form', async () => {
    const refused = await ask('{ variant(input: { weights: [{ node: "a", weight: 1 }, { node: 7, weight: "x" }], kind: NOPE }) }');
    expect(refused.body.errors?.map(({ extensions }) => [extensions.code, extensions.problems?.map(({ path, got }) => [path, got])])).toEqual([
      ['BAD_INPUT', [['input.weights[1].node', '7']]],
      ['BAD_INPUT', [['input.weights[1].weight', '"x"']]],
      ['BAD_INPUT', [['input.kind', 'NOPE']]],
    ]);
  });

  test('a scalar’s own code passes, an accident inside it does not', async () => {
    const ranged = await ask('query ($v: Even) { even(value: $v) }', { v: 3 });
    expect(ranged.body.errors?.[0].extensions).toMatchObject({ code: 'OUT_OF_RANGE', problems: [{ path: 'v', message: 'An even number is odd.', got: '3' }] });
    for (const hidden of [await ask('query ($v: Even) { even(value: $v) }', { v: 'x' }), await ask('{ even(value: "x") }')]) {
      expect(codeOf(hidden)).toBe('BAD_INPUT');
      expect(hidden.text).not.toMatch(anAccident);
    }
  });

  test('an argument that only execution finds wrong is bad input at its alias', async () => {
    const { body } = await ask('query ($v: Float) { hello variant(input: { weights: [{ node: "a", weight: 1 }] }) number(value: $v) }', {});
    expect(body.errors).toBeUndefined();
    const refused = await ask('query ($v: Int = 1) { hello x: list(values: [$v]) }', { v: null });
    expect(refused.body.data).toEqual({ hello: 'world', x: null });
    expect(refused.body.errors?.[0]).toMatchObject({ path: ['x'], extensions: { code: 'BAD_INPUT', problems: [{ path: 'values' }] } });
  });

  test('an answer never echoes a long request', async () => {
    const long = 'x'.repeat(200_000);
    for (const refused of [
      await ask(`{ ${long} }`),
      await ask(`{ hello(${long}: 1) }`),
      await ask('query ($v: Float) { number(value: $v) }', { v: long }),
      await ask('query ($v: VariantInput) { variant(input: $v) }', { v: { [long]: 1 } }),
      await post({ query: 'query A { hello }', operationName: long }),
      await ask(`{ ${'f'.repeat(60)} `.repeat(1) + `${Array.from({ length: 1_900 }, (_none, n) => `x${n}`).join(' ')} }`),
    ]) {
      expect(refused.status).toBe(400);
      expect(refused.text.length).toBeLessThan(65_536);
    }
  });
});

describe('masking', () => {
  test.each(['boom', 'graphqlError', 'brokenNumber', 'strict { value }', 'named { name }'])(
    'an accident in { %s } becomes INTERNAL, nulls its alias alone and is logged under the id',
    async (field) => {
      toy.log.length = 0;
      const reply = await ask(`{ before: hello x: ${field} after: hello }`);
      expect(reply.status).toBe(200);
      expect(reply.body.data).toEqual({ before: 'world', x: null, after: 'world' });
      expect(reply.body.errors).toHaveLength(1);
      const [{ message, extensions }] = reply.body.errors ?? [];
      expect([message, extensions]).toEqual(['Something failed inside the server.', { code: 'INTERNAL', requestId: reply.headers.get('x-request-id') }]);
      expect(reply.text).not.toMatch(anAccident);
      expect(toy.log).toMatchObject([{ level: 'error', fields: { requestId: extensions.requestId, err: expect.any(Error) } }]);
    },
  );

  test('an error of ours passes with its code and problems', async () => {
    const reply = await ask('{ hello refused }');
    expect(reply.body.data).toEqual({ hello: 'world', refused: null });
    expect(reply.body.errors).toMatchObject([
      { message: 'No city is called atlantis.', path: ['refused'], extensions: { code: 'NOT_FOUND', problems: [{ path: 'code', got: 'atlantis' }] } },
    ]);
  });

  test.each([
    ['Bearer nobody', 401, 'UNAUTHENTICATED'],
    ['Bearer accident', 500, 'INTERNAL'],
  ])('a context that fails for %s answers %i for both media types', async (authorization, status, code) => {
    for (const accept of [modern, 'application/json']) {
      const reply = await post({ query: '{ hello }' }, { accept, authorization });
      expect([reply.status, codeOf(reply)]).toEqual([status, code]);
      expect(reply.text).not.toMatch(anAccident);
    }
  });

  test('nothing more is told when the environment says development', async () => {
    const environment = jest.replaceProperty(process, 'env', { NODE_ENV: 'development', APOLLO_KEY: 'service:toy:key', APOLLO_GRAPH_REF: 'toy@current' });
    const chatty = await openToyDoor();
    try {
      const reply = await ask('{ boom }', undefined, chatty);
      expect(codeOf(reply)).toBe('INTERNAL');
      expect(reply.text).not.toMatch(anAccident);
    } finally {
      environment.restore();
      await chatty.door.close();
    }
  });

  test('of very many errors a hundred are told and the rest counted', async () => {
    const reply = await ask('{ many(count: 300) { value } }');
    expect([reply.body.errors?.length, reply.body.extensions]).toEqual([100, { errorsOmitted: 200 }]);
  });

  test('every code that was seen stands in the table', async () => {
    const codes = [codeOf(await ask('{ boom }')), codeOf(await ask('{ nope }')), codeOf(await ask('{')), codeOf(await get('query=mutation{bump}'))];
    for (const code of codes) expect(Object.keys(errorTable)).toContain(code);
  });
});

describe('time', () => {
  test('by default headers have 5 seconds and requests 10', () => {
    const { headersTimeout, requestTimeout } = toy.door.server;
    expect([headersTimeout, requestTimeout]).toEqual([5_000, 10_000]);
  });

  test('slow headers, slow bodies and slow answers end, and others are served meanwhile', async () => {
    const hasty = await openToyDoor({ timeouts: { headers: 200, request: 400, check: 50, answer: 150 } });
    try {
      const slow = [
        sendBytes(hasty.port, 'POST /graphql HTTP/1.1\r\nhost: x\r\n', 600),
        sendBytes(hasty.port, 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{', 600),
      ];
      expect((await ask('{ hello }', undefined, hasty)).status).toBe(200);
      for (const reply of await Promise.all(slow)) {
        expect(reply).toMatch(/^HTTP\/1\.1 408 /);
        expect(reply).toContain('"code":"TIMEOUT"');
      }
      const late = await ask('{ slow }', undefined, hasty);
      expect([late.status, codeOf(late)]).toEqual([503, 'TIMEOUT']);
      const change = await ask('mutation { dawdle }', undefined, hasty);
      expect([change.status, codeOf(change)]).toEqual([503, 'OUTCOME_UNKNOWN']);
      expect((await ask('{ hello }', undefined, hasty)).status).toBe(200);
    } finally {
      await hasty.door.close();
    }
  });
});

describe('HTTP around it', () => {
  test('leads from the bare address to the editor', async () => {
    const response = await fetch(`${toy.url}/`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
  });

  test.each([
    ['no HTTP', 'NONSENSE\r\n\r\n', 400, 'BAD_INPUT'],
    ['a header of 20 KB', `GET /graphql HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'LIMIT_EXCEEDED'],
    ['a bad address', 'GET /graphql%FF HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 400, 'BAD_INPUT'],
    ['an unknown address', 'GET /etc/passwd HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 404, 'NOT_FOUND'],
    ['TRACE', 'TRACE /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n', 405, 'BAD_INPUT'],
    ['raw bytes in the address', Buffer.concat([Buffer.from('GET /graphql?query={echo(text:"'), Buffer.from([0xc3, 0x28]), Buffer.from('")} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')]), 400, 'BAD_INPUT'],
  ])('%s is answered in JSON with its code', async (_name, bytes, status, code) => {
    const reply = await sendBytes(toy.port, bytes);
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(reply).toMatch(/content-type: application\/(graphql-response\+)?json; charset=utf-8/i);
    expect(reply).toContain(`"code":"${code}"`);
  });

  test('any origin may read and send JSON, without credentials', async () => {
    const preflight = await fetch(`${toy.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin'), preflight.headers.get('access-control-allow-headers')]).toEqual([204, '*', 'content-type,authorization']);
    const { headers } = await post({ query: '{ hello }' }, { origin: 'https://example.org' });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual(['*', null]);
  });

  test('answers carry the headers that keep a browser from guessing', async () => {
    const { headers } = await ask('{ hello }');
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect([headers.get('x-content-type-options'), headers.get('x-powered-by')]).toEqual(['nosniff', null]);
  });

  test('Cache-Control is no-store for errors and no-cache otherwise', async () => {
    const control = async (reply: Promise<Reply>) => (await reply).headers.get('cache-control');
    expect(await control(ask('{ hello }'))).toBe('no-cache');
    expect(await control(ask('{ hello refused }'))).toBe('no-store');
    expect(await control(ask('{'))).toBe('no-store');
    expect(await control(get('query=mutation{bump}'))).toBe('no-store');
  });

  test('Cache-Control is the choice of one function, which is told of pins', async () => {
    const pinned = await openToyDoor({
      extensionsOf: () => ({ pins: { engine: '1' } }),
      cacheControlOf: ({ kind, method, status, requestExtensions, answerExtensions }) => `x=${JSON.stringify([kind, method, status, requestExtensions, answerExtensions])}`,
    });
    try {
      const reply = await post({ query: '{ hello }', extensions: { pins: { a: 1 } } }, {}, pinned);
      expect(reply.headers.get('cache-control')).toBe('x=["graphql","POST",200,{"pins":{"a":1}},{"pins":{"engine":"1"}}]');
      const lost = await fetch(`${pinned.url}/nowhere`);
      expect(lost.headers.get('cache-control')).toContain('["other","GET",404');
    } finally {
      await pinned.door.close();
    }
  });

  test.each(['br', 'gzip'])('a long answer is sent as %s to a client that accepts it', async (encoding) => {
    const response = await fetch(`${toy.url}/graphql?query={long}`, { headers: { 'accept-encoding': encoding } });
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([encoding, 'accept, authorization, accept-encoding']);
    expect(await response.json()).toEqual({ data: { long: 'abc '.repeat(2_000) } });
  });

  test('the process is live, and ready when its checks say so', async () => {
    expect(await (await fetch(`${toy.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${toy.url}/health/ready`)).json()).toEqual({ status: 'ready' });
    let check: () => { ready: boolean; checks: Record<string, boolean> } = () => ({ ready: false, checks: { store: false } });
    const waiting = await openToyDoor({ readiness: () => check() });
    try {
      const unready = await fetch(`${waiting.url}/health/ready`);
      expect([unready.status, await unready.json()]).toEqual([503, { status: 'unready', checks: { store: false } }]);
      check = () => {
        throw new Error('SQLITE_IOERR: disk I/O error');
      };
      const broken = await fetch(`${waiting.url}/health/ready`);
      expect([broken.status, await broken.json()]).toEqual([503, { status: 'unready' }]);
    } finally {
      await waiting.door.close();
    }
  });

  test('without an editor a browser is told what is missing', async () => {
    const response = await fetch(`${toy.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/json; charset=utf-8']);
  });
});

describe('the editor', () => {
  const directory = mkdtempSync(join(tmpdir(), 'editor-'));
  let withEditor: ToyDoor;

  beforeAll(async () => {
    mkdirSync(join(directory, 'assets'));
    writeFileSync(join(directory, 'index.html'), '<!doctype html><title>editor</title>');
    writeFileSync(join(directory, 'assets', 'main-1.js'), 'plain');
    writeFileSync(join(directory, 'assets', 'main-1.js.br'), 'packed');
    withEditor = await openToyDoor({ graphiqlDirectory: directory });
  });
  afterAll(async () => {
    await withEditor.door.close();
    rmSync(directory, { recursive: true });
  });

  const visit = (path: string, headers: Record<string, string>) => fetch(`${withEditor.url}${path}`, { headers });

  test('a browser without a query gets the page, whose policy allows this origin alone', async () => {
    const response = await visit('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200, 'text/html; charset=utf-8', '<!doctype html><title>editor</title>',
    ]);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe/);
  });

  test('a browser with a query gets the answer, and a client without one an error', async () => {
    const answered = await visit('/graphql?query={hello}', { accept: 'text/html,*/*;q=0.8' });
    expect(await answered.json()).toEqual({ data: { hello: 'world' } });
    expect((await visit('/graphql', { accept: 'application/json' })).status).toBe(400);
  });

  test.each([
    ['gzip, br', 'br'],
    ['br;q=0, gzip', null],
    ['identity', null],
  ])('a file of the editor is kept for ever, packed for who accepts %s: %s', async (accepted, encoding) => {
    const raw = await sendBytes(withEditor.port, `GET /graphql/assets/main-1.js HTTP/1.1\r\nhost: x\r\naccept-encoding: ${accepted}\r\nconnection: close\r\n\r\n`);
    expect(raw).toMatch(/^HTTP\/1\.1 200 /);
    expect(raw).toMatch(/cache-control: public, max-age=31536000, immutable/i);
    expect(raw.endsWith(encoding === 'br' ? 'packed' : 'plain')).toBe(true);
  });

  test.each(['nothing.js', '..%2findex.html', '%2e%2e%2f%2e%2e%2fpackage.json', 'main-1.js.br'])('%s is no file of the editor', async (name) => {
    const response = await visit(`/graphql/assets/${name}`, {});
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  test('an editor that was not built is said in the log and changes nothing else', async () => {
    const without = await openToyDoor({ graphiqlDirectory: join(directory, 'nowhere') });
    try {
      expect(without.log).toMatchObject([{ level: 'warn', message: 'The query editor was not built, so browsers get none' }]);
      expect((await ask('{ hello }', undefined, without)).status).toBe(200);
    } finally {
      await without.door.close();
    }
  });
});
