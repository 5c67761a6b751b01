import type { Printed } from './printed';
import { between, type Draw } from './random';
import { chooseWindows, windowsBetween } from './statusWindows';
import type { Target } from './targets';
import { ORDER_GAP, toUnits } from './units';

/**
 * The status of every city, in units: the target where it is printed; elsewhere a draw that leaves the printed ranks
 * of status and potential true among all cities, near the status that the city would have of itself.
 */
export function drawStatuses({ cities }: Printed, targets: readonly Target[], natural: readonly number[], draw: Draw): number[] {
  const held = targets.flatMap(({ total, status }, city) => (status === undefined ? [] : [{
    status: { value: status, rank: cities[city].status?.rank ?? NaN },
    potential: { value: total - status, rank: cities[city].potential?.rank ?? NaN },
  }]));
  const gap = toUnits(ORDER_GAP);
  const open = targets.map((_, city) => city).filter((city) => targets[city].status === undefined);
  const windows = chooseWindows(
    open.map((city) => ({ total: targets[city].total, natural: natural[city] })),
    windowsBetween(held.map(({ status }) => status), cities.length, gap),
    windowsBetween(held.map(({ potential }) => potential), cities.length, gap),
  );
  const statuses = targets.map(({ status }) => status ?? NaN);
  open.forEach((city, index) => {
    const { low, high } = windows[index];
    const third = (high - low) / 3;
    const [least, most] = [between(draw, low, low + third), between(draw, high - third, high)];
    statuses[city] = Math.round(Math.min(Math.max(natural[city], least), most));
  });
  return statuses;
}
