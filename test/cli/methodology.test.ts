import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCommandLine, rowsOf, type CommandLine, type Said } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); }, 60_000);
afterAll(() => cli.close());

const run = (...args: string[]): Promise<Said> => cli.run('methodology', ...args);

/** The output of a command that must succeed. */
async function done(...args: string[]): Promise<string> {
  const { out, err, code } = await run(...args);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  return out;
}

/** The ref of a draft that was just begun or changed: the first word. */
const refIn = (out: string): string => out.split(',')[0];

function fileOf(name: string, content: unknown): string {
  const path = join(cli.folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('a version on the command line', () => {
  it('goes from fork by edits to publication and withdrawal', async () => {
    const forked = await done('fork', 'cbcii/published', 'cbcii/walked', '--title', 'Walked');
    expect(forked).toMatch(/^cbcii\/walked@draft-\d+, revision 1: Walked\nNo changelog yet\.\n\nValid\. Against cbcii\/published@1\.0\.0:\n/);
    expect(forked).toContain('It would be the first version of its line, 1.0.0.');
    const ref = refIn(forked);

    const patch = fileOf('patch.json', { bonus: { cap: 4 }, description: 'By a file' });
    const edited = await done('edit', ref, '--patch', patch, '--set', 'bonus.cap=5', '--set', 'title=Capped, at 5', '--changelog', 'The bonus is capped.', '--revision', '1');
    expect(edited).toMatch(/revision 2: Capped, at 5\nChangelog: The bonus is capped\.\n/);
    expect(JSON.parse(await done('show', ref, '--format', 'json'))).toMatchObject({ code: 'cbcii/walked', title: 'Capped, at 5', description: 'By a file', bonus: { cap: 5 } });
    expect(await done('edit', ref, '--weight', 'infrastructure=2', '--bonus', 'none')).toContain('WEIGHT_CHANGED');

    const previewed = await done('preview', ref, '--first', '3');
    expect(previewed).toMatch(/^cbcii\/walked@draft-\d+ on cbcii\/2020, against cbcii\/published@1\.0\.0\n/);
    expect(rowsOf(previewed)).toEqual([
      ['1', '+1', 'Beijing', '北京市', expect.any(String), '59.8'], ['2', '-1', 'Shanghai', '上海市', expect.any(String), '60.0'], expect.any(Array),
    ]);
    expect(previewed).toContain('3 of 72 ranked are shown.');
    expect(rowsOf(await done('validate', ref)).map(([bump, kind]) => `${bump} ${kind}`)).toEqual(['MAJOR WEIGHT_CHANGED', 'MAJOR BONUS_CHANGED', 'PATCH WORDING_CHANGED', 'PATCH WORDING_CHANGED', 'PATCH WORDING_CHANGED']);
    expect(await done('publish', ref, '--dry-run')).toMatch(/It would be published as 1\.0\.0\. Nothing was published\.\n$/);
    expect(await done('publish', ref)).toBe('Published as cbcii/walked@1.0.0.\n');

    const next = refIn(await done('draft', 'cbcii/walked'));
    expect(await done('edit', next, '--set', 'bonus={"kind":"ADDITIVE","cap":null}')).toContain('The changes ask for MAJOR: 2.0.0 at least.');
    expect(await done('publish', next, '--version', '3.0.0', '--changelog', 'The bonus is back.')).toBe('Published as cbcii/walked@3.0.0.\n');
    expect((await cli.run('rank', '--methodology', 'cbcii/walked', '--first', '1')).out).toContain('cbcii/walked@3.0.0');

    expect(await done('withdraw', 'cbcii/walked@3.0.0', '--reason', 'Too early')).toBe('Withdrawn: cbcii/walked@3.0.0.\n');
    const ranked = await cli.run('rank', '--methodology', 'cbcii/walked', '--first', '1');
    expect(ranked.out).toContain('cbcii/walked@1.0.0');
    expect((await cli.run('rank', '--methodology', 'cbcii/walked@3.0.0', '--first', '1')).out).toMatch(/^cbcii\/walked@3\.0\.0 was withdrawn on \d{4}-\d\d-\d\d: Too early\.$/m);
    const shown = await done('show', 'cbcii/walked@3.0.0');
    expect(shown).toMatch(/^cbcii\/walked@3\.0\.0: Capped, at 5\nsha256:[0-9a-f]{64}\npublished .*\nwithdrawn .*: Too early\nChangelog: The bonus is back\.\n/);
    expect(shown).toMatch(/^framework {3}cbcii, 110 nodes$/m);
    expect(shown).toMatch(/^bonus {7}\{"cap":null,"factors":\[\],"kind":"ADDITIVE","scale":null\}$/m);
  });

  it('begins with a document of one\'s own, or with a framework and choices', async () => {
    const document = JSON.parse(await done('show', 'cbcii/no-bonus', '--format', 'json')) as Record<string, unknown>;
    const whole = await done('create', 'cbcii/whole', '--title', 'Whole', '--document', fileOf('document.json', document));
    expect(whole).toMatch(/^cbcii\/whole@draft-\d+, revision 1: Whole\nNo changelog yet\.\n\nValid\. There is nothing to compare it with; it would be 1\.0\.0\.\n$/);
    expect(JSON.parse(await done('show', refIn(whole), '--format', 'json'))).toEqual({ ...document, code: 'cbcii/whole', title: 'Whole' });
    const { framework: _, ...choices } = document;
    const parts = await done('create', 'cbcii/parts', '--title', 'Parts', '--framework-of', 'cbcii/published', '--choices', fileOf('choices.json', choices));
    expect(JSON.parse(await done('show', refIn(parts), '--format', 'json'))).toEqual({ ...document, code: 'cbcii/parts', title: 'Parts' });
    const bare = await done('create', 'cbcii/bare', '--title', 'Bare', '--document', fileOf('bare.json', {}));
    expect(bare).toContain('Not ready: ');
    expect(rowsOf(`${bare}\n`).map((row) => row[1])).toEqual(expect.arrayContaining(['framework', 'normalise']));
    expect(await done('validate', '--document', fileOf('other.json', { ...document, title: 'Other words' }))).toContain('The changes ask for PATCH: 1.0.1 at least.');
  });

  it('is listed with its line', async () => {
    const rows = rowsOf(`${await done('list')}\n`);
    expect(rows).toContainEqual(['cbcii/published', '1.0.0', '1', 'CBCII as published']);
    expect(rows.find(([code]) => code === 'cbcii/bare')).toEqual(['cbcii/bare', '0', expect.stringMatching(/^cbcii\/bare@draft-\d+$/), 'Bare']);
    expect(JSON.parse(await done('list', '--index', 'cbcii', '--format', 'json'))).toContainEqual({
      code: 'cbcii/no-bonus', latest: '1.0.0', versions: 1, drafts: [], forkedFrom: 'cbcii/published@1.0.0', title: 'CBCII without bonus',
    });
    expect((await done('list', '--format', 'csv')).split('\n')[0]).toBe('code,latest,versions,drafts,forkedFrom,title');
  });
});

describe('what is refused names what was typed', () => {
  let ref: string;
  beforeAll(async () => { ref = refIn(await done('fork', 'cbcii/published', 'cbcii/typed')); });

  it.each<[string, () => string[], RegExp[]]>([
    ['a published version to edit', () => ['edit', 'cbcii/published', '--set', 'title=X'], [/^error: FROZEN at input\.ref \(cbcii\/published\): cbcii\/published@1\.0\.0 is published and cannot change\./]],
    ['a stale revision', () => ['edit', ref, '--set', 'title=X', '--revision', '9'], [/^error: CONFLICT at input\.revision \(--revision 9\): .* Expected: 1; got: 9\.$/]],
    ['a patch and a variant', () => ['edit', ref, '--set', 'title=X', '--bonus', 'none'], [/^error: BAD_INPUT at input: Say either patch or edits\./]],
    ['no change', () => ['edit', ref], [/^error: BAD_INPUT at input: Say either patch or edits\./]],
    ['a code in a patch', () => ['edit', ref, '--set', 'code=cbcii/else'], [/^error: BAD_INPUT at input\.patch\.code \(--set code=cbcii\/else\): A draft stays in its line\./]],
    ['prototypes', () => ['edit', ref, '--set', 'bonus.__proto__.x=1'], [/^error: BAD_INPUT at input\.patch\.bonus\.__proto__: /]],
    ['a number beyond a double', () => ['edit', ref, '--set', 'rank.tieGrid=1e999'], [/^error: NUMBER_NOT_FINITE at input\.patch\.rank\.tieGrid \(--set rank\.tieGrid=1e999\): /]],
    ['a node that is not there', () => ['edit', ref, '--weight', 'infrastructur=2'], [/^error: NOT_FOUND at input\.edits\.weights\[0\]\.node \(--weight infrastructur=2\): /]],
    ['a file that holds a list', () => ['edit', ref, '--patch', fileOf('list.json', [])], [/^error: BAD_INPUT at input\.patch \(--patch .*list\.json\): A JSON object is expected here\./]],
    ['a file that holds no JSON', () => ['edit', ref, '--patch', fileOf('text.json', '{')], [/^error: BAD_INPUT at --patch .*text\.json: The file does not hold JSON\./]],
    ['a file that is not there', () => ['create', 'cbcii/x', '--title', 'X', '--document', join(cli.folder, 'none.json')], [/^error: BAD_INPUT at --document .*none\.json: The file cannot be read\./]],
    ['a code that is taken', () => ['fork', 'cbcii/published', 'cbcii/status'], [/^error: ALREADY_TAKEN at input\.code \(cbcii\/status\): /]],
    ['a number that is too small, in a rehearsal too', () => ['publish', ref, '--version', '0.1.0', '--changelog', 'X.', '--dry-run'], [/^error: OUT_OF_RANGE at input\.version \(--version 0\.1\.0\): /]],
    ['a publication that nobody explains', () => ['publish', ref], [/^error: BAD_INPUT at input\.changelog \(--changelog\): A text is needed here\./]],
    ['an unknown draft', () => ['publish', 'cbcii/typed@draft-999'], [/^error: NOT_FOUND at input\.ref \(cbcii\/typed@draft-999\): /]],
    ['an unknown version', () => ['show', 'cbcii/publishd'], [/^error: NOT_FOUND at ref \(cbcii\/publishd\): .*cbcii\/published/]],
    ['an empty reason', () => ['withdraw', 'cbcii/published@1.0.0', '--reason', ' '], [/^error: BAD_INPUT at input\.reason /]],
    ['a line to withdraw', () => ['withdraw', 'cbcii/published', '--reason', 'X'], [/^error: BAD_INPUT at input\.ref \(cbcii\/published\): What is withdrawn is named exactly\./]],
    ['an index that is not there', () => ['list', '--index', 'cbci'], [/^error: NOT_FOUND at code \(--index cbci\): /]],
  ])('%s', async (_title, args, expected) => {
    const { err, code } = await run(...args());
    const lines = err.trimEnd().split('\n');
    expect([code, lines.length]).toEqual([1, expected.length]);
    expected.forEach((pattern, index) => expect(lines[index]).toMatch(pattern));
  });

  it.each([[['edit', 'x', '--set', '=1']], [['edit', 'x', '--set', 'title']], [['withdraw', 'x']], [['create', 'x']], [['publish']], [['show', 'x', '--format', 'xml']]])('%j is not understood', async (args) => {
    expect((await run(...args)).code).toBe(2);
  });
});
