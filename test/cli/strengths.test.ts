import { openCommandLine, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

describe('strengths', () => {
  it('prints strengths, then weaknesses, against the cities of its tier', async () => {
    const { out, code } = await cli.run('strengths', 'tianjin', '--peers', 'group', '--grouping', 'TIER');
    expect(code).toBe(0);
    expect(out).toMatch(/^Tianjin against \d+ peers of 2: .*\ncbcii\/published@1\.0\.0 on cbcii\/2020@1\n/);
    expect(out.indexOf('strength ')).toBeLessThan(out.indexOf('weakness '));
  });

  it('names the nearest with their distance, and gives JSON', async () => {
    expect((await cli.run('strengths', 'tianjin', '--peers', 'nearest', '--count', '2')).out).toMatch(/^Tianjin against 2 peers nearest to it, with their distance: \S+ \(\d\.\d\d\), \S+ \(\d\.\d\d\)$/m);
    const profile = JSON.parse((await cli.run('strengths', 'tianjin', '--format', 'json')).out) as { unitCode: string; nodes: readonly object[] };
    expect([profile.unitCode, profile.nodes.length]).toEqual(['tianjin', 7]);
  });

  it('says by which option the trouble came', async () => {
    expect((await cli.run('strengths', 'tianjin', '--count', '3', '--level', '9')).err).toMatch(/^error: BAD_INPUT at count \(--count 3\).*\nerror: OUT_OF_RANGE at level \(--level 9\)/);
  });
});
