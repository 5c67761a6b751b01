import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createProgress } from '../../src/cli/progress';
import { dataText, metaText } from '../support/coinrFiles';
import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let line: CommandLine;
let folder: string;
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const meta = (content = metaText): string => file('meta.csv', content);
const data = (content = dataText): string => file('data.csv', content);
const bring = (...more: string[]) => line.run('import', 'coinr', '--meta', meta(), '--data', data(), '--index', 'small', '--vintage', 'small/2018', '--default-period', '2018', '--unit-kind', 'country', ...more);

beforeAll(async () => {
  line = await openCommandLine();
  folder = mkdtempSync(join(tmpdir(), 'cbcii-import-'));
});
afterAll(async () => {
  await line.close();
  rmSync(folder, { recursive: true });
});

describe('cbcii import', () => {
  it('says of a dry run what it would do', async () => {
    const { out, code } = await bring('--dry-run');
    expect([out, code]).toEqual(['small/2018@1 would be made.\n25 observations of 4 units; methodology small/imported@1.0.0.\nA dry run: nothing was written.\n', 0]);
    expect((await line.run('vintage', 'list', '--index', 'small')).err).toContain('NOT_FOUND at code (--index small)');
  });

  it('brings an index in with one command, and says how to go on', async () => {
    const { out, err, code } = await bring('--name', 'Small index');
    expect(out).toMatch(/^small\/2018@1 is sealed\.\nsha256:[0-9a-f]{64}\n25 observations of 4 units; methodology small\/imported@1\.0\.0\.\nRank it: cbcii rank --methodology small\/imported --vintage small\/2018\n$/);
    expect([err, code]).toEqual(['', 0]);
    expect((await bring()).out).toMatch(/^small\/2018@1 stood there already with the same observations; no revision was made\.\n/);
  });

  it('ranks units that are no cities, without a column that none of them has', async () => {
    const { out } = await line.run('rank', '--methodology', 'small/imported', '--vintage', 'small/2018', '--group', 'income=high');
    expect(out).toContain('rank  unit             score\n');
    expect(rowsOf(out).map(([, name]) => name).sort()).toEqual(['Austria', 'Belgium', 'Korea, Republic']);
    expect((await line.run('rank', '--methodology', 'small/imported', '--vintage', 'small/2018', '--group', 'income=middle')).err).toContain('There is no group of income "middle"');
    expect((await line.run('rank', '--methodology', 'small/imported', '--vintage', 'small/2018', '--group', 'size=L')).err).toContain('There is no grouping "size"');
  });

  it('tells every problem by the files as they were typed, then how many there are', async () => {
    const broken = file('broken.csv', metaText.replace('Ports,1,2', 'Ports,up,2').replace(',links,Indicator', ',bridges,Indicator'));
    const { out, err, code } = await line.run('import', 'coinr', '--meta', broken, '--data', data(dataText.replace('86.19', 'much')), '--index', 'small', '--vintage', 'small/2018');
    expect([out, code]).toEqual(['', 1]);
    const lines = err.trim().split('\n');
    expect(lines[0]).toBe(`${broken}:3:Direction  The cell holds no number; expected 1 (more is better) or -1, got "up"`);
    expect(lines.slice(1, -1).map((told) => told.split('  ')[0])).toEqual([`${broken}:2:Parent`, `${join(folder, 'data.csv')}:2:debt`]);
    expect(lines[lines.length - 1]).toBe(`error: ${lines.length - 1} problems; nothing was written.`);
  });

  it('says of each file that cannot be read', async () => {
    const { err, code } = await line.run('import', 'tidy', '--document', join(folder, 'none.json'), '--data', folder);
    expect([err, code]).toEqual([[
      `error: ${join(folder, 'none.json')}  The file cannot be read; expected a file that can be read, got no such file`,
      `error: ${folder}  The file cannot be read; expected a file that can be read, got a folder\n`,
    ].join('\n'), 1]);
  });

  it('leaves a vintage open where that is asked; it is listed, sealed and withdrawn', async () => {
    const changed = data(dataText.replace('83871', '83872'));
    const open = await line.run('import', 'coinr', '--meta', meta(), '--data', changed, '--index', 'small', '--vintage', 'small/2018', '--default-period', '2018', '--unit-kind', 'country', '--open');
    expect(open.out).toContain('small/2018@2 is open: cbcii vintage seal small/2018@2.\n');
    const states = async (): Promise<readonly string[]> => rowsOf((await line.run('vintage', 'list', '--index', 'small')).out).map(([ref, state]) => `${ref} ${state}`);
    expect(await states()).toEqual(['small/2018@2 OPEN', 'small/2018@1 SEALED']);
    expect((await line.run('vintage', 'seal', 'small/2018@2')).out).toMatch(/^small\/2018@2 is sealed\.\nsha256:/);
    expect((await line.run('vintage', 'withdraw', 'small/2018', '--reason', 'Old.')).err).toContain('What is withdrawn is named exactly.');
    expect((await line.run('vintage', 'withdraw', 'small/2018@1', '--reason', 'Old.')).out).toBe('small/2018@1 is withdrawn.\n');
    expect(await states()).toEqual(['small/2018@2 SEALED', 'small/2018@1 WITHDRAWN']);
    expect(JSON.parse((await line.run('vintage', 'list', '--index', 'small', '--format', 'json')).out)).toMatchObject({ rows: [{ withdrawnReason: null }, { withdrawnReason: 'Old.' }] });
  });

  it('writes out what can be brought in again, in either form', async () => {
    const [tidy, coinr] = [join(folder, 'tidy'), join(folder, 'coinr')];
    expect((await line.run('export', 'tidy', '--vintage', 'small/2018', '--out', tidy)).out).toBe(`${tidy}/index.json\n${tidy}/observations.csv\n`);
    expect((await line.run('import', 'tidy', '--document', `${tidy}/index.json`, '--data', `${tidy}/observations.csv`)).out).toContain('stood there already');
    expect((await line.run('export', 'coinr', '--vintage', 'small/2018', '--out', coinr)).code).toBe(0);
    expect(JSON.parse(readFileSync(`${coinr}/options.json`, 'utf8'))).toMatchObject({ index: { code: 'small' }, vintage: { line: 'small/2018', defaultPeriod: '2018' } });
    expect((await line.run('import', 'coinr', '--meta', `${coinr}/iMeta.csv`, '--data', `${coinr}/iData.csv`, '--options', `${coinr}/options.json`)).out).toContain('stood there already');
    const refused = await line.run('export', 'coinr', '--vintage', 'cbcii/2020', '--out', join(folder, 'not'));
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toContain('NOT_IN_FORMAT');
  });
});

describe('progress', () => {
  it('is told line by line where there is no terminal, each tenth once, and not at all for what is soon done', () => {
    const told: string[] = [];
    const progress = createProgress({ terminal: null, note: (text) => void told.push(text) });
    for (const done of [0, 5_000, 10_000]) progress.tell('writing', done, 10_000);
    for (const done of [0, 1_000, 1_999, 2_000, 20_000]) progress.tell('writing', done, 20_000);
    progress.end();
    expect(told).toEqual(['writing 0 % of 20000 rows', 'writing 10 % of 20000 rows', 'writing 100 % of 20000 rows']);
  });

  it('is a bar on a terminal, gone when the work is done', () => {
    let shown = '';
    const terminal = Object.assign(new Writable({ write(chunk, _encoding, done) { shown += String(chunk); done(); } }), { isTTY: true, columns: 80, rows: 20 });
    const progress = createProgress({ terminal, note: () => { throw new Error('Expected no line'); } });
    progress.tell('reading', 100, 200_000);
    progress.tell('writing', 100_000, 200_000);
    progress.end();
    expect(shown).toMatch(/reading \[.*writing \[/s);
  });
});
