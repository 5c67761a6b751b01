import { openStore } from '../../db/dataSource';
import { openPlatform } from '../../src/app';
import { RobustnessAnalysis } from '../../src/services/robustness/RobustnessAnalysis';
import { PinScope } from '../../src/services/pins';
import { onBothEngines, type Place } from '../contract/engines';
import { dataFolder } from '../support/servedPlatform';
import { prepareStore, startServerProcess, type KillableServer } from './killServer';

interface Job { readonly state: string; readonly progress: { readonly done: number; readonly total: number }; readonly resultHash: string | null }

const spec = { draws: 150_000, seed: 11, weights: { kind: 'relative', share: 0.25 }, assumptions: [{ name: 'bonus', options: [{}, { bonus: { kind: 'none' } }] }] };
const start = 'mutation ($input: StartAnalysisInput!) { startAnalysis(input: $input) { result { id } problems { message } } }';
const input = {
  evaluation: { vintage: 'cbcii/2020-synthetic' },
  robustness: { ...spec, weights: { kind: 'RELATIVE', share: 0.25 }, assumptions: [{ name: 'bonus', options: [{}, { bonus: { kind: 'NONE' } }] }] },
};

async function until(server: KillableServer, id: string, isSo: (job: Job) => boolean): Promise<{ readonly job: Job; readonly milliseconds: number }> {
  const began = performance.now();
  for (;;) {
    const { job } = await server.ask<{ job: Job }>('query ($id: ID!) { job(id: $id) { state progress { done total } resultHash } }', { id });
    const milliseconds = performance.now() - began;
    if (isSo(job)) return { job, milliseconds };
    if (milliseconds > 180_000) throw new Error(`Expected the job to come further, got ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

onBothEngines(({ dialect, place }) => {
  let here: Place;
  beforeAll(async () => { here = await place(); });
  afterAll(() => here.remove());

  it('a job whose server is killed is taken up within ten seconds of the next start, with what was done, to the result it would have had, whatever the number of workers', async () => {
    const token = await prepareStore(here.url);
    const first = await startServerProcess(here.url, token, 1);
    const { startAnalysis: { result } } = await first.ask<{ startAnalysis: { result: { id: string } } }>(start, { input });
    const before = await until(first, result.id, ({ progress: { done } }) => done > 0);
    expect(before.job.state).toBe('RUNNING');
    await first.kill('SIGKILL');

    const second = await startServerProcess(here.url, token, 2);
    try {
      const milliseconds = await takenUp(here.url);
      const { job: { progress: { done } } } = await until(second, result.id, () => true);
      process.stderr.write(`${dialect}: killed at ${before.job.progress.done} of ${before.job.progress.total} parts; taken up ${milliseconds.toFixed(0)} ms after the restart with ${done}\n`);
      expect(milliseconds).toBeLessThan(10_000);
      expect(done).toBeGreaterThanOrEqual(before.job.progress.done);
      const { job } = await until(second, result.id, ({ state }) => state !== 'RUNNING' && state !== 'QUEUED');
      expect(job).toMatchObject({ state: 'DONE', resultHash: await undisturbed(here.url) });
    } finally {
      await second.kill('SIGTERM');
    }
  }, 300_000);
});

/** Milliseconds until a second server holds the one job of a store. */
async function takenUp(databaseUrl: string): Promise<number> {
  const began = performance.now();
  const store = await openStore(databaseUrl, { readsOnly: true });
  try {
    for (;;) {
      const [{ starts }] = await store.reader.query<{ starts: number }[]>('SELECT "starts" FROM "analysis_job"');
      const milliseconds = performance.now() - began;
      if (starts === 2 || milliseconds > 60_000) return milliseconds;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  } finally {
    await store.close();
  }
}

/** What the same analysis comes to in one go, in this process, with nothing of what the job has kept. */
async function undisturbed(databaseUrl: string): Promise<string> {
  const platform = await openPlatform({ databaseUrl, dataFolder });
  try {
    const { evaluations } = platform.services;
    const evaluation = await evaluations.evaluate({ methodology: 'cbcii/published', vintage: 'cbcii/2020-synthetic' }, new PinScope());
    const prepared = await new RobustnessAnalysis(evaluations).prepare(evaluation, spec);
    const parts = [];
    for (let number = 0; number < prepared.parts; number++) parts.push(await prepared.run(number));
    return prepared.merge(parts).resultHash;
  } finally {
    await platform.close();
  }
}
