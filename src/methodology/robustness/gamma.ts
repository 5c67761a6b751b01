import type { SeededRandom } from './seededRandom';

/**
 * A gamma variate of a shape and scale 1; what Dirichlet weights are made of.
 *
 * @source Marsaglia and Tsang (2000), A simple method for generating gamma variables, ACM TOMS 26(3), 363-372
 */
export function gammaVariate(random: SeededRandom, shape: number): number {
  if (shape === 1) return -Math.log(random.nextAboveZero());
  if (shape < 1) return gammaVariate(random, shape + 1) * random.nextAboveZero() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalVariate(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.nextAboveZero()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A standard normal variate, by the method of Box and Muller (1958). */
function normalVariate(random: SeededRandom): number {
  return Math.sqrt(-2 * Math.log(random.nextAboveZero())) * Math.cos(2 * Math.PI * random.next());
}
