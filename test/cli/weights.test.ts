import { openCommandLine, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

async function json<Answer>(...args: string[]): Promise<Answer> {
  const { out, err, code } = await cli.run(...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return JSON.parse(out) as Answer;
}

describe('rank-range', () => {
  it('lists best and worst ranks as a table, and the pins', async () => {
    const { out, err, code } = await cli.run('rank-range', 'tianjin', 'beijing');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('weights in doubt: infrastructure, policy-guarantee');
    expect(out).toMatch(/^ +2 +Beijing +1 +2 +2$/m);
    expect(out).toMatch(/^ +7 +Tianjin +5 +9 +5$/m);
    expect(out).toMatch(/^pins \{/m);
  });

  it('tells the weights as JSON, under bounds and orders, and statuses as CSV', async () => {
    const { rows } = await json<{ rows: readonly { best: { status: string; weights: readonly { node: string; weight: number }[] } }[] }>(
      'rank-range', 'tianjin', '--share', '0.1', '--bound', 'financing-capacity=1.5:2', '--order', 'policy-guarantee>=infrastructure', '--format', 'json');
    const weights = new Map(rows[0].best.weights.map(({ node, weight }) => [node, weight]));
    expect(weights.get('financing-capacity')).toBeGreaterThanOrEqual(1.5);
    expect(weights.get('policy-guarantee')).toBeGreaterThanOrEqual((weights.get('infrastructure') ?? NaN) - 1e-9);
    const { out } = await cli.run('rank-range', 'tianjin', '--format', 'csv');
    expect(out.split(/\r?\n/).slice(0, 2)).toEqual(['unit,name,nominal,best,bestStatus,bestLimit,worst,worstStatus,worstLimit', 'tianjin,Tianjin,7,5,ATTAINED,5,9,ATTAINED,9']);
  });

  it('names the options of what is refused', async () => {
    const { err, code } = await cli.run('rank-range', 'nobody', '--share', '2', '--order', 'a>=b');
    expect(code).toBe(1);
    for (const place of ['spec.units[0] (nobody)', 'spec.weights.share (--share 2)', 'spec.weights.orders[0].heavier (--order a>=b)']) expect(err).toContain(place);
  });
});

describe('overtake', () => {
  it('says the shift and the weights, in words and as JSON', async () => {
    const { out } = await cli.run('overtake', 'tianjin', 'shenzhen');
    expect(out).toMatch(/^tianjin comes at or above shenzhen with a shift of 0\.\d+ \(l1\), and with none smaller/);
    const found = await json<{ isPossible: boolean; norm: string; rankAbove: number; rankBelow: number }>('overtake', 'tianjin', 'shenzhen', '--norm', 'relative', '--json');
    expect(found).toMatchObject({ isPossible: true, norm: 'RELATIVE' });
    expect(found.rankAbove).toBeLessThanOrEqual(found.rankBelow);
  });

  it('says where there is none', async () => {
    expect((await cli.run('overtake', 'xuchang', 'beijing', '--share', '0.2')).out).toMatch(/^No weights allowed put xuchang at or above beijing: at best it is \d+\.\d+ points behind/);
  });
});

describe('what-would-it-take', () => {
  it('says the changes, and what becomes of rank and score', async () => {
    const { out, err, code } = await cli.run('what-would-it-take', 'tianjin', '--rank', '5', '--cost', 'policy-guarantee=1');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^tianjin would do it at a cost of \d\.\d+, and no cheaper: rank 7 becomes 5/);
    expect(out).toMatch(/^policy-guarantee +score/m);
  });

  it('keeps limits, and names the option of what is refused', async () => {
    expect(await json('what-would-it-take', 'xuchang', '--score', '40', '--cost', 'policy-guarantee=2:0:5', '--json')).toMatchObject({ isVerified: false, changes: [{ node: 'policy-guarantee', to: 5 }] });
    const { err, code } = await cli.run('what-would-it-take', 'tianjin', '--rank', '0', '--cost', 'nowhere=1');
    expect(code).toBe(1);
    for (const place of ['spec.rank (--rank 0)', 'spec.changes[0].node (--cost nowhere=1)']) expect(err).toContain(place);
  });
});
