import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditCodes } from '../../src/methodology/vocabulary';
import { openCommandLine, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); });
afterAll(() => cli.close());

describe('cbcii audit report', () => {
  it('says for each item what it came to and what was found', async () => {
    const { out, code } = await cli.run('audit', 'report');
    expect(code).toBe(0);
    expect(out).toMatch(/^Audit of cbcii\/published@1\.0\.0 on cbcii\/2020@1: \d+ failed, \d+ to be looked at, \d+ passed, \d+ not assessable\n/);
    for (const item of auditCodes) expect(out).toMatch(new RegExp(`^(PASS|WARN|FAIL|NOT_ASSESSABLE) +${item} `, 'm'));
  });

  it('writes json, csv and a page, to the standard output or to a file', async () => {
    const json = JSON.parse((await cli.run('audit', 'report', '--format', 'json')).out) as { readonly items: readonly object[] };
    expect(json.items).toHaveLength(auditCodes.length);
    expect((await cli.run('audit', 'report', '--format', 'csv')).out.trim().split('\n')).toHaveLength(auditCodes.length + 1);
    const file = join(cli.folder, 'audit.html');
    expect((await cli.run('audit', 'report', '--format', 'html', '--output', file)).out).toBe(`${file}\n`);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
  });

  it('tells of synthetic figures, names the option that is wrong, and a file that cannot be written', async () => {
    expect((await cli.run('audit', 'report', '--vintage', 'cbcii/2020-synthetic')).out).toMatch(/synthetic[^]*pins/i);
    const wrong = await cli.run('audit', 'report', '--methodology', 'cbcii/nobody', '--vintage', 'cbcii/1999');
    expect([wrong.code, wrong.err.trim().split('\n').length]).toEqual([1, 2]);
    expect(wrong.err).toMatch(/\(--methodology cbcii\/nobody\)[^]*\(--vintage cbcii\/1999\)/);
    expect((await cli.run('audit', 'report', '--output', join(cli.folder, 'nowhere', 'a.txt'))).err).toMatch(/The file cannot be written; got ENOENT/);
    expect((await cli.run('audit', 'report', '--format', 'pdf')).code).toBe(2);
  });
});
