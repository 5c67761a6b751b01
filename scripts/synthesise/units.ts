/** Points are counted in whole units of 0.0001, so that sums are exact. */
export const UNITS_PER_POINT = 10_000;
export const HALF_POINT = UNITS_PER_POINT / 2;
/** Points by which one city stands above the next where the order is printed. */
export const ORDER_GAP = 0.002;

export function toUnits(points: number): number {
  return Math.round(points * UNITS_PER_POINT);
}

/** Whole units near the given ones that add up to the total: all rounded down, the largest remainders then up. */
export function apportion(units: readonly number[], total: number): number[] {
  const whole = units.map(Math.floor);
  const missing = total - whole.reduce((sum, each) => sum + each, 0);
  if (missing < 0 || missing > units.length) throw new Error(`Expected parts that add up to ${total}; got ${units.join(' + ')}`);
  const byRemainder = units.map((_, index) => index)
    .sort((one, other) => (units[other] - whole[other]) - (units[one] - whole[one]) || one - other);
  for (const index of byRemainder.slice(0, missing)) whole[index] += 1;
  return whole;
}
