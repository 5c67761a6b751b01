import { join } from 'node:path';
import { openCommandLine, runProcess, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());
jest.setTimeout(60_000);

/** Runs the command as a process over the store of these tests. */
const run = (...args: string[]) => runProcess(args, { DATABASE_URL: cli.databaseUrl });

describe('the process', () => {
  it.each([
    ['rank', '--first', '5', '--weight', 'infrastructure=2'],
    ['explain', 'shanghai'],
    ['reproduce'],
  ])('says the same as the program, and ends: %s', async (...args) => {
    expect(await run(...args)).toEqual(await cli.run(...args));
  });

  it('ends with 1 and one line for each problem when it is refused', async () => {
    expect(await run('rank', '--weight', 'a=1,b=-1')).toMatchObject({ out: '', code: 1, err: expect.stringMatching(/^(error: .*\n){3}$/) });
  });

  it('ends with 2 when the command line is not understood', async () => {
    expect(await run('rnk')).toMatchObject({ out: '', code: 2, err: expect.stringContaining('Did you mean rank?') });
  });

  it('fills an empty store first, and says so beside the answer', async () => {
    const env = { DATABASE_URL: `sqlite:${join(cli.folder, 'empty', 'store.sqlite')}` };
    const { out, err, code } = await runProcess(['rank', '--first', '1', '--format', 'csv'], env);
    expect({ err, code }).toEqual({ err: 'The data of CBCII were brought into the store.\n', code: 0 });
    expect(out.split('\n')[1]).toMatch(/^1,1,shanghai,/);
  });

  it('ends with 1 and one sentence when the store cannot be opened', async () => {
    const { out, err, code } = await runProcess(['rank'], { DATABASE_URL: 'nowhere' });
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toMatch(/^error: Expected a database URL .*\n$/);
  });

  it('serves until it is told to stop', async () => {
    const { out, err, code } = await runProcess(
      ['serve'], { DATABASE_URL: cli.databaseUrl, PORT: '0' }, (text) => (text.endsWith('\n') ? 'SIGTERM' : undefined));
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^GraphQL answers at http:\/\/127\.0\.0\.1:\d+\/graphql\n$/);
  });
});

describe('help', () => {
  it.each(['rank', 'explain', 'reproduce', 'serve'])('of %s has examples and fits a terminal', async (command) => {
    const { out, err, code } = await cli.run(command, '--help');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toContain(`Usage: cbcii ${command}`);
    expect(out).toMatch(new RegExp(`Examples:\n(.*\n)*.*cbcii ${command}`));
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('lists the commands; without any it is an error', async () => {
    const asked = await cli.run('--help');
    expect(asked).toMatchObject({ err: '', code: 0 });
    for (const command of ['rank', 'explain', 'reproduce', 'serve']) expect(asked.out).toMatch(new RegExp(`^  ${command}`, 'm'));
    expect(await cli.run()).toEqual({ out: '', err: asked.out, code: 2 });
    expect(await cli.run('help', 'rank')).toEqual(await cli.run('rank', '--help'));
  });
});
