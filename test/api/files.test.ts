import { parse } from 'csv-parse/sync';
import { scoreTable, tableMeasures } from '../../src/services/evaluation/nodeLists';
import { PinScope } from '../../src/services/pins';
import {
  bitsOf, pythonLacks, readArrow, readArrowFacts, readArrowWithPyarrow, readCsvWithPandas, readParquet, readParquetFacts, type BitRow,
} from '../support/fileReaders';
import { onOneServer } from '../support/servedPlatform';

const served = onOneServer();
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => fetch(`${served().origin}/export/${path}`, { headers });
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const response = await get(path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return new Uint8Array(await response.arrayBuffer());
};

/** What the tables hold according to the service itself, no file between. */
async function truth(vintage: string, variant?: unknown): Promise<readonly BitRow[]> {
  const evaluation = await served().services.evaluations.evaluate({ methodology: 'cbcii/published', vintage, variant }, new PinScope());
  const { unitCodes, columns } = scoreTable(evaluation, evaluation.framework.nodes.map(({ code }) => code), 'SCORE', true);
  return columns.flatMap(({ nodeCode, values, ranks }) => unitCodes.map((unit, at) => ({ unit, node: nodeCode, rank: ranks[at], bits: bitsOf(values[at]) })));
}

interface JsonFile { readonly data: ReadonlyArray<Readonly<Record<string, string | number | null>>>; readonly notice: string | null; readonly pins: { readonly refs: Readonly<Record<string, string>> } }

const readJson = (bytes: Uint8Array): readonly BitRow[] => (JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonFile).data
  .map(({ unit, node, rank, value }) => ({ unit: unit as string, node: node as string, rank: rank as number | null, bits: bitsOf(value as number | null) }));

const records = (bytes: Uint8Array, options: object = {}): ReadonlyArray<Readonly<Record<string, string>>> =>
  parse(Buffer.from(bytes), { columns: true, ...options }) as ReadonlyArray<Readonly<Record<string, string>>>;

const readCsv = (bytes: Uint8Array): readonly BitRow[] => records(bytes)
  .map(({ unit, node, rank, value }) => ({ unit, node, rank: rank === '' ? null : Number(rank), bits: value === '' ? null : bitsOf(Number(value)) }));

const variant = JSON.stringify({ bonus: { kind: 'NONE' }, weights: [{ node: 'financing-capacity', weight: 1 / 3 }] });
const tables = [
  { what: 'cbcii/2020', search: 'vintage=cbcii/2020', vintage: 'cbcii/2020', variant: undefined },
  { what: 'cbcii/2020-synthetic', search: 'vintage=cbcii/2020-synthetic', vintage: 'cbcii/2020-synthetic', variant: undefined },
  { what: 'a variant', search: `vintage=cbcii/2020-synthetic&variant=${encodeURIComponent(variant)}`, vintage: 'cbcii/2020-synthetic', variant: JSON.parse(variant) as unknown },
];
const lacksPandas = pythonLacks('pandas');
const lacksPyarrow = pythonLacks('pyarrow');
for (const reason of [lacksPandas, lacksPyarrow]) if (reason !== null) process.stderr.write(`Files: ${reason}\n`);

