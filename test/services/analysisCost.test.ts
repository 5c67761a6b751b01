import { assertInline, assertJob, needsWorkers } from '../../src/services/analyses/analysisCost';

const mebibyte = 1_024 * 1_024;
const estimate = (seconds: number, mebibytes = 1) => ({ milliseconds: seconds * 1_000, bytes: mebibytes * mebibyte });
const refusalOf = (work: () => void): unknown => {
  try {
    work();
    return null;
  } catch (refused) {
    return refused;
  }
};

describe('long work', () => {
  it('is done where it is asked for, by workers, as a job, or not at all, by its estimate', () => {
    expect([0.25, 0.251].map((seconds) => needsWorkers(estimate(seconds)))).toEqual([false, true]);
    expect([5, 5.001].map((seconds) => refusalOf(() => assertInline(estimate(seconds))) === null)).toEqual([true, false]);
    expect([600, 600.001].map((seconds) => refusalOf(() => assertJob(estimate(seconds))) === null)).toEqual([true, false]);
    expect([512, 513].map((mebibytes) => refusalOf(() => assertJob(estimate(1, mebibytes))) === null)).toEqual([true, false]);
  });

  it('that is refused is told what it would have cost, and what takes it, if anything does', () => {
    expect(refusalOf(() => assertInline(estimate(12.34, 3)))).toMatchObject({
      code: 'COST_EXCEEDED', problems: [{ path: 'spec', got: '12.4 s on one thread and 3 MiB', expected: 'at most 5 s on one thread and 512 MiB; the mutation startAnalysis takes it as a job' }],
    });
    expect(refusalOf(() => assertInline(estimate(700)))).toMatchObject({ problems: [{ expected: 'at most 5 s on one thread and 512 MiB' }] });
    expect(refusalOf(() => assertJob(estimate(700)))).toMatchObject({ problems: [{ path: 'input', got: '700 s on one thread and 1 MiB', expected: 'at most 600 s on one thread and 512 MiB' }] });
  });
});
