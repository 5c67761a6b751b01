import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepareStore, startServerProcess, type KillableServer } from '../test/trust/killServer';

/**
 * How long a health query takes while a job of some ten seconds runs: `npm run build && npx tsx scripts/healthUnderLoad.ts [draws]`.
 * The server is the built one, over HTTP; asked every ten milliseconds, first idle and then busy.
 */
const [draws = '1000000'] = process.argv.slice(2);
const input = {
  evaluation: { vintage: 'cbcii/2020-synthetic' },
  robustness: { draws: Number(draws), weights: { kind: 'RELATIVE', share: 0.25 }, assumptions: [{ name: 'bonus', options: [{}, { bonus: { kind: 'NONE' } }] }] },
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'health-'));
  const databaseUrl = `sqlite:${join(folder, 'store.sqlite')}`;
  const server = await startServerProcess(databaseUrl, await prepareStore(databaseUrl), availableParallelism(), ['dist/src/main.js']);
  try {
    tell('idle', await measure(server, () => pause(3_000)));
    const { startAnalysis: { result } } = await server.ask<{ startAnalysis: { result: { id: string } } }>(
      'mutation ($input: StartAnalysisInput!) { startAnalysis(input: $input) { result { id } } }', { input });
    const began = performance.now();
    tell('busy', await measure(server, () => ended(server, result.id)));
    process.stdout.write(`the job of ${draws} draws took ${((performance.now() - began) / 1_000).toFixed(1)} s\n`);
  } finally {
    await server.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  }
}

async function ended(server: KillableServer, id: string): Promise<void> {
  for (;;) {
    const { job: { state } } = await server.ask<{ job: { state: string } }>('query ($id: ID!) { job(id: $id) { state } }', { id });
    if (state === 'DONE') return;
    if (state !== 'QUEUED' && state !== 'RUNNING') throw new Error(`Expected the job to be done, got ${state}`);
    await pause(200);
  }
}

/** Milliseconds of each health query that was answered until the work was over. */
async function measure({ address }: KillableServer, work: () => Promise<unknown>): Promise<readonly number[]> {
  const health = new URL('/health/ready', address);
  const taken: number[] = [];
  let isOver = false;
  const working = work().finally(() => { isOver = true; });
  while (!isOver) {
    const began = performance.now();
    const response = await fetch(health);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`Expected a healthy server, got ${response.status}`);
    taken.push(performance.now() - began);
    await pause(10);
  }
  await working;
  return taken;
}

function tell(when: string, taken: readonly number[]): void {
  const sorted = Float64Array.from(taken).sort();
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  process.stdout.write(`${when}: ${taken.length} health queries; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms\n`);
}

void main();
