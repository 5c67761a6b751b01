import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCommandLine, type CommandLine } from './commandLine';

let cli: CommandLine;
let file: string;
beforeAll(async () => {
  cli = await openCommandLine();
  file = join(cli.folder, 'bonus-or-not.json');
  writeFileSync(file, JSON.stringify([{ name: 'bonus', options: [{}, { bonus: { kind: 'NONE' } }] }]));
}, 60_000);
afterAll(() => cli.close());

describe('sensitivity', () => {
  it('shows what each factor explains alone and in all, with intervals', async () => {
    const { out, err, code } = await cli.run('sensitivity', '--draws', '300', '--assumptions', file, '--share', '0.25', '--units', 'tianjin');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain('300 samples, 1200 evaluations, seed 1');
    expect(out).toMatch(/^rank of tianjin: mean \d+\.\d\d, standard deviation \d+\.\d\d$/m);
    expect(out.match(/^bonus +\d+\.\d\d \(-?\d+\.\d\d … \d+\.\d\d\) +\d+\.\d\d \(\d+\.\d\d … \d+\.\d\d\)$/gm)).toHaveLength(2);
    expect(out).toMatch(/^weights at level 1 /m);
  });

  it('gives the same figures as JSON, and the same hash each time', async () => {
    const run = async () => JSON.parse((await cli.run('sensitivity', '--draws', '100', '--by', 'together', '--units', 'beijing', '--scores', '--json')).out) as {
      resultHash: string; evaluations: number; targets: { measure: string; unit: string | null; indices: { factor: string; first: number }[] }[];
    };
    const found = await run();
    expect(found.evaluations).toBe(300);
    expect(found.targets.map(({ measure, unit, indices }) => [measure, unit, indices.map(({ factor }) => factor)])).toEqual([
      ['meanShift', null, ['weights']], ['score', 'beijing', ['weights']],
    ]);
    expect((await run()).resultHash).toBe(found.resultHash);
  });

  it('refuses all that is wrong, each with the option that says it', async () => {
    const { err, code } = await cli.run('sensitivity', '--draws', '1', '--units', 'nowhere', '--leave-out', '7');
    expect(code).toBe(1);
    for (const part of ['--draws 1', '--units nowhere', 'spec.leaveOut']) expect(err).toContain(part);
  });
});
