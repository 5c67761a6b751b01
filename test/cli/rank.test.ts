import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { rankingAsCsv } from '../../src/cli/rankingFormats';
import { rankUnits } from '../../src/services/evaluation/ranking';
import { PinScope } from '../../src/services/pins';
import { openCommandLine, rowsOf, widthOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

/** A variant in a file. */
function file(variant: unknown): string {
  const path = join(cli.folder, 'variant.json');
  writeFileSync(path, typeof variant === 'string' ? variant : JSON.stringify(variant));
  return path;
}

interface Ranking {
  readonly methodology: string; readonly scaleChanged: boolean; readonly ceiling: number | null; readonly total: number; readonly variant: unknown;
  readonly rows: readonly { readonly code: string; readonly rank: number; readonly score: number; readonly rankChange?: number; readonly nodes: Record<string, { score: number; basis: string }> }[];
  readonly pins: { readonly refs: Record<string, string>; readonly reference: string; readonly engine: string };
}

async function ranking(...args: string[]): Promise<Ranking> {
  const { out, err, code } = await cli.run('rank', ...args, '--format', 'json');
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return JSON.parse(out) as Ranking;
}

describe('rank as a table', () => {
  it('lists every city with both names and the printed totals, and says which pins it was made from', async () => {
    const { out, err, code } = await cli.run('rank');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(rowsOf(out)).toHaveLength(72);
    expect(rowsOf(out)[0]).toEqual(['1', 'Shanghai', '上海市', '60.0', '51.0', '9.0']);
    expect(rowsOf(out)[2]).toEqual(['3', 'Guangzhou', '广州市', '38.0', '27.9', '10.1']);
    const last = out.trimEnd().split('\n').at(-1) ?? '';
    expect(last).toMatch(/^pins \{/);
    expect(JSON.parse(last.slice('pins '.length))).toEqual({
      refs: { 'cbcii/2020': expect.stringMatching(/^sha256:/), 'cbcii/published': expect.stringMatching(/^sha256:/) },
      reference: expect.stringMatching(/^sha256:/), engine: expect.stringMatching(/./),
    });
  });

  it('shows a change of rank with a variant only', async () => {
    expect((await cli.run('rank', '--first', '1')).out).not.toContain('change');
    expect((await cli.run('rank', '--variant', file({}))).out).not.toContain('change');
    const { out } = await cli.run('rank', '--weight', 'rnd-resources=2', '--first', '2');
    expect(out).toMatch(/rank +change +city/);
    expect(rowsOf(out).map((row) => row.slice(0, 3))).toEqual([['1', '+1', 'Beijing'], ['2', '-1', 'Shanghai']]);
  });

  it('aligns figures to the right behind names of any width', async () => {
    const lines = (await cli.run('rank')).out.split('\n');
    const rule = lines.findIndex((line) => /^─+$/.test(line));
    const widths = lines.slice(rule - 1, rule + 73).map(widthOf);
    expect(new Set(widths)).toEqual(new Set([lines[rule].length]));
  });

  it('shows as many decimals as asked', async () => {
    const { out } = await cli.run('rank', '--first', '1', '--bonus', 'multiplicative', '--bonus-scale', '100', '--precision', '3');
    expect(rowsOf(out)[0]).toEqual(['1', '0', 'Shanghai', '上海市', '55.590', '51.000', '4.590']);
  });

  it('says when the scale changes', async () => {
    expect((await cli.run('rank', '--bonus', 'none')).out).toContain('from at most 79.0 to at most 69.0');
    expect((await cli.run('rank')).out).not.toContain('scale');
  });

  it('hides rows and keeps ranks', async () => {
    const { out } = await cli.run('rank', '--region', 'yangtze-river-delta', '--first', '2');
    expect(rowsOf(out).map((row) => row.slice(0, 2))).toEqual([['1', 'Shanghai'], ['4', 'Suzhou']]);
    expect(out).toContain('2 of 72 ranked are shown; 22 pass the filter.');
    expect(rowsOf((await cli.run('rank', '--search', '台州')).out).map((row) => row.slice(0, 2))).toEqual([['45', 'Taizhou (Zhejiang)']]);
    expect(rowsOf((await cli.run('rank', '--tier', '1', '--province', 'beijing')).out).map(([, name]) => name)).toEqual(['Beijing']);
    expect((await cli.run('rank', '--search', 'nowhere')).out).toContain('0 of 72 ranked are shown.');
  });

  it('ranks by a node, without the columns of the whole index', async () => {
    const { out } = await cli.run('rank', '--node', 'infrastructure', '--nodes', 'bonus,policy-guarantee', '--first', '1');
    expect(out).toMatch(/rank +city +Chinese name +score +node bonus +policy-guarantee\n/);
    expect(rowsOf(out)).toEqual([['1', 'Beijing', '北京市', '11.4', '9.0', '7.9']]);
  });

  it('names the cities that have no score, and why, in a few words', async () => {
    const { out, code } = await cli.run('rank', '--period', '2019');
    expect(code).toBe(0);
    expect(out).toMatch(/Not scored, MISSING_DATA at .* and \d+ more: shanghai, .* and 67 more\./);
  });
});

describe('rank for machines', () => {
  it('gives full precision as JSON, with pins', async () => {
    const { pins, rows, methodology, variant, total } = await ranking('--first', '3', '--nodes', 'infrastructure');
    expect({ methodology, variant, total }).toEqual({ methodology: 'cbcii/published@1.0.0', variant: null, total: 72 });
    expect(rows.map((row) => row.code)).toEqual(['shanghai', 'beijing', 'guangzhou']);
    expect(rows[0]).not.toHaveProperty('rankChange');
    expect(rows[0].nodes.infrastructure).toMatchObject({ score: 10.2, basis: 'REPORTED' });
    expect(Object.keys(pins.refs)).toEqual(['cbcii/2020', 'cbcii/published']);
  });

  it('gives the same figures as CSV, and changes with a variant only', async () => {
    const args = ['--weight', 'rnd-resources=0.123', '--nodes', 'rnd-resources,bonus', '--bonus', 'none'];
    const csv: Record<string, string>[] = parse((await cli.run('rank', ...args, '--format', 'csv')).out, { columns: true });
    const { rows } = await ranking(...args);
    expect(csv.map((row) => [row.code, Number(row.score), Number(row.rankChange), Number(row.bonus), Number(row['nodes.rnd-resources']), Number(row['nodes.bonus'])]))
      .toEqual(rows.map((row) => [row.code, row.score, row.rankChange, 0, row.nodes['rnd-resources'].score, row.nodes.bonus.score]));
    const [titles] = (await cli.run('rank', '--format', 'csv')).out.split('\n');
    expect(titles).toBe('rank,rankInFilter,code,name,nameZh,score,core,bonus,reportedRank');
  });

  it('leaves negative numbers numbers in CSV', async () => {
    const { out } = await cli.run('rank', '--weight', 'rnd-resources=2', '--format', 'csv', '--first', '2');
    expect(out).toContain('2,2,1,-1,shanghai');
  });
});

describe('rank as CSV, of data from elsewhere', () => {
  it.each(['=1+2', '+1', '-1', '@sum', '\t=1'])('puts an apostrophe before what could be a formula: %j', async (name) => {
    const evaluation = await cli.platform.services.evaluations.evaluate({ methodology: 'cbcii/published', vintage: 'cbcii/2020' }, new PinScope());
    const [first] = await rankUnits(evaluation, null, null, 'RANK');
    const rows = [{ ...first, unit: { ...first.unit, name, nameZh: `"${name}"` } }];
    const csv = rankingAsCsv({ evaluation, pins: new PinScope(), node: null, nodes: [], rows, total: 1 });
    expect(parse(csv, { columns: true })).toMatchObject([{ name: `'${name}`, nameZh: `"${name}"`, score: '60' }]);
  });

  it('carries the notice of the vintage in every row', async () => {
    const evaluation = await cli.platform.services.evaluations.evaluate({ methodology: 'cbcii/published', vintage: 'cbcii/2020' }, new PinScope());
    const rows = await rankUnits(evaluation, null, null, 'RANK');
    const noticed = { ...evaluation, vintage: { ...evaluation.vintage, notice: 'Drawn by a generator.' } };
    const csv: Record<string, string>[] = parse(rankingAsCsv({ evaluation: noticed, pins: new PinScope(), node: null, nodes: [], rows, total: 72 }), { columns: true });
    expect(csv.map((row) => row.notice)).toEqual(Array.from({ length: 72 }, () => 'Drawn by a generator.'));
  });
});

describe('rank with a variant', () => {
  const everyPillar = 'infrastructure,policy-guarantee,rnd-resources,innovation-system,financing-capacity,corporate-capability';

  it.each([
    ['weights', ['--weight', 'rnd-resources=2', '--weight', 'infrastructure=0.5,policy-guarantee=0'],
      { weights: [{ node: 'rnd-resources', weight: 2 }, { node: 'infrastructure', weight: 0.5 }, { node: 'policy-guarantee', weight: 0 }] }],
    ['a capped bonus', ['--bonus', 'additive', '--bonus-cap', '5'], { bonus: { kind: 'ADDITIVE', cap: 5 } }],
    ['a multiplicative bonus', ['--bonus', 'multiplicative', '--bonus-scale', '1e2'], { bonus: { kind: 'MULTIPLICATIVE', scale: 100 } }],
    ['an excluded pillar', ['--exclude', 'infrastructure,rnd-resources'], { exclude: ['infrastructure', 'rnd-resources'] }],
  ])('options and a file say the same: %s', async (_, args, variant) => {
    const byOptions = await ranking(...args);
    const byFile = await ranking('--variant', file(variant));
    expect(byOptions).toEqual(byFile);
    expect(byOptions.variant).not.toBeNull();
  });

  it('lets an option stand over the file, place by place', async () => {
    const path = file({ weights: [{ node: 'infrastructure', weight: 3 }, { node: 'rnd-resources', weight: 3 }], bonus: { kind: 'NONE', cap: 4 } });
    const both = await ranking('--variant', path, '--weight', 'infrastructure=2', '--bonus', 'additive');
    const one = await ranking('--variant', file({ weights: [{ node: 'infrastructure', weight: 2 }, { node: 'rnd-resources', weight: 3 }], bonus: { kind: 'ADDITIVE', cap: 4 } }));
    expect(both).toEqual(one);
  });

  it('takes every stage from a file, in the words of documents or of the API', async () => {
    const asked = { aggregate: [{ level: 0, method: { kind: 'arithmetic' } }], weigh: [{ node: 'cbcii', method: { kind: 'given', weights: [{ node: 'rnd-resources', weight: 2 }] } }], rank: { tieRule: 'dense' } };
    const inCapitals = { aggregate: [{ level: 0, method: { kind: 'ARITHMETIC' } }], weights: [{ node: 'rnd-resources', weight: 2 }], rank: { tieRule: 'DENSE' } };
    const [one, other] = [await ranking('--variant', file(asked)), await ranking('--variant', file(inCapitals))];
    expect(one.rows).toEqual(other.rows);
    expect(one.variant).toMatchObject({ ...asked, aggregate: [{ node: null, ...asked.aggregate[0] }], weigh: [{ level: null, ...asked.weigh[0] }] });
  });

  it('gives equal weights as what they are: no change but the note of a variant', async () => {
    const { rows } = await ranking('--weight', everyPillar.split(',').map((node) => `${node}=1`).join(','));
    expect(rows.every((row) => row.rankChange === 0)).toBe(true);
  });
});

describe('rank refused', () => {
  /** The lines of the standard error; nothing may stand on the standard output. */
  async function refused(...args: string[]): Promise<string[]> {
    const { out, err, code } = await cli.run('rank', ...args);
    expect({ out, code }).toEqual({ out: '', code: 1 });
    return err.trimEnd().split('\n');
  }

  it('prints every problem on a line of its own: path, option, expected, got', async () => {
    expect(await refused('--weight', 'infrastucture=-1', '--weight', 'policy-guarantee=abc,rnd-resources=1e400', '--bonus-scale', '0', '--exclude', 'tertiary-hospital')).toEqual([
      'error: NOT_FOUND at variant.weights[0].node (--weight infrastucture=-1): There is no node "infrastucture". Expected: a node, e.g. infrastructure; got: infrastucture.',
      'error: WEIGHTS_INVALID at variant.weights[0].weight (--weight infrastucture=-1): The number must not be below 0. Expected: at least 0; got: -1.',
      'error: BAD_INPUT at variant.weights[1].weight (--weight policy-guarantee=abc): A number is expected here. Expected: a number; got: "abc".',
      'error: NUMBER_NOT_FINITE at variant.weights[2].weight (--weight rnd-resources=1e400): The number must be finite. Expected: a finite number; got: Infinity.',
      'error: OUT_OF_RANGE at variant.bonus.scale (--bonus-scale 0): The scale must lie above 0. Expected: above 0; got: 0.',
      'error: NOT_FOUND at variant.exclude[0] (--exclude tertiary-hospital): There is no node "tertiary-hospital". Expected: a node, e.g. tertiary-hospitals; got: tertiary-hospital.',
    ]);
  });

  it.each([
    [['--factor', 'top-level-design=off'], 'BELOW_REPORTED_NODE at variant.bonus.factors[0].node (--factor top-level-design=off): '],
    [['--factor', 'nothing=2'], 'NOT_FOUND at variant.bonus.factors[0].node (--factor nothing=2): '],
    [['--bonus', 'multiplicative'], 'BAD_INPUT at variant.bonus.scale (--bonus multiplicative): '],
    [['--bonus', 'in-pillar'], 'BELOW_REPORTED_NODE at variant.bonus.kind (--bonus in-pillar): '],
    [['--weight', 'infrastructure=1', '--weight', 'infrastructure=2'], 'BAD_INPUT at variant.weights[1].node (--weight infrastructure=2): infrastructure is weighted twice.'],
    [['--methodology', 'cbcii/publised'], 'NOT_FOUND at methodology (--methodology cbcii/publised): '],
    [['--vintage', 'cbcii/2021'], 'NOT_FOUND at vintage (--vintage cbcii/2021): '],
    [['--period', '1999'], 'NOT_FOUND at period (--period 1999): '],
    [['--variant', 'nowhere.json'], 'BAD_INPUT at --variant nowhere.json: The file cannot be read.'],
  ])('names the option: %j', async (args, line) => {
    const lines = await refused(...args);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`error: ${line}`);
  });

  it('finds unknown nodes and groups together', async () => {
    const lines = await refused('--node', 'infra', '--nodes', 'bonus,a', '--region', 'yangtse-river-delta', '--tier', '4', '--province', 'zhejang');
    expect(lines.map((line) => /^error: NOT_FOUND at ([^:]+)/.exec(line)?.[1])).toEqual([
      'node (--node infra)', 'nodes[1] (--nodes bonus,a)', '--region', '--province', '--tier',
    ]);
    expect(lines[2]).toContain('yangtze-river-delta');
  });

  it.each([
    ['no JSON', '{', 'The file does not hold JSON.'],
    ['a list', [1], 'BAD_INPUT at variant (--variant '],
    ['a field of another name', { wieghts: [] }, 'BAD_INPUT at variant.wieghts (--variant '],
    ['a weight that is text', { weights: [{ node: 'infrastructure', weight: '2' }] }, 'BAD_INPUT at variant.weights[0].weight (--variant '],
    ['a list that is none, beside an option', { weights: 3 }, 'BAD_INPUT at variant.weights (--variant '],
    ['a bonus that is none, beside an option', { bonus: 3 }, 'BAD_INPUT at variant.bonus (--variant '],
  ])('refuses a file with %s', async (_, variant, line) => {
    const lines = await refused('--variant', file(variant), '--weight', 'rnd-resources=2', '--bonus-cap', '3');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });

  it('shows control characters instead of sending them to the terminal', async () => {
    const [line] = await refused('--node', 'a\u001b[31m\nb');
    expect(line).toContain('a\\u001b[31m\\u000ab');
  });
});

describe('rank misunderstood', () => {
  it.each([
    [['--weight', 'infrastructure'], 'Expected NODE=W, e.g. rnd-resources=2; got "infrastructure".'],
    [['--weight', 'infrastructure='], 'Expected NODE=W'],
    [['--weight', '=2'], 'Expected NODE=W'],
    [['--factor', 'top-level-design'], 'Expected NODE=on, NODE=off or NODE=POINTS'],
    [['--bonus', 'big'], 'Allowed choices are none, additive, multiplicative, in-pillar.'],
    [['--format', 'xml'], 'Allowed choices are table, csv, json.'],
    [['--first', '-1'], 'Expected a whole number, 0 or more.'],
    [['--precision', '16'], 'Expected a whole number, 0 to 15.'],
    [['--frist', '3'], 'Did you mean --first?'],
    [['shanghai'], 'too many arguments'],
  ])('ends with 2: %j', async (args, said) => {
    const { out, err, code } = await cli.run('rank', ...args);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain(said);
    expect(err).toContain('--help');
  });
});
