import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killImport, writeBigIndex } from './killImport';

const rows = 20_000;

/** `npx tsx scripts/killImports.ts` does the same twenty times at random moments, with five times as many rows. */
describe('an import that is killed without warning', () => {
  let folder: string;
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'killed-')); });
  afterAll(() => rm(folder, { recursive: true }));

  it('leaves all of its rows or none, wherever it was, and the next is not in its way', async () => {
    const databaseUrl = `sqlite:${join(folder, 'store.sqlite')}`;
    const files = writeBigIndex(folder, rows);
    const moments = [{ share: 0, delay: 0 }, { share: 0.5, delay: 0 }, { share: 1, delay: 100 }, { share: 1, delay: 60_000 }];
    const left = [];
    for (const [round, moment] of moments.entries()) left.push(await killImport(databaseUrl, files, `big/round-${round}`, moment));
    for (const { vintages, observations, integrity } of left) expect([observations, integrity]).toEqual([vintages * rows, 'ok']);
    expect(left.slice(0, 2).map(({ vintages }) => vintages)).toEqual([0, 0]);
    expect(left[3]).toMatchObject({ hadEnded: true, vintages: 1 });
  }, 240_000);
});
