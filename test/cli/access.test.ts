import { openCommandLine, rowsOf, type CommandLine } from './commandLine';

let cli: CommandLine;
beforeAll(async () => { cli = await openCommandLine(); });
afterAll(() => cli.close());

describe('cbcii token', () => {
  it('makes a token whose secret alone goes to the standard output, lists it without the secret, and revokes it once', async () => {
    const made = await cli.run('token', 'create', '--name', 'Workbench', '--role', 'editor,methodologist', '--expires', `${new Date().getUTCFullYear() + 2}-12-31`);
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^cbcii_[\w-]{43}\n$/)]);
    const id = /^Token (\d+) for Workbench, editor, methodologist, until \d{4}-12-31T00:00:00.000Z\. It is shown this once:\n$/.exec(made.err)?.[1] ?? '';
    expect(id).not.toBe('');
    const listed = await cli.run('token', 'list');
    expect(rowsOf(`${listed.out}\n`)).toEqual([[id, 'Workbench', 'editor methodologist', expect.stringMatching(/Z$/), expect.stringMatching(/-12-31T00:00:00.000Z$/)]]);
    expect(listed.out).not.toContain('cbcii_');
    expect((await cli.run('token', 'revoke', id)).out).toBe(`Token ${id} of Workbench is revoked.\n`);
    const again = await cli.run('token', 'revoke', id);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(new RegExp(`^error: CONFLICT at id \\(${id}\\): Token ${id} was revoked before\\.`))]);
    const [{ revokedAt }] = JSON.parse((await cli.run('token', 'list', '--format', 'json')).out) as { revokedAt: string }[];
    expect(revokedAt).toMatch(/Z$/);
  });

  it('says everything that is wrong, and which option it is', async () => {
    const { code, err } = await cli.run('token', 'create', '--name', '', '--role', 'reader', '--expires', 'soon');
    expect([code, err.split('\n').length]).toEqual([1, 3]);
    expect(err).toMatch(/BAD_INPUT at name \(--name \): .*\n.*BAD_INPUT at expires \(--expires soon\): /);
    expect((await cli.run('token', 'create', '--name', 'x', '--role', 'boss')).code).toBe(2);
    expect((await cli.run('token', 'create', '--name', 'x')).code).toBe(2);
    for (const id of ['77', '99999999999999']) expect((await cli.run('token', 'revoke', id)).err).toMatch(/^error: NOT_FOUND at id/);
  });
});

describe('cbcii audit', () => {
  it('lists what was changed, newest first, as a table, csv and json', async () => {
    await cli.run('token', 'create', '--name', 'Notebook', '--role', 'reader');
    const table = await cli.run('audit', 'list', '--action', 'createToken', '--first', '1');
    expect(rowsOf(table.out)).toEqual([[expect.stringMatching(/^\d+$/), expect.stringMatching(/Z$/), 'operator', 'createToken', expect.stringMatching(/^token:\d+$/)]]);
    expect(table.out).toMatch(/1 of \d entries are shown\.|1 entries\./);
    const csv = await cli.run('audit', 'list', '--format', 'csv');
    expect(csv.out.split('\n')[0]).toBe('seq,at,subject,action,target,before,after,previousHash,hash');
    const { total, rows } = JSON.parse((await cli.run('audit', 'list', '--format', 'json')).out) as { total: number; rows: { seq: number; subject: string; after: object }[] };
    expect([rows.length, rows[total - 1]]).toEqual([total, expect.objectContaining({ seq: 1, subject: 'platform', action: 'seed' })]);
    expect(rows.every(({ seq }, at) => seq === total - at)).toBe(true);
    const wrong = await cli.run('audit', 'list', '--since', 'noon');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('at filter.since (--since noon)')]);
  });

  it('verifies the log, and the hash that was noted down', async () => {
    const sound = await cli.run('audit', 'verify');
    const head = /^Entries that hold: \d+\. Hash of the last: (sha256:[0-9a-f]{64})\n$/.exec(sound.out)?.[1] ?? '';
    expect(sound.code).toBe(0);
    expect(head).not.toBe('');
    await cli.run('token', 'create', '--name', 'Import', '--role', 'reader');
    expect((await cli.run('audit', 'verify', '--head', head)).code).toBe(0);
    const other = await cli.run('audit', 'verify', '--head', 'sha256:0');
    expect([other.code, other.out, other.err]).toEqual([1, '', expect.stringMatching(/^error: UNANCHORED: No entry has the hash sha256:0/)]);
  });

  it('names the first entry that was tampered with', async () => {
    const sql = (statement: string) => cli.platform.store.writer.query(statement);
    await sql('DROP TRIGGER "audit_entry_update"');
    await sql(`UPDATE "audit_entry" SET "subject" = 'somebody else' WHERE "seq" = 2`);
    const { code, err } = await cli.run('audit', 'verify');
    expect([code, err]).toEqual([1, 'error: CHANGED: Entry 2 was changed: its hash is not that of what it says. Entries before it that hold: 1.\n']);
  });
});
