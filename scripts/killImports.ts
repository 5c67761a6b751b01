import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killImport, writeBigIndex } from '../test/trust/killImport';

/** Kills an import of so many rows so many times, each time at another moment, and looks at what is left: all rows or none. Usage: killImports.ts [ROUNDS] [ROWS] */
async function main([rounds = '20', rows = '100000']: readonly string[]): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const databaseUrl = `sqlite:${join(folder, 'store.sqlite')}`;
  const files = writeBigIndex(folder, Number(rows));
  let torn = 0;
  try {
    for (let round = 1; round <= Number(rounds); round += 1) {
      const spread = round * 0.618_034 % 1; // no two rounds near each other
      const moment = spread < 2 / 3 ? { share: spread * 1.5, delay: spread * 50 } : { share: 1, delay: (spread - 2 / 3) * 6_000 }; // a third of them while it seals and keeps
      const { killedAt, vintages, observations, integrity } = await killImport(databaseUrl, files, `big/round-${round}`, moment);
      const isWhole = observations === vintages * Number(rows) && integrity === 'ok';
      torn += isWhole ? 0 : 1;
      process.stdout.write(`${String(round).padStart(3)}  ${observations} rows, ${integrity}  ${isWhole ? '✓' : '✗'}  killed after: ${killedAt}\n`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  process.stdout.write(`${torn} of ${rounds} left a part of an import behind.\n`);
  return torn === 0;
}

main(process.argv.slice(2)).then(
  (isWhole) => { process.exitCode = isWhole ? 0 : 1; },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
