import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform } from '../../src/app';
import { operator } from '../../src/services/access/Caller';
import { PinScope } from '../../src/services/pins';
import { onBothEngines, type Place } from './engines';

const shipped = join(__dirname, '..', '..', 'data');

onBothEngines(({ place }) => {
  let here: Place;
  let folder: string;

  beforeEach(async () => {
    here = await place();
    folder = mkdtempSync(join(tmpdir(), 'cbcii-seed-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    await here.remove();
  });

  it('seeds once when two platforms open one empty store at the same time', async () => {
    const platforms = await Promise.all([1, 2].map(() => openPlatform({ databaseUrl: here.url, dataFolder: folder })));
    expect(platforms.map((platform) => platform.seeding.wasSeeded).sort()).toEqual([false, true]);
    await Promise.all(platforms.map((platform) => platform.close()));
  });

  it('follows data that are corrected, and data that return to what they were', async () => {
    const regions = join(folder, 'cbcii', 'regions.csv');
    const index = join(folder, 'cbcii', 'published-index.csv');
    const before = [regions, index].map((file) => readFileSync(file, 'utf8'));
    const first = await answers();
    writeFileSync(regions, before[0].replace('Bohai Rim', 'Bohai Sea Rim'));
    writeFileSync(index, before[1].replace('10.2,10.9', '10.3,10.9'));
    const corrected = await answers();
    expect(corrected.region).toBe('Bohai Sea Rim');
    expect([corrected.core, corrected.vintage]).toEqual([51.1, 'cbcii/2020@2']);
    [regions, index].forEach((file, k) => writeFileSync(file, before[k]));
    expect(await answers()).toEqual(first);
  });

  describe('a line that was continued here', () => {
    const shippedFile = (): string => join(folder, 'cbcii', 'methodologies', 'published.json');
    /** Another release of the platform: the shipped line has this number and these words. */
    function ship(change: object): void {
      writeFileSync(shippedFile(), JSON.stringify({ ...JSON.parse(readFileSync(shippedFile(), 'utf8')) as object, ...change }));
    }
    const start = () => openPlatform({ databaseUrl: here.url, dataFolder: folder });

    /** Publishes a next version of the shipped line as its users may. */
    async function publish(version: string, title: string): Promise<void> {
      const { services, close } = await start();
      const { ref } = await services.draftOpener.open(operator, { from: 'cbcii/published' });
      await services.draftEditor.update(operator, { ref, revision: 1, patch: { title } });
      await services.publisher.publish(operator, { ref, version, changelog: 'Ours.' });
      await close();
    }

    /** Starts, and tells what was said of it and which versions stand there, each with the one before it. */
    async function restart(): Promise<{ notes: readonly string[]; latest: string; versions: readonly string[] }> {
      const { services, seeding, close } = await start();
      const versions = await services.methodologies.versionsOf('cbcii/published');
      const latest = (await services.methodologies.version('cbcii/published', new PinScope())).ref;
      await close();
      const before = (hash: string | null): string => versions.find(({ record }) => record.hash === hash)?.record.version ?? 'none';
      return { notes: seeding.notes, latest, versions: versions.map(({ record, document }) => `${record.version} ${document.title} after ${before(record.previousHash)}`) };
    }

    it('keeps its versions, leaves out a shipped one whose number is taken, and starts', async () => {
      await publish('1.1.0', 'Ours');
      ship({ version: '1.1.0', title: 'Theirs' });
      const expected = {
        notes: ['The shipped version cbcii/published@1.1.0 is left out: its number is taken by another.'], latest: 'cbcii/published@1.1.0',
        versions: ['1.1.0 Ours after 1.0.0', '1.0.0 CBCII as published after none'],
      };
      expect(await restart()).toEqual(expected);
      expect(await restart()).toEqual({ ...expected, notes: [] });
    });

    it('leaves out a shipped version whose document stands under another number', async () => {
      await publish('1.1.0', 'The same');
      ship({ version: '1.0.1', title: 'The same' });
      expect((await restart()).notes).toEqual(['The shipped version cbcii/published@1.0.1 is left out: its document stands as cbcii/published@1.1.0.']);
    });

    it('takes a shipped version with a number below, after the one it follows', async () => {
      await publish('2.0.0', 'Ours');
      ship({ version: '1.0.1', title: 'Theirs' });
      expect(await restart()).toEqual({
        notes: [], latest: 'cbcii/published@2.0.0', versions: ['2.0.0 Ours after 1.0.0', '1.0.1 Theirs after 1.0.0', '1.0.0 CBCII as published after none'],
      });
    });

    it('does not start on a shipped version that was changed under its number', async () => {
      await restart();
      ship({ title: 'Changed' });
      await expect(start()).rejects.toThrow('A changed methodology needs a higher version.');
    });
  });

  /** What the platform says of Shanghai, and from what. */
  async function answers(): Promise<{ region: string | undefined; core: number; vintage: string; pins: unknown }> {
    const { services, close } = await openPlatform({ databaseUrl: here.url, dataFolder: folder });
    const pins = new PinScope();
    const { release, table, vintage } = await services.evaluations.evaluate({ methodology: 'cbcii/published', vintage: 'cbcii/2020' }, pins);
    await close();
    return {
      region: release.groups.find((group) => group.code === 'bohai-rim')?.name,
      core: Math.round(table.core[0] * 10) / 10, vintage: `${vintage.line}@${vintage.revision}`, pins: pins.taken(),
    };
  }
});
