import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '../../db/dataSource';
import { ObservationRow } from '../../db/entities/ObservationRow';
import { ObservationRepository } from '../../db/repositories/ObservationRepository';
import { readCoinr } from '../../src/services/ingest/coinr/readCoinr';
import type { ObservationImport } from '../../src/services/ingest/indexImport';
import { bigIndex, observations } from '../files/bigIndex';
import { CannotMeasure, median, row, type BenchRow } from '../report';

// eslint-disable-next-line house/no-environment -- the bench is told from outside which empty database it may fill
const { CBCII_BENCH_POSTGRES: postgres } = process.env;

const rounds = 3;
const atOnce = 500;

/** Bringing 100,000 observations in: the whole of it by the command line, and its inserts against typeorm's own. */
export async function benchImports(): Promise<readonly BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-bench-'));
  try {
    const places = [['SQLite', `sqlite:${join(folder, 'store.sqlite')}`], ...(postgres === undefined ? [] : [['PostgreSQL', postgres]])];
    return [...places.map(([engine, url]) => wholeImport(engine, url, folder)), await inserts(`sqlite:${join(folder, 'inserts.sqlite')}`)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A process each time, on a store that was seeded before: start, reading, hashing, writing, sealing, keeping. */
function wholeImport(engine: string, databaseUrl: string, folder: string): BenchRow {
  const { iMeta, iData } = bigIndex();
  const [meta, data] = [join(folder, 'iMeta.csv'), join(folder, 'iData.csv')];
  writeFileSync(meta, iMeta);
  writeFileSync(data, iData);
  const command = join(__dirname, '../../src/cli/main.js');
  const run = (...args: readonly string[]): { readonly clock: number; readonly processor: number } => {
    const began = performance.now();
    const { status, output } = spawnSync(process.execPath, ['--require', join(__dirname, 'tellUsage.js'), command, ...args], {
      env: { NODE_ENV: 'production', DATABASE_URL: databaseUrl }, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], encoding: 'utf8',
    });
    if (status !== 0) throw new CannotMeasure(`cbcii ${args.join(' ')} ended with code ${status}.`);
    return { clock: (performance.now() - began) / 1_000, processor: Number(output[3]) / 1e6 };
  };
  run('vintage', 'list');
  const times = Array.from({ length: rounds }, (_, round) => run('import', 'coinr', '--meta', meta, '--data', data, '--index', 'bench', '--vintage', `bench/${process.pid}-${round}`));
  const [clock, processor] = [median(times.map((time) => time.clock)), median(times.map((time) => time.processor))];
  const told = `${processor.toFixed(2)} s of processor time, ${clock.toFixed(2)} s by the clock: ${Math.round(observations / clock)} observations/s`;
  return row(`import 100,000 observations, ${engine}`, told, processor, 'at most', 10, 's of processor time');
}

/** The same rows into the same table, each way in one transaction. */
async function inserts(databaseUrl: string): Promise<BenchRow> {
  const read = await readCoinr(bigIndex(), { index: { code: 'bench' }, vintage: { line: 'bench/one' } });
  if (!read.ok) throw new Error('Expected sound files');
  const store = await openStore(databaseUrl);
  try {
    await store.writer.query('PRAGMA foreign_keys = OFF'); // the rows alone are measured, without the vintage that they belong to
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await insertOurs(store, read.value.observations, 2 * round + 1));
      theirs.push(await saveEntities(store, read.value.observations, 2 * round + 2));
    }
    const [batched, saved] = [median(ours), median(theirs)];
    return row('insert 100,000 observations, SQLite', `batched inserts ${batched.toFixed(0)} ms, repository.save in chunks of 500 ${saved.toFixed(0)} ms`, saved / batched, 'at least', 2, '× faster than repository.save');
  } finally {
    await store.close();
  }
}

function insertOurs(store: Store, rows: readonly ObservationImport[], vintageId: number): Promise<number> {
  const repository = new ObservationRepository(store);
  return timed(() => store.gate.run(async (transaction) => {
    for (let from = 0; from < rows.length; from += atOnce) await repository.insert(transaction, rows.slice(from, from + atOnce).map((observation) => ({ ...observation, vintageId })));
  }));
}

function saveEntities(store: Store, rows: readonly ObservationImport[], vintageId: number): Promise<number> {
  return timed(() => store.gate.run(async (transaction) => {
    const repository = transaction.getRepository(ObservationRow);
    await repository.save(rows.map((observation) => repository.create({ ...observation, vintageId, period: observation.period ?? '' })), { chunk: atOnce, transaction: false });
  }));
}

/** Milliseconds of processor time: steadier than the clock where others use the machine too. */
async function timed(work: () => Promise<void>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}
