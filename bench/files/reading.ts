import { parse } from 'csv-parse';
import { writeCoinr } from '../../src/services/ingest/coinr/writeCoinr';
import { readCoinr } from '../../src/services/ingest/coinr/readCoinr';
import { readTidy } from '../../src/services/ingest/tidy/readTidy';
import { writeTidy } from '../../src/services/ingest/tidy/writeTidy';
import type { CoinrOptions } from '../../src/services/ingest/coinr/coinrOptions';
import { median, row, type BenchRow } from '../report';
import { bigIndex, observations } from './bigIndex';

const rounds = 5;
const options: CoinrOptions = { index: { code: 'bench' }, vintage: { line: 'bench/one' } };

/** Reading and writing 100,000 observations in both forms, against csv-parse alone over the same bytes. */
export async function benchFiles(): Promise<readonly BenchRow[]> {
  const files = bigIndex();
  const read = await readCoinr(files, options);
  const tidy = read.ok ? await writeTidy(read.value) : null;
  if (!read.ok || tidy?.ok !== true) throw new Error('Expected sound files');
  const ways = {
    parseWide: () => parseAlone(files.iData), readCoinr: async () => { await readCoinr(files, options); },
    parseLong: () => parseAlone(tidy.value.observations), readTidy: async () => { await readTidy(tidy.value); },
    writeCoinr: async () => { await writeCoinr(read.value); }, writeTidy: async () => { await writeTidy(read.value); },
  };
  const times = await inTurn(ways);
  const told = (work: string, way: keyof typeof ways, alone: keyof typeof ways, bound: number | null): BenchRow => row(
    work, `${times[way].toFixed(0)} ms, ${Math.round(observations / times[way])} observations/ms; csv-parse alone ${times[alone].toFixed(0)} ms`,
    times[way] / times[alone], 'at most', bound, '× csv-parse alone');
  return [
    told('read iMeta and iData, 100,000 values', 'readCoinr', 'parseWide', 3),
    told('read document and tidy observations, 100,000', 'readTidy', 'parseLong', 3),
    told('write iMeta and iData', 'writeCoinr', 'parseWide', null),
    told('write document and tidy observations', 'writeTidy', 'parseLong', null),
  ];
}

/** The median of some rounds in which all ways take turns, so that a busy moment meets them all. */
async function inTurn<Way extends string>(ways: Readonly<Record<Way, () => Promise<void>>>): Promise<Readonly<Record<Way, number>>> {
  const names = Object.keys(ways) as Way[]; // the keys of ways
  const times = new Map<Way, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const started = process.cpuUsage();
      await ways[name]();
      const { user, system } = process.cpuUsage(started);
      times.get(name)?.push((user + system) / 1_000);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<Way, number>; // one for each name
}

async function parseAlone(bytes: Uint8Array): Promise<void> {
  const parser = parse({ delimiter: ',', on_record: () => null });
  const ended = new Promise((resolve) => parser.once('end', resolve));
  parser.resume();
  parser.end(bytes);
  await ended;
}