describe.each(tables)('72 cities and all nodes of $what are equal bit for bit', ({ search, vintage, variant: asked }) => {
  let expected: readonly BitRow[];
  beforeAll(async () => {
    expected = await truth(vintage, asked);
    expect(expected.length).toBe(72 * new Set(expected.map(({ node }) => node)).size);
    expect(expected.filter(({ bits }) => bits !== null).length).toBeGreaterThan(72 * 6);
  });

  it('as CSV', async () => expect(readCsv(await bytesOf(`evaluation.csv?${search}`))).toEqual(expected));
  it('as JSON', async () => expect(readJson(await bytesOf(`evaluation.json?${search}`))).toEqual(expected));
  it('as Parquet, read by DuckDB', async () => expect(await readParquet(await bytesOf(`evaluation.parquet?${search}`))).toEqual(expected));
  it('as Arrow, read by flechette', async () => expect(readArrow(await bytesOf(`evaluation.arrow?${search}`))).toEqual(expected));
  (lacksPandas === null ? it : it.skip)(`as CSV, read by pandas${lacksPandas === null ? '' : ` (${lacksPandas})`}`, async () => {
    expect(await readCsvWithPandas(await bytesOf(`evaluation.csv?${search}`))).toEqual(expected);
  });
  (lacksPyarrow === null ? it : it.skip)(`as Arrow, read by pyarrow${lacksPyarrow === null ? '' : ` (${lacksPyarrow})`}`, async () => {
    expect(await readArrowWithPyarrow(await bytesOf(`evaluation.arrow?${search}`))).toEqual(expected);
  });
  it('as SDMX-CSV', async () => {
    const rows = records(await bytesOf(`evaluation.sdmx.csv?${search}`));
    expect(rows.map((row) => ({ unit: row.UNIT, node: row.NODE, rank: row.SCORE_RANK === '' ? null : Number(row.SCORE_RANK), bits: row.OBS_VALUE === '' ? null : bitsOf(Number(row.OBS_VALUE)) })))
      .toEqual(expected);
  });
});

it.each(tableMeasures)('%s is what Evaluation.table gives over the wire', async (measure) => {
  const codes = ['cbcii', 'infrastructure', 'bonus', 'policy-guarantee'];
  const { evaluate: { table } } = await served().ask<{ evaluate: { table: { unitCodes: string[]; columns: { nodeCode: string; values: (number | null)[] }[] } } }>(
    'query ($nodes: [String!], $measure: TableMeasure!) { evaluate(vintage: "cbcii/2020-synthetic") { table(nodes: $nodes, measure: $measure) { unitCodes columns { nodeCode values } } } }', { nodes: codes, measure });
  const rows = records(await bytesOf(`evaluation.csv?vintage=cbcii/2020-synthetic&measure=${measure}&nodes=${codes.join(',')}`));
  expect(rows.map(({ unit, node, value }) => [unit, node, value === '' ? null : Number(value)]))
    .toEqual(table.columns.flatMap(({ nodeCode, values }) => table.unitCodes.map((unit, at) => [unit, nodeCode, values[at]])));
});

