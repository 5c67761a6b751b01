import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../src/methodology/compile';
import type { Plan } from '../../src/methodology/plan';
import { score, type ScoreTable } from '../../src/methodology/score';
import { median, row, type BenchRow } from '../report';
import { buildKernel } from './buildKernel';
import { recomputeObjects } from './objects';
import { makeWorld, type World, type WorldSize } from './world';

const rounds = 7;

/** One recomputation through the general engine against C −O3 and against objects and Maps. Equal results are checked before any timing. */
export function benchRecompute(): BenchRow[] {
  const kernel = buildKernel();
  return [
    ...contest(kernel, { units: 72, indicators: 79, groups: 23, pillars: 6 }, { c: 20_000, ours: 4_000, objects: 60 }, 20),
    ...contest(kernel, { units: 10_000, indicators: 100, groups: 25, pillars: 6 }, { c: 60, ours: 40, objects: 1 }, null),
  ];
}

function contest(
  kernel: string, size: WorldSize, repetitions: { c: number; ours: number; objects: number }, leastTimesObjects: number | null,
): BenchRow[] {
  const world = makeWorld(size);
  const compiled = compile(world.document);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const plan = compiled.value;
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-bench-'));
  const input = join(folder, 'input');
  const output = join(folder, 'output');
  writeFileSync(input, world.kernelInput);
  const runKernel = (times: number): number => Number(execFileSync(kernel, [input, output, String(times)], { encoding: 'utf8' })) / 1000;
  runKernel(1);
  checkEqual(recompute(plan, world), world, readFileSync(output));
  for (let i = 0; i < repetitions.ours; i++) recompute(plan, world);

  const times = { c: [] as number[], ours: [] as number[], objects: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.c.push(runKernel(repetitions.c));
    times.ours.push(timePerRun(repetitions.ours, () => recompute(plan, world)));
    times.objects.push(timePerRun(repetitions.objects, () => recomputeObjects(world.objectNodes, world.objectUnits)));
  }
  rmSync(folder, { recursive: true });
  const [c, ours, objects] = [median(times.c), median(times.ours), median(times.objects)];
  const label = `recompute ${size.units} × ${size.indicators}`;
  return [
    row(label, `engine ${ours.toFixed(1)} µs, C −O3 ${c.toFixed(1)} µs`, ours / c, 'at most', 7, '× C'),
    row(label, `engine ${ours.toFixed(1)} µs, objects ${objects.toFixed(0)} µs`, objects / ours, 'at least', leastTimesObjects, '× faster than objects'),
  ];
}

function recompute(plan: Plan, world: World): ScoreTable {
  const outcome = score(plan, world.snapshot);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Microseconds of processor time of one run, over `times` runs: steadier than the clock where others use the machine too. */
function timePerRun(times: number, work: () => unknown): number {
  const begin = process.cpuUsage();
  for (let i = 0; i < times; i++) work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / times;
}

function checkEqual(ours: ScoreTable, world: World, kernelOutput: Buffer): void {
  const objects = recomputeObjects(world.objectNodes, world.objectUnits);
  for (let u = 0; u < world.size.units; u++) {
    const c = kernelOutput.readDoubleLE(u * 8);
    const cRank = kernelOutput.readInt32LE(world.size.units * 8 + u * 4);
    const isClose = Math.abs(ours.scores[u] - c) < 1e-9 && Math.abs(ours.scores[u] - objects[u].score) < 1e-9;
    if (!isClose || ours.ranking.ranks[u] !== cRank || cRank !== objects[u].rank) {
      throw new Error(`Unit ${u}: engine ${ours.scores[u]} (${ours.ranking.ranks[u]}), C ${c} (${cRank}), objects ${objects[u].score} (${objects[u].rank})`);
    }
  }
}
