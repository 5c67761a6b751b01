import { SeededRandom } from '../../src/methodology/robustness/seededRandom';

/** Uniform numbers in [0, 1) of a seed. */
export function seededUniform(seed: number): () => number {
  const random = new SeededRandom(seed, 0);
  return () => random.next();
}