describe('a file says what it is', () => {
  const notice = /^SYNTHETIC: /;

  it('in its metadata: pins, notice and rights, in each format', async () => {
    const search = 'vintage=cbcii/2020-synthetic&nodes=cbcii';
    const csv = await get(`evaluation.csv?${search}`);
    const header = JSON.parse(csv.headers.get('cbcii-facts') ?? '') as JsonFile & { rights: string };
    const json = JSON.parse(Buffer.from(await bytesOf(`evaluation.json?${search}`)).toString()) as JsonFile;
    const parquet = await readParquetFacts(await bytesOf(`evaluation.parquet?${search}`));
    const arrow = readArrowFacts(await bytesOf(`evaluation.arrow?${search}`));
    const { body } = await served().post({ query: '{ evaluate(vintage: "cbcii/2020-synthetic") { resultHash } }' });
    const pins = body.extensions?.pins;
    expect([header.pins, json.pins, JSON.parse(parquet.pins), JSON.parse(arrow.pins)]).toEqual([pins, pins, pins, pins]);
    for (const said of [header.notice, json.notice, parquet.notice, arrow.notice]) expect(said).toMatch(notice);
    for (const said of [header.rights, parquet.rights, arrow.rights]) expect(said).toContain('sources named');
    expect([parquet.resultHash, arrow.resultHash]).toEqual(Array(2).fill((body.data as { evaluate: { resultHash: string } }).evaluate.resultHash));
  });

  it('in its name and headers', async () => {
    const { headers } = await get('evaluation.csv?nodes=cbcii&measure=RANK');
    expect(headers.get('content-disposition')).toBe('attachment; filename="evaluation_cbcii-published@1.0.0_cbcii-2020@1_rank.csv"');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('link')).toBe('<evaluation.csv-metadata.json?nodes=cbcii&measure=RANK>; rel="describedby"; type="application/csvm+json", '
      + '<evaluation.datapackage.json?nodes=cbcii&measure=RANK>; rel="describedby"; type="application/json"');
  });

  it('in dictionaries whose columns are those of the file', async () => {
    for (const kind of ['evaluation', 'vintage']) {
      const head = Buffer.from(await bytesOf(`${kind}.csv?vintage=cbcii/2020`)).toString().split('\n')[0].split(',');
      const { resources: [{ path, schema }] } = JSON.parse(Buffer.from(await bytesOf(`${kind}.datapackage.json?vintage=cbcii/2020`)).toString()) as
        { resources: { path: string; schema: { fields: { name: string; type: string; description: string }[]; primaryKey: string[] } }[] };
      const { url, tableSchema } = JSON.parse(Buffer.from(await bytesOf(`${kind}.csv-metadata.json?vintage=cbcii/2020`)).toString()) as { url: string; tableSchema: { columns: { name: string }[] } };
      expect(schema.fields.map(({ name }) => name)).toEqual(head);
      expect(tableSchema.columns.map(({ name }) => name)).toEqual(head);
      expect([path, url]).toEqual([`${kind}.csv?vintage=cbcii/2020`, `${kind}.csv?vintage=cbcii/2020`]);
      expect(schema.fields.every(({ description }) => description.length > 10)).toBe(true);
      const rows = records(await bytesOf(`${kind}.csv?vintage=cbcii/2020`));
      expect(new Set(rows.map((row) => schema.primaryKey.map((name) => row[name]).join(' '))).size).toBe(rows.length);
    }
  });

  it('row by row where the data are synthetic: never normal', async () => {
    for (const kind of ['evaluation', 'vintage']) {
      const tidy = records(await bytesOf(`${kind}.csv?vintage=cbcii/2020-synthetic`));
      expect(new Set(tidy.map(({ dataKind }) => dataKind))).toEqual(new Set(['SYNTHETIC']));
      expect(tidy.filter(({ obsStatus, value }) => (value === '' ? obsStatus !== 'MISSING' : obsStatus !== 'SYNTHETIC'))).toEqual([]);
      const sdmx = records(await bytesOf(`${kind}.sdmx.csv?vintage=cbcii/2020-synthetic`));
      expect(sdmx.filter(({ OBS_STATUS, OBS_VALUE, DATA_KIND, NOTICE }) => OBS_STATUS !== (OBS_VALUE === '' ? 'M' : 'E') || DATA_KIND !== 'SYNTHETIC' || !notice.test(NOTICE))).toEqual([]);
    }
  });
});

describe('the observations of a vintage', () => {
  it('are those of the store, in every format', async () => {
    const { vintage } = await served().ask<{ vintage: { observations: { totalCount: number; nodes: { value: number; obsStatus: string; unit: { code: string }; node: { code: string } | null }[] } } }>(
      '{ vintage(ref: "cbcii/2020") { observations(first: 500) { totalCount nodes { value obsStatus unit { code } node { code } } } } }');
    const expected = vintage.observations.nodes.map(({ unit, node, value }) => ({ unit: unit.code, node: node?.code, bits: bitsOf(value) }));
    const shown = (rows: readonly BitRow[]): readonly object[] => rows.map(({ unit, node, bits }) => ({ unit, node, bits }));
    const csv = shown(readCsv(await bytesOf('vintage.csv?vintage=cbcii/2020')));
    expect(csv).toHaveLength(vintage.observations.totalCount);
    expect(csv.slice(0, expected.length)).toEqual(expected);
    expect(shown(readJson(await bytesOf('vintage.json?vintage=cbcii/2020')))).toEqual(csv);
    expect(shown(await readParquet(await bytesOf('vintage.parquet?vintage=cbcii/2020'), 'NULL'))).toEqual(csv);
    expect(shown(readArrow(await bytesOf('vintage.arrow?vintage=cbcii/2020')))).toEqual(csv);
    expect(records(await bytesOf('vintage.sdmx.csv?vintage=cbcii/2020')).map((row) => ({ unit: row.UNIT, node: row.NODE, bits: bitsOf(Number(row.OBS_VALUE)) }))).toEqual(csv);
  });

  it('can be asked for by node and measure', async () => {
    const rows = records(await bytesOf('vintage.csv?vintage=cbcii/2020&nodes=bonus,infrastructure&measure=SCORE'));
    expect(rows).toHaveLength(144);
    expect(new Set(rows.map(({ node, measure }) => `${node} ${measure}`))).toEqual(new Set(['bonus SCORE', 'infrastructure SCORE']));
  });
});

