import { sizeOf } from '../attribution/shapley';
import type { SeededRandom } from '../robustness/seededRandom';
import type { GameNode } from './gameNode';

/** Groups with more siblings that differ are sampled. */
export const mostSiblings = 16;

/** Coalitions of siblings that one of them meets when it joins. */
export interface Coalitions {
  readonly weights: Float64Array;
  /** 1 for a member: child k in coalition c stands at k × coalitions + c. */
  readonly members: Uint8Array;
}

/** The coalitions that the player at a position meets: all of the others, or those before it in orders that are drawn. */
export type Meetings = (position: number) => Coalitions;

/** Every coalition of the others, weighed by how many orders there are in which they come before the one who joins. */
export function allMeetings(children: number, players: readonly number[]): Meetings {
  const count = 2 ** (players.length - 1);
  const bySize = players.map((_, size) => 1 / (players.length * binomial(players.length - 1, size)));
  return (position) => {
    const members = new Uint8Array(children * count);
    players.filter((other) => other !== position).forEach((other, bit) => {
      for (let c = 0; c < count; c++) members[other * count + c] = c >> bit & 1;
    });
    return { members, weights: Float64Array.from({ length: count }, (_, c) => bySize[sizeOf(c)]) };
  };
}

/** Those who come before each player in orders drawn at random. */
export function drawnMeetings(children: number, players: readonly number[], draws: number, random: SeededRandom): Meetings {
  const places = Array.from({ length: draws }, () => placesIn(shuffled(players, random), children));
  return (position) => {
    const members = new Uint8Array(children * draws);
    for (const other of players) places.forEach((place, c) => { members[other * draws + c] = Number(place[other] < place[position]); });
    return { members, weights: new Float64Array(draws).fill(1 / draws) };
  };
}

/** What stands at each child of hybrids of which the members of a coalition are taken from the first unit, all others from the second. */
export function inputsOf({ children }: GameNode, { members, weights }: Coalitions): Float64Array {
  return Float64Array.from(members, (isMember, place) => {
    const { first, second } = children[Math.floor(place / weights.length)];
    return isMember === 1 ? first : second;
  });
}

function shuffled(players: readonly number[], random: SeededRandom): readonly number[] {
  const order = [...players];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.pick(last + 1);
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function placesIn(order: readonly number[], children: number): Int32Array {
  const places = new Int32Array(children);
  order.forEach((player, place) => { places[player] = place; });
  return places;
}

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = ways * (n - k + i) / i;
  return ways;
}
