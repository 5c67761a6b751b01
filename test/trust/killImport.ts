import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../../db/dataSource';

const root = join(__dirname, '../..');
const indicators = 100;

/** What a killed import left behind. */
export interface Left {
  /** Where the import was when it was killed: its last words, and how long ago they were said. */
  readonly killedAt: string;
  /** Whether it had come to its end before. */
  readonly hadEnded: boolean;
  readonly vintages: number;
  readonly observations: number;
  /** What SQLite says of the file: "ok". */
  readonly integrity: string;
}

/** Writes iMeta and iData of so many rows, 100 indicators each. */
export function writeBigIndex(folder: string, rows: number): { readonly meta: string; readonly data: string } {
  const codes = Array.from({ length: indicators }, (_, at) => `i${at}`);
  const meta = ['Level,iCode,iName,Direction,Weight,Parent,Type', ...codes.map((code) => `1,${code},${code},1,1,total,Indicator`), '2,total,Total,1,1,NA,Aggregate', ''];
  const units = Array.from({ length: rows / indicators }, (_, at) => [`U${at}`, ...codes.map((_code, column) => ((at * 31 + column * 17) % 1009) / 7)].join(','));
  const files = { meta: join(folder, 'iMeta.csv'), data: join(folder, 'iData.csv') };
  writeFileSync(files.meta, meta.join('\n'));
  writeFileSync(files.data, [['uCode', ...codes].join(','), ...units, ''].join('\n'));
  return files;
}

/**
 * Brings the files in by the command line, as a process of its own, and kills it without warning: `share` of
 * the way through its writing, or `delay` milliseconds after that was over, while it seals and keeps.
 */
export async function killImport(
  databaseUrl: string, files: { readonly meta: string; readonly data: string }, line: string, { share, delay }: { readonly share: number; readonly delay: number },
): Promise<Left> {
  const args = ['import', 'coinr', '--meta', files.meta, '--data', files.data, '--index', 'big', '--vintage', line];
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { cwd: root, env: { NODE_ENV: 'test', DATABASE_URL: databaseUrl } });
  let words = '';
  let hadEnded = false;
  let timer: NodeJS.Timeout | null = null;
  const dead = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.on('exit', (code) => { hadEnded = code === 0; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words += text;
    const written = Number(/.*writing (\d+) %/s.exec(words)?.[1] ?? -1);
    if (written >= share * 100) timer ??= setTimeout(() => child.kill('SIGKILL'), delay);
  });
  await dead;
  if (timer !== null) clearTimeout(timer);
  return { killedAt: `${words.trim().split('\n').pop() ?? ''}, ${delay.toFixed(0)} ms later`, hadEnded, ...await whatIsThere(databaseUrl, line) };
}

async function whatIsThere(databaseUrl: string, line: string): Promise<Pick<Left, 'vintages' | 'observations' | 'integrity'>> {
  const store = await openStore(databaseUrl);
  try {
    const [{ vintages }] = await store.reader.query<{ vintages: number }[]>('SELECT count(*) AS vintages FROM "vintage" WHERE "line" = ?', [line]);
    const [{ observations }] = await store.reader.query<{ observations: number }[]>(
      'SELECT count(*) AS observations FROM "observation" o JOIN "vintage" v ON v."id" = o."vintageId" WHERE v."line" = ?', [line]);
    const [{ orphans }] = await store.reader.query<{ orphans: number }[]>('SELECT count(*) AS orphans FROM "observation" WHERE "vintageId" NOT IN (SELECT "id" FROM "vintage")');
    const [{ integrity_check: integrity }] = await store.reader.query<{ integrity_check: string }[]>('PRAGMA integrity_check');
    return { vintages, observations: observations + orphans, integrity };
  } finally {
    await store.close();
  }
}