describe('SDMX', () => {
  interface Structure {
    readonly data: {
      readonly codelists: { id: string; codes: { id: string; parent?: string }[] }[];
      readonly dataflows: { id: string; agencyID: string; version: string }[];
      readonly dataStructures: { id: string; dataStructureComponents: Record<'dimensionList' | 'measureList' | 'attributeList', Record<string, unknown>> }[];
    };
  }

  it.each(['evaluation', 'vintage'])('rows of %s fit the structure that is linked: its dataflow, components and codes', async (kind) => {
    const response = await get(`${kind}.sdmx.csv?vintage=cbcii/2020`);
    expect(response.headers.get('content-type')).toBe('application/vnd.sdmx.data+csv; version=2.0.0; charset=utf-8');
    const linked = /^<([^>]*)>/.exec(response.headers.get('link') ?? '')?.[1] ?? '';
    const { data } = JSON.parse(Buffer.from(await bytesOf(linked)).toString()) as Structure;
    const rows = records(new Uint8Array(await response.arrayBuffer()));
    const [head, ...others] = new Set(rows.map((row) => `${row.STRUCTURE} ${row.STRUCTURE_ID} ${row.ACTION}`));
    expect(others).toEqual([]);
    const flow = data.dataflows.find(({ id }) => id.startsWith(kind === 'evaluation' ? 'EVALUATION' : 'OBSERVATIONS'));
    expect(head).toBe(`dataflow ${flow?.agencyID}:${flow?.id}(${flow?.version}) I`);
    const parts = data.dataStructures.find(({ id }) => id === `DSD_${flow?.id}`)?.dataStructureComponents;
    const components = [parts?.dimensionList.dimensions, parts?.measureList.measures, parts?.attributeList.attributes]
      .flatMap((list) => list as { id: string; localRepresentation: { enumeration?: string } }[]);
    expect(Object.keys(rows[0])).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components.map(({ id }) => id)]);
    for (const { id, localRepresentation: { enumeration } } of components) {
      if (enumeration === undefined) continue;
      const codes = data.codelists.find((list) => enumeration.includes(`:${list.id}(`))?.codes.map((code) => code.id);
      expect(codes).toEqual(expect.arrayContaining([...new Set(rows.map((row) => row[id]))]));
    }
  });

  it('lists all nodes with their parents, and all units', async () => {
    const { data: { codelists } } = JSON.parse(Buffer.from(await bytesOf('structure.sdmx.json')).toString()) as Structure;
    const codes = (id: string): readonly { id: string; parent?: string }[] => codelists.find((list) => list.id === id)?.codes ?? [];
    expect(codes('CL_UNIT')).toHaveLength(72);
    expect(codes('CL_NODE').find(({ id }) => id === 'infrastructure')?.parent).toBe('cbcii');
    expect(codes('CL_NODE').length).toBeGreaterThan(100);
  });
});

