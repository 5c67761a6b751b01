import { openPlatform, type Platform } from '../../src/app';
import { WorkerPool } from '../../src/jobs/WorkerPool';
import { composeReading } from '../../src/reading';
import { AnalysisRunner } from '../../src/services/analyses/AnalysisRunner';
import { PinScope } from '../../src/services/pins';
import { onBothEngines, type Place } from '../contract/engines';
import { dataFolder } from '../support/servedPlatform';

const evaluationInput = { methodology: 'cbcii/published', vintage: 'cbcii/2020', variant: { weights: [{ node: 'financing-capacity', weight: 2 }] } };
/** Long enough for workers, in several parts. */
const spec = { draws: 60_000, seed: 5, weights: { kind: 'relative', share: 0.25 }, assumptions: [{ name: 'bonus', options: [{}, { bonus: { kind: 'none' } }] }] };

const nothingBefore = { whole: () => Promise.resolve(null) };
const kept = { snapshotBytes: 1e7, evaluationBytes: 1e7 };

const hashes = new Map<string, string>();
const rangeHashes = new Set<string>();

onBothEngines(({ dialect, place }) => {
  let here: Place;
  let platform: Platform;
  beforeAll(async () => {
    here = await place();
    platform = await openPlatform({ databaseUrl: here.url, dataFolder });
  });
  afterAll(async () => {
    await platform.close();
    await here.remove();
  });

  it('give the bytes that the thread itself gives, however many they are', async () => {
    const { evaluations, analyses } = composeReading(platform.store, kept);
    const evaluation = await evaluations.evaluate(evaluationInput, new PinScope());
    const prepared = await analyses.robustness.prepare(evaluation, spec);
    expect(prepared.parts).toBeGreaterThan(3);
    const parts = [];
    for (let number = 0; number < prepared.parts; number++) parts.push(await prepared.run(number));
    hashes.set(`${dialect}, in the thread`, prepared.merge(parts).resultHash);
    for (const threads of [1, 2]) {
      const workers = new WorkerPool({ databaseUrl: here.url }, threads);
      try {
        const told: number[] = [];
        const result = await new AnalysisRunner(analyses, workers, nothingBefore).runWhole('robustness', evaluation, spec, { onPart: (done) => told.push(done) });
        expect(told).toEqual(Array.from({ length: prepared.parts }, (_, at) => at + 1));
        expect(result.tally.replications).toBe(spec.draws);
        hashes.set(`${dialect}, ${threads} workers`, result.resultHash);
      } finally {
        await workers.close();
      }
    }
    expect(new Set(hashes.values()).size).toBe(1);
  });

  it('find the same extreme ranks and the same weights, to the last bit, one unit after the other or two at once', async () => {
    const { evaluations, analyses } = composeReading(platform.store, kept);
    const evaluation = await evaluations.evaluate(evaluationInput, new PinScope());
    const ranges = { weights: { share: 0.3 }, units: ['tianjin', 'taiyuan', 'nanning', 'wuxi', 'dalian', 'jinan', 'xian', 'hefei', 'xuzhou', 'lanzhou'] };
    const prepared = await analyses.rankRange.prepare(evaluation, ranges);
    const parts = [];
    for (let number = 0; number < prepared.parts; number++) parts.push(await prepared.run(number));
    rangeHashes.add(prepared.merge(parts).resultHash);
    const workers = new WorkerPool({ databaseUrl: here.url }, 2);
    try {
      rangeHashes.add((await new AnalysisRunner(analyses, workers, nothingBefore).runWhole('rankRange', evaluation, ranges)).resultHash);
    } finally {
      await workers.close();
    }
    expect(rangeHashes.size).toBe(1);
  });

  it('are given up in the middle when nobody waits any longer, and serve the next', async () => {
    const { evaluations, analyses } = composeReading(platform.store, kept);
    const evaluation = await evaluations.evaluate(evaluationInput, new PinScope());
    const workers = new WorkerPool({ databaseUrl: here.url }, 1);
    const runner = new AnalysisRunner(analyses, workers, nothingBefore);
    const abort = new AbortController();
    try {
      const broken = runner.runWhole('robustness', evaluation, { ...spec, draws: 1_000_000 }, { signal: abort.signal, onPart: () => abort.abort() });
      await expect(broken).rejects.toMatchObject({ name: 'AbortError' });
      expect((await runner.runWhole('robustness', evaluation, spec)).resultHash).toBe(hashes.get(`${dialect}, 1 workers`));
    } finally {
      await workers.close();
    }
  });
});
