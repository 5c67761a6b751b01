/** Room between two printed cities: the measure lies between the bounds for so many of the cities that are not printed. */
export interface Window {
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** A city whose total is split between status and potential, and the status it would have of itself. */
export interface Split {
  readonly total: number;
  readonly natural: number;
}

/** The rooms that printed ranks among all cities leave to the others, the highest first. */
export function windowsBetween(held: readonly { readonly value: number; readonly rank: number }[], cities: number, gap: number): Window[] {
  const ranked = [...held].sort((one, other) => one.rank - other.rank);
  const edges = [{ value: Infinity, rank: 0 }, ...ranked, { value: 0, rank: cities + 1 }];
  return edges.slice(1)
    .map(({ value, rank }, index) => ({ low: value + gap, high: edges[index].value - gap, count: rank - edges[index].rank - 1 }))
    .filter(({ count }) => count > 0);
}

/** Status and potential each stay within these shares of the total. */
const LEAST_SHARE = 0.25;

/**
 * Where the status of each city may lie, so that every room for status and every room for potential gets its count:
 * of all such choices the one that moves the cities least from where they would be, by squared shares of their totals.
 * Goes through the cities one by one and keeps, for each state of the rooms, the cheapest way to it.
 */
export function chooseWindows(cities: readonly Split[], status: readonly Window[], potential: readonly Window[]): Window[] {
  // The last room of each measure takes whoever is left: it needs no counting.
  const counted = [...status.slice(0, -1), ...potential.slice(0, -1)].map(({ count }) => count);
  const strides = counted.map((_, index) => counted.slice(0, index).reduce((product, count) => product * (count + 1), 1));
  const states = counted.reduce((product, count) => product * (count + 1), 1);
  const filled = (state: number, room: number) => Math.floor(state / strides[room]) % (counted[room] + 1);

  const pairs = status.flatMap((_, one) => potential.map((__, other) => ({
    one, other,
    rooms: [...(one < status.length - 1 ? [one] : []), ...(other < potential.length - 1 ? [status.length - 1 + other] : [])],
  })));
  let costs = new Float64Array(states).fill(Infinity);
  costs[0] = 0;
  const choices = cities.map((city) => {
    const options = pairs.map((pair) => ({ ...pair, window: commonWindow(city, status[pair.one], potential[pair.other]) }))
      .filter(({ window }) => window.low <= window.high)
      .map((pair) => ({ ...pair, cost: square(distance(city.natural, pair.window) / city.total) }));
    const next = new Float64Array(states).fill(Infinity);
    const chosen = new Int32Array(states).fill(-1);
    for (let state = 0; state < states; state += 1) {
      if (costs[state] === Infinity) continue;
      options.forEach(({ rooms, cost }, option) => {
        if (rooms.some((room) => filled(state, room) === counted[room])) return;
        const reached = rooms.reduce((sum, room) => sum + strides[room], state);
        if (costs[state] + cost >= next[reached]) return;
        next[reached] = costs[state] + cost;
        chosen[reached] = option;
      });
    }
    costs = next;
    return { options, chosen };
  });
  let state = states - 1;
  if (costs[state] === Infinity) throw new Error('Expected room for every city between the printed ranks of status and potential; found none');
  return choices.reverse().map(({ options, chosen }) => {
    const { rooms, window } = options[chosen[state]];
    state -= rooms.reduce((sum, room) => sum + strides[room], 0);
    return window;
  }).reverse();
}

function commonWindow({ total }: Split, status: Window, potential: Window): Window {
  return {
    low: Math.max(status.low, total - potential.high, total * LEAST_SHARE),
    high: Math.min(status.high, total - potential.low, total * (1 - LEAST_SHARE)),
    count: 1,
  };
}

function distance(value: number, { low, high }: Window): number {
  return Math.max(low - value, value - high, 0);
}

function square(value: number): number {
  return value * value;
}
