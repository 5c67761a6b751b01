import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RankTally } from '../../src/methodology/robustness/rankTally';
import { buildKernel } from '../core/buildKernel';
import type { WorldSize } from '../core/world';
import { median, row, type BenchRow } from '../report';
import { checkCounts, checkSame } from './checks';
import { drawingOf, share } from './drawing';
import { benchRebuilding } from './rebuilding';
import { Threads } from './threads';

const rounds = 7;

/** Replications of drawn weights by one thread, by two, and by C; then replications that make the whole index again. */
export async function benchRobustness(): Promise<BenchRow[]> {
  const kernel = buildKernel();
  const small = { units: 72, indicators: 79, groups: 23, pillars: 6 };
  return [
    ...await contest(kernel, { ...small, missing: 0 }, 10_000, { milliseconds: 60, threads: 1.6 }),
    ...await contest(kernel, small, 10_000, { milliseconds: null, threads: null }),
    ...await contest(kernel, { units: 1_000, indicators: 100, groups: 25, pillars: 6, missing: 0 }, 1_000, { milliseconds: null, threads: 1.6 }),
    ...await contest(kernel, { units: 10_000, indicators: 100, groups: 25, pillars: 6, missing: 0 }, 100, { milliseconds: null, threads: 1.6 }),
    benchRebuilding(small, rounds),
  ];
}

async function contest(
  kernel: string, size: WorldSize, draws: number, marks: { readonly milliseconds: number | null; readonly threads: number | null },
): Promise<BenchRow[]> {
  const { index, nominal, tallyOf } = drawingOf(size);
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-bench-'));
  const files = [join(folder, 'input'), join(folder, 'output')];
  writeFileSync(files[0], index.kernelInput);
  const runKernel = (): number => Number(execFileSync(kernel, [...files, '1', String(draws), String(share)], { encoding: 'utf8' })) / 1e6;
  const [one, two] = [await Threads.start(1, size), await Threads.start(2, size)];
  const inThreads = async (threads: Threads): Promise<RankTally> => threads.tallyOf(draws);

  runKernel();
  const whole = tallyOf(0, draws);
  checkCounts(whole, readFileSync(files[1]));
  for (const threads of [one, two]) checkSame(await inThreads(threads), whole);

  const times = { c: [] as number[], ours: [] as number[], one: [] as number[], two: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.c.push(runKernel());
    const begin = process.cpuUsage();
    tallyOf(0, draws);
    const { user, system } = process.cpuUsage(begin);
    times.ours.push((user + system) / 1_000);
    times.one.push(await clocked(() => inThreads(one)));
    times.two.push(await clocked(() => inThreads(two)));
  }
  await Promise.all([one.stop(), two.stop()]);
  rmSync(folder, { recursive: true });
  const [c, ours, alone, both] = [times.c, times.ours, times.one, times.two].map(median);
  const label = `${draws.toLocaleString('en-GB')} draws of weights ${nominal.units.length.toLocaleString('en-GB')} × ${size.indicators}${size.missing === 0 ? '' : ', 2 % missing'}`;
  const figures = `engine ${ours.toFixed(1)} ms, C −O3 ${c.toFixed(1)} ms`;
  return [
    ...(marks.milliseconds === null ? [] : [row(label, figures, ours, 'at most', marks.milliseconds, 'ms on one thread')]),
    row(label, figures, ours / c, 'at most', 5, '× C'),
    row(label, `1 thread ${alone.toFixed(1)} ms, 2 threads ${both.toFixed(1)} ms`, alone / both, 'at least', marks.threads, '× faster by two threads'),
  ];
}

async function clocked(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
