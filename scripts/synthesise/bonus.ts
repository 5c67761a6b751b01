import type { Printed } from './printed';
import { odds, type Draw } from './random';

/**
 * Gives each city its half points of bonus, as 0, 1 or 2 halves per factor, in the order of the factors among the leaves.
 * A factor is easier or harder for all; the second half of a factor always comes after its first.
 */
export function drawBonus({ cities, leaves }: Printed, draw: Draw): number[][] {
  const ease = leaves.filter(({ role }) => role === 'BONUS').map(() => odds(draw));
  return cities.map(({ bonusHalves }) => {
    const slots = ease.flatMap((each, factor) => {
      const first = each * odds(draw);
      return [{ factor, urgency: first }, { factor, urgency: first * draw() }];
    });
    const taken = slots.sort((one, other) => other.urgency - one.urgency).slice(0, bonusHalves);
    return ease.map((_, factor) => taken.filter((slot) => slot.factor === factor).length);
  });
}
