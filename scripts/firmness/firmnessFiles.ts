import type { AskedPlatform } from '../askPlatform';
import { askAudit } from './askAudit';
import { drawRankIntervals } from './drawRankIntervals';
import { drawRankReach } from './drawRankReach';
import { firmnessPage } from './firmnessPage';
import { askFirmness } from './rankFirmness';
import { askReach } from './rankReach';

const foremost = 20;

/** docs/firmness.md and its pictures, all computed by asking the platform. */
export async function firmnessFiles(platform: AskedPlatform): Promise<readonly (readonly [string, string])[]> {
  const ranking = await askFirmness(platform);
  const codes = ranking.cities.map(({ code }) => code);
  const [asPublished, none] = [await askReach(platform, codes, 'asPublished'), await askReach(platform, codes, 'none')];
  const withoutOf = new Map(none.map((reach) => [reach.code, reach]));
  const reaches = asPublished.flatMap((reach) => {
    const without = withoutOf.get(reach.code);
    return without === undefined ? [] : [{ asPublished: reach, none: without }];
  });
  const first = reaches.slice(0, foremost);
  return [
    ['docs/firmness.md', firmnessPage({ ranking, reaches, first, audit: await askAudit(platform) })],
    ['docs/pictures/rank-intervals.svg', drawRankIntervals(ranking.cities)],
    ['docs/pictures/rank-reach.svg', drawRankReach(first)],
  ];
}