describe('a spreadsheet', () => {
  it('is given a byte order mark on request, and columns stay what they are', async () => {
    const [plain, marked] = [await bytesOf('evaluation.csv?nodes=cbcii'), await bytesOf('evaluation.csv?nodes=cbcii&bom=true')];
    expect([...marked.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(marked.slice(3)).toEqual(plain);
  });
});

describe('keeping', () => {
  it('is for good where all pins are sent, and asked again otherwise', async () => {
    const loose = await get('evaluation.csv?nodes=cbcii');
    expect(loose.headers.get('cache-control')).toBe('no-cache');
    const { pins } = JSON.parse(loose.headers.get('cbcii-facts') ?? '') as { pins: unknown };
    const search = `nodes=cbcii&pins=${encodeURIComponent(JSON.stringify(pins))}`;
    const pinned = await get(`evaluation.csv?${search}`);
    expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await pinned.text()).toBe(await loose.text());
    const etag = pinned.headers.get('etag') ?? '';
    const again = await get(`evaluation.csv?${search}`, { 'if-none-match': etag });
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([304, '', 'public, max-age=31536000, immutable']);
    const others = await Promise.all(['evaluation.json?nodes=cbcii', 'evaluation.csv?nodes=bonus', 'evaluation.csv?nodes=cbcii&measure=RANK', 'evaluation.csv?nodes=cbcii&bom=true', 'vintage.csv']
      .map(async (path) => (await get(path)).headers.get('etag')));
    expect(new Set([etag, ...others]).size).toBe(6);
  });
});

describe('what cannot be given is refused', () => {
  interface Refused { readonly errors: { readonly extensions: { readonly code: string; readonly problems?: { readonly code: string; readonly path: string; readonly expected: string }[] } }[] }
  const refusedAt = async (path: string): Promise<readonly [number, string, readonly string[]]> => {
    const response = await get(path);
    const { errors: [{ extensions: { code, problems = [] } }] } = await response.json() as Refused;
    return [response.status, code, problems.map((problem) => `${problem.code} ${problem.path}`)];
  };

  it('an unknown format with 406 and those that there are', async () => {
    const response = await get('evaluation.xlsx');
    expect(response.status).toBe(406);
    const { errors: [{ extensions: { problems = [] } }] } = await response.json() as Refused;
    expect(problems[0].expected).toBe('evaluation.csv, evaluation.json, evaluation.parquet, evaluation.arrow, evaluation.sdmx.csv, evaluation.datapackage.json, evaluation.csv-metadata.json');
    expect((await get('evaluation')).status).toBe(406);
  });

  it.each<[string, number, string, readonly string[]]>([
    ['other.csv', 404, 'NOT_FOUND', []],
    ['evaluation.csv?measure=BEST&bom=yes&colour=red&variant={&vintage=a&vintage=b', 400, 'BAD_INPUT',
      ['BAD_INPUT colour', 'BAD_INPUT vintage', 'BAD_INPUT variant', 'BAD_INPUT measure', 'BAD_INPUT bom']],
    ['evaluation.json?bom=true', 400, 'BAD_INPUT', ['BAD_INPUT bom']],
    ['evaluation.csv?methodology=cbcii/none&vintage=cbcii/1999', 404, 'NOT_FOUND', ['NOT_FOUND methodology', 'NOT_FOUND vintage']],
    ['evaluation.csv?nodes=cbcii,nowhere,elsewhere', 404, 'NOT_FOUND', ['NOT_FOUND nodes[1]', 'NOT_FOUND nodes[2]']],
    ['evaluation.csv?variant={"weights":[{"node":"nowhere","weight":-1}]}', 400, 'BAD_INPUT', ['NOT_FOUND variant.weights[0].node', 'WEIGHTS_INVALID variant.weights[0].weight']],
    ['evaluation.csv?variant={"weights":[{"node":"infrastructure-conditions","weight":2}]}&vintage=cbcii/2020', 400, 'BELOW_REPORTED_NODE', ['BELOW_REPORTED_NODE variant.weights[0].node']],
    ['vintage.csv?nodes=nowhere&period=1999', 404, 'NOT_FOUND', ['NOT_FOUND nodes[0]', 'NOT_FOUND period']],
    ['evaluation.csv?pins={"refs":{},"reference":null,"engine":"0"}', 409, 'ENGINE_DIFFERS', ['ENGINE_DIFFERS extensions.pins.engine']],
    ['structure.sdmx.json?vintage=cbcii/1999', 404, 'NOT_FOUND', ['NOT_FOUND vintage']],
  ])('%s', async (path, status, code, problems) => {
    expect(await refusedAt(path)).toEqual([status, code, problems]);
  });
});
