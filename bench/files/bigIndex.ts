import type { CoinrFiles } from '../../src/services/ingest/coinr/coinrOptions';

const units = 1_000;
const indicators = 100;
export const observations = units * indicators;

/** An index of 100,000 values as COINr keeps it; the same bytes every time. */
export function bigIndex(): CoinrFiles {
  const codes = Array.from({ length: indicators }, (_, at) => `indicator-${at}`);
  const meta = [
    'Level,iCode,iName,Direction,Weight,Unit,Parent,Type',
    ...codes.map((code, at) => `1,${code},Indicator ${at},${at % 3 === 0 ? -1 : 1},1,score,pillar-${at % 5},Indicator`),
    ...[0, 1, 2, 3, 4].map((at) => `2,pillar-${at},Pillar ${at},1,1,score,index,Aggregate`), '3,index,Index,1,1,score,NA,Aggregate',
  ];
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147;
  const data = Array.from({ length: units }, (_, at) => `Unit ${at},unit-${at},${codes.map(next).join(',')}`);
  return { iMeta: Buffer.from(meta.join('\n')), iData: Buffer.from([`uName,uCode,${codes.join(',')}`, ...data].join('\n')) };
}
