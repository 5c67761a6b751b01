import { assert, asyncProperty, property, type Arbitrary } from 'fast-check';

/** One seed for all laws: a failure fails again. */
const seed = 20201231;

/** Expects something of every case that an arbitrary makes: the same cases every time. */
export function always<Case>(cases: Arbitrary<Case>, expectation: (instance: Case) => void, runs = 80): void {
  assert(property(cases, expectation), { seed, numRuns: runs });
}

/** The same for what has to be waited for. */
export async function alwaysAwaited<Case>(cases: Arbitrary<Case>, expectation: (instance: Case) => Promise<void>, runs = 60): Promise<void> {
  await assert(asyncProperty(cases, expectation), { seed, numRuns: runs });
}
