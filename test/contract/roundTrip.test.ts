import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPlatform, type Platform } from '../../src/app';
import type { ImportFiles } from '../../src/services/imports/readFiles';
import { PinScope } from '../../src/services/pins';
import { openImportHouse, type ImportHouse } from '../support/importHouse';
import { asemFolder } from '../support/readAsem';
import { dataFolder } from '../support/servedPlatform';
import { onBothEngines, type Engine, type Place } from './engines';

const hasAsem = existsSync(asemFolder);
const whereAsemIs = hasAsem ? describe : describe.skip;
const reason = hasAsem ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';

/** Does the work over a store of its own that was never seeded. */
async function inEmptyStore<Result>({ place }: Engine, work: (house: ImportHouse) => Promise<Result>): Promise<Result> {
  const here = await place();
  const house = await openImportHouse(here.url);
  try {
    return await work(house);
  } finally {
    await house.store.close();
    await here.remove();
  }
}

/** The hashes of everything that has one, each vintage and each version, with what stands beside them. */
async function hashesOf({ repositories: { vintages, methodologies } }: Pick<ImportHouse, 'repositories'>, indexCode: string) {
  const lines = await methodologies.linesOf(indexCode);
  const versions = (await Promise.all(lines.map(({ code }) => methodologies.versionsOf(code)))).flat();
  return {
    vintages: (await vintages.ofIndex(indexCode)).map(({ line, hash }) => [line, hash]),
    versions: versions.map(({ methodologyCode, version, hash, changelog, document }) => [methodologyCode, version, hash, changelog, document]),
    lines: lines.map(({ code, title, description, forkedFrom }) => [code, title, description, forkedFrom]),
  };
}

function asem(data: string, vintage: string): ImportFiles {
  const read = (name: string): Uint8Array => readFileSync(join(asemFolder, name));
  return { format: 'COINR', framework: read('iMeta.csv'), data: read(data), index: 'asem', name: 'ASEM', unitKind: 'COUNTRY', vintage, title: 'As published' };
}

onBothEngines((engine) => {
  describe('CBCII', () => {
    let from: Place;
    let platform: Platform;
    beforeAll(async () => {
      from = await engine.place();
      platform = await openPlatform({ databaseUrl: from.url, dataFolder });
    });
    afterAll(async () => {
      await platform.close();
      await from.remove();
    });

    it.each(['cbcii/2020', 'cbcii/2020-synthetic'])('comes out of one store and into an empty one with the hashes that it had: %s', async (line) => {
      const { document, observations } = await platform.services.exports.tidy({ vintage: line, methodologies: [] }, new PinScope());
      await inEmptyStore(engine, async (house) => {
        await house.bring({ format: 'TIDY', framework: document, data: observations });
        const { vintages, versions } = await hashesOf(house, 'cbcii');
        expect(vintages).toEqual([[line, (await platform.services.vintages.vintage(line, new PinScope())).hash]]);
        const there = await Promise.all(versions.map(([code, version]) => platform.services.methodologies.version(`${code}@${version}`, new PinScope())));
        expect(versions.map(([, , hash]) => hash)).toEqual(there.map(({ record }) => record.hash));
        expect(versions).toHaveLength(6);
        const again = await house.exports.tidy({ vintage: line, methodologies: [] }, new PinScope());
        expect(JSON.parse(String(again.document))).toEqual(JSON.parse(String(document)));
        expect(Buffer.from(again.observations).equals(observations)).toBe(true);
      });
    });
  });

  whereAsemIs(`ASEM${reason}`, () => {
    it.each([['iData.csv', 'asem/2018'], ['iData_panel.csv', 'asem/panel']])('comes out and in again with the hashes that it had, in either form: %s', async (data, line) => {
      await inEmptyStore(engine, async (first) => {
        await first.bring(asem(data, line));
        const hashes = await hashesOf(first, 'asem');
        const tidy = await first.exports.tidy({ vintage: line, methodologies: [] }, new PinScope());
        await inEmptyStore(engine, async (house) => {
          await house.bring({ format: 'TIDY', framework: tidy.document, data: tidy.observations });
          expect(await hashesOf(house, 'asem')).toEqual(hashes);
        });
        const { iMeta, iData, options: { index, vintage, methodology = {}, denominate } } = await first.exports.coinr({ vintage: line, methodologies: [] }, new PinScope());
        const { version, ...ofLine } = methodology;
        await inEmptyStore(engine, async (house) => {
          await house.bring({
            ...index, ...vintage, format: 'COINR', framework: iMeta, data: iData, index: index.code, vintage: vintage.line, methodologyVersion: version, methodology: ofLine, denominate,
          });
          expect(await hashesOf(house, 'asem')).toEqual(hashes);
        });
      });
    });
  });
});
