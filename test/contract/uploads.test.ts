import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UploadRepository } from '../../db/repositories/UploadRepository';
import { operator } from '../../src/services/access/Caller';
import { UploadService } from '../../src/services/imports/UploadService';
import { openImportHouse, type ImportHouse } from '../support/importHouse';
import { onBothEngines, type Place } from './engines';

const day = 24 * 60 * 60 * 1_000;

async function* body(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

onBothEngines(({ place }) => {
  let here: Place;
  let house: ImportHouse;
  let folder: string;
  let now: Date;
  let uploads: UploadService;

  beforeEach(async () => {
    here = await place();
    house = await openImportHouse(here.url);
    folder = join(await mkdtemp(join(tmpdir(), 'uploads-')), 'made', 'when', 'needed');
    now = new Date();
    uploads = new UploadService({ uploads: new UploadRepository(house.store), gate: house.store.gate, changes: house.changes, folder, now: () => now });
  });
  afterEach(async () => {
    await house.store.close();
    await here.remove();
    await rm(join(folder, '../../..'), { recursive: true });
  });

  it('are read by their id until a day is over, and cleared away after that', async () => {
    const { id, expiresAt } = await uploads.receive(operator, body('one ', 'two'));
    expect(Date.parse(expiresAt) - now.getTime()).toBe(day);
    now = new Date(now.getTime() + day - 1);
    await uploads.sweep();
    expect(String(Buffer.from(await uploads.read(id, 'input.data')))).toBe('one two');
    now = new Date(now.getTime() + 1);
    await expect(uploads.read(id, 'input.data')).rejects.toMatchObject({ code: 'NOT_FOUND', problems: [{ path: 'input.data' }] });
    await uploads.sweep();
    expect(await readdir(folder)).toEqual([]);
    expect(await new UploadRepository(house.store).expired('9999')).toEqual([]);
  });

  it('are named by nothing else', async () => {
    const { id } = await uploads.receive(operator, body('x'));
    await writeFile(join(folder, '../secret'), 'x');
    for (const other of ['', '.', '..', '../secret', `${id}.part`, `./${id}`, id.toUpperCase(), 'x'.repeat(32)]) {
      await expect(uploads.read(other, 'input.data')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('tell of all that are not there', async () => {
    const { id } = await uploads.receive(operator, body('x'));
    const asked = (first: string, second: string) => uploads.readAll([{ id: first, path: 'a' }, { id: second, path: 'b' }]);
    expect((await asked(id, id)).map((bytes) => String(Buffer.from(bytes)))).toEqual(['x', 'x']);
    await expect(asked('no', id)).rejects.toMatchObject({ problems: [{ path: 'a' }] });
    await expect(asked('no', 'nor')).rejects.toMatchObject({ problems: [{ path: 'a' }, { path: 'b' }] });
  });

  it('leave nothing when they break off or find no room', async () => {
    async function* broken(code: string): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw Object.assign(new Error('it broke'), { code });
    }
    await expect(uploads.receive(operator, broken('ECONNRESET'))).rejects.toThrow('it broke');
    await expect(uploads.receive(operator, broken('ENOSPC'))).rejects.toMatchObject({ code: 'UNAVAILABLE', message: 'The server has no space left for the file; it was not kept.' });
    await expect(uploads.receive(operator, body())).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await readdir(folder)).toEqual([]);
    expect((await house.rows()).audit_entry).toBe(0);
  });

  it('that a crash left half received are cleared away, and files of others are not', async () => {
    await uploads.receive(operator, body('x'));
    const old = new Date(now.getTime() - day - 1_000);
    for (const name of [`${'p'.repeat(32)}.part`, 'o'.repeat(32), 'notes.txt']) {
      await writeFile(join(folder, name), 'x');
      await utimes(join(folder, name), old, old);
    }
    await uploads.sweep();
    expect((await readdir(folder)).map((name) => name.length).sort((a, b) => a - b)).toEqual(['notes.txt'.length, 32]);
  });
});
