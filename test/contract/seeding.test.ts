import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPlatform } from '../../src/app';
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
