import type { Leaf, Printed } from './printed';
import { odds, type Draw } from './random';

/**
 * How readily each city takes points on each core leaf, cities × leaves: odds that are the product of what is easy or
 * hard for all, what the city is good at within a sub-pillar, and chance. How good it is at the pillar comes from the
 * printed score. Chance is the greater the more the cities differ on the pillar, so that leaves agree about as much in
 * every pillar.
 */
export function drawReadiness({ cities, pillars }: Printed, core: readonly Leaf[], draw: Draw): Float64Array[] {
  const ease = core.map(() => Math.sqrt(odds(draw, 0.1, 0.9)));
  const quarters = new Map(pillars.map((pillar, index) => [pillar, quartersOf(cities.map((city) => city.pillars[index]))]));
  const chance = ({ pillar }: Leaf) => powerOf(odds(draw), quarters.get(pillar) ?? 1);
  return cities.map(() => {
    const bent = new Map<string, number>();
    return Float64Array.from(core, (leaf, column) => {
      const bend = bent.get(leaf.subPillar) ?? Math.sqrt(chance(leaf));
      bent.set(leaf.subPillar, bend);
      return ease[column] * bend * chance(leaf);
    });
  });
}

/** The standard deviation in quarters of the mean, 1 to 4. */
function quartersOf(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0) / (scores.length - 1));
  return Math.min(4, Math.max(1, Math.round((4 * deviation) / mean)));
}

/** A power in quarters, by square roots, which every machine takes alike. */
function powerOf(value: number, quarters: number): number {
  let power = 1;
  for (let quarter = 0; quarter < quarters; quarter += 1) power *= Math.sqrt(Math.sqrt(value));
  return power;
}
