import type { Analysis, WorkEstimate } from '../../src/services/analyses/analysis';
import type { Analyses, AnyResult } from '../../src/services/analyses/analyses';
import { AnalysisRunner, type PartTask } from '../../src/services/analyses/AnalysisRunner';
import { bytesOf } from '../../src/services/analyses/bytesOf';
import type { Evaluation } from '../../src/services/EvaluationService';

const evaluation = {
  version: { record: { hash: 'm' } }, vintage: { hash: 'v' }, period: null, variant: null, referenceState: 'r',
} as unknown as Evaluation; // of which only what names it is read

/** An analysis of eight parts whose key is its spec. */
const eight = (estimate: WorkEstimate): Analysis<number, AnyResult> => ({
  prepare: (_evaluation, spec) => Promise.resolve({
    key: String(spec), estimate, parts: 8, run: (number) => Promise.resolve(number), merge: (parts) => ({ resultHash: parts.join() }),
  }),
});

function runnerOf(milliseconds: number, work: (task: PartTask) => Promise<unknown>) {
  const tasks: PartTask[] = [];
  const workers = { threads: 2, run: (task: PartTask) => (tasks.push(task), work(task)) };
  const before = { whole: () => new Promise<null>((resolve) => { setImmediate(resolve, null); }) };
  const analyses = { gap: eight({ milliseconds, bytes: 8 }) } as unknown as Analyses; // no other kind is asked for
  const runner = new AnalysisRunner(analyses, workers, before);
  return { tasks, run: (spec: string) => runner.run('gap', evaluation, spec) };
}

describe('analyses that somebody waits for', () => {
  it('are done once, however many ask at the same time, and in the order of their parts', async () => {
    const { tasks, run } = runnerOf(1_000, ({ number }) => Promise.resolve(number));
    const results = await Promise.all([run('a'), run('a'), run('a')]);
    expect(results.map(({ resultHash }) => resultHash)).toEqual(Array(3).fill('0,1,2,3,4,5,6,7'));
    expect(tasks).toHaveLength(8);
  });

  it('are given up when a part fails, and are not kept', async () => {
    const { tasks, run } = runnerOf(1_000, ({ number }) => (number === 0 ? Promise.reject(new Error('lost')) : Promise.resolve(number)));
    await expect(run('a')).rejects.toThrow('lost');
    await new Promise(setImmediate);
    const begun = tasks.length;
    expect(begun).toBeLessThan(8);
    await expect(run('a')).rejects.toThrow('lost');
    expect(tasks.length).toBeGreaterThan(begun);
  });

  it('are refused while others wait for more than fits a request, and taken again afterwards', async () => {
    const ends: (() => void)[] = [];
    const { run } = runnerOf(5_000, ({ number }) => new Promise((resolve) => { ends.push(() => resolve(number)); }));
    const waiting = Array.from({ length: 9 }, (_, k) => run(String(k)));
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    await expect(run('more')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    const ending = setInterval(() => { for (const end of ends.splice(0)) end(); }, 1);
    await Promise.all(waiting);
    await expect(run('more')).resolves.toMatchObject({ resultHash: '0,1,2,3,4,5,6,7' });
    clearInterval(ending);
  });
});

it('plain data weigh what their numbers and texts do', () => {
  expect([bytesOf(new Float64Array(100)), bytesOf('abc'), bytesOf(null)]).toEqual([800, 6, 8]);
  expect(bytesOf([{ counts: new Int32Array(1_000), name: 'a' }, null])).toBeGreaterThan(4_000);
  expect(bytesOf([{ counts: new Int32Array(1_000), name: 'a' }, null])).toBeLessThan(4_100);
});
