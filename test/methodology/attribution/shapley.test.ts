import { array, constant, double, integer, tuple } from 'fast-check';
import { mostPlayers, shapley, ShapleyShares, sizeOf } from '../../../src/methodology/attribution/shapley';
import { always } from '../../support/law';

/** Games of up to six players: a value for each coalition, nothing for none. */
const games = integer({ min: 1, max: 6 }).chain((players) =>
  tuple(constant(players), array(double({ min: -100, max: 100, noNaN: true }), { minLength: 1 << players, maxLength: 1 << players })));

/** The definition to the letter: every order in which players can join, one by one. */
function overAllOrders(players: number, valueOf: (coalition: number) => number): number[] {
  const totals = new Array<number>(players).fill(0);
  let orders = 0;
  const join = (coalition: number): void => {
    if (coalition === (1 << players) - 1) orders++;
  };
  const walk = (coalition: number, gains: readonly [number, number][]): void => {
    join(coalition);
    if (coalition === (1 << players) - 1) for (const [player, gain] of gains) totals[player] += gain;
    for (let player = 0; player < players; player++) {
      if ((coalition >> player & 1) === 1) continue;
      const joined = coalition | 1 << player;
      walk(joined, [...gains, [player, valueOf(joined) - valueOf(coalition)]]);
    }
  };
  walk(0, []);
  return totals.map((total) => total / orders);
}

describe('shares', () => {
  it.each<{ title: string; players: number; values: readonly number[]; expected: readonly number[] }>([
    { title: 'no player has none', players: 0, values: [7], expected: [] },
    { title: 'one player has all', players: 1, values: [2, 5], expected: [3] },
    { title: 'players that only add up have what they bring', players: 2, values: [0, 1, 4, 5], expected: [1, 4] },
    { title: 'a glove game: the one left glove is worth two thirds', players: 3, values: [0, 0, 0, 1, 0, 1, 0, 1], expected: [4 / 6, 1 / 6, 1 / 6] },
    { title: 'a player that changes nothing has nothing', players: 2, values: [0, 3, 0, 3], expected: [3, 0] },
  ])('$title', ({ players, values, expected }) => {
    const shares = shapley(players, (coalition) => values[coalition]);
    expect(shares).toHaveLength(expected.length);
    expected.forEach((share, player) => expect(shares[player]).toBeCloseTo(share, 12));
  });

  it('are what the definition gives over all orders', () => {
    always(games, ([players, values]) => {
      const shares = shapley(players, (coalition) => values[coalition]);
      overAllOrders(players, (coalition) => values[coalition]).forEach((share, player) => expect(Math.abs(shares[player] - share)).toBeLessThan(1e-9));
    });
  });

  it('add up to the whole, with as many players as there may be', () => {
    const values = Float64Array.from({ length: 1 << mostPlayers }, (_, coalition) => Math.sin(coalition) * 50);
    const shares = shapley(mostPlayers, (coalition) => values[coalition]);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - (values[values.length - 1] - values[0]))).toBeLessThan(1e-9);
  });

  it('of several measures told in any order are those of each', () => {
    const values = [[0, 0], [1, 10], [2, 40], [5, 50]];
    const both = new ShapleyShares(2, 2);
    for (const coalition of [3, 1, 0, 2]) both.add(coalition, values[coalition]);
    [0, 1].forEach((measure) => {
      const alone = shapley(2, (coalition) => values[coalition][measure]);
      [0, 1].forEach((player) => expect(both.shares[player][measure]).toBeCloseTo(alone[player], 12));
    });
  });

  it('are refused to more players than there may be', () => {
    expect(() => new ShapleyShares(mostPlayers + 1, 1)).toThrow('Expected at most 12 players, got 13');
  });
});

it.each([[0, 0], [1, 1], [5, 2], [4095, 12]])('coalition %d has %d players', (coalition, size) => {
  expect(sizeOf(coalition)).toBe(size);
});
