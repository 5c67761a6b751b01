import { Limits } from '../../../../src/methodology/stages/weigh/limits';
import { VertexWalk } from '../../../../src/methodology/stages/weigh/vertexWalk';
import { expectWithin } from '../../../support/expectColumn';

const free = (width: number) => ({ low: new Float64Array(width), high: new Float64Array(width).fill(1), parts: new Float64Array(width).fill(1) });
/** A square, a corner cut off: (1, 0), (0, 1) and (0.75, 0.75) set the limits. */
const peers = { columns: [Float64Array.of(1, 0, 0.75), Float64Array.of(0, 1, 0.75)], count: 3 };

describe('a walk over the corners', () => {
  const walk = new VertexWalk(new Limits(peers, free(2)));

  it.each<{ worth: readonly number[]; weights: readonly number[] }>([
    { worth: [1, 0.1], weights: [1, 1 / 3] },
    { worth: [0.1, 1], weights: [1 / 3, 1] },
    { worth: [2, 1], weights: [1, 1 / 3] },
    { worth: [0, 1], weights: [0, 1] },
  ])('finds what is best for $worth, wherever it stood before', ({ worth, weights }) => {
    const found = walk.best(Float64Array.from(worth)) ?? new Float64Array(2);
    const value = (of: ArrayLike<number>): number => worth[0] * of[0] + worth[1] * of[1];
    expectWithin([value(found)], [value(weights)], 1e-15);
  });

  it('finds the same as one that starts there', () => {
    expectWithin(walk.best(Float64Array.of(3, 2)) ?? [], new VertexWalk(new Limits(peers, free(2))).best(Float64Array.of(3, 2)) ?? [0], 1e-15);
  });
});

it('keeps shares, of weights or of parts of them', () => {
  const limits = { low: Float64Array.of(0.4, 0.4), high: Float64Array.of(0.6, 0.6), parts: Float64Array.of(1, 1) };
  expectWithin(new VertexWalk(new Limits(peers, limits)).best(Float64Array.of(1, 0)) ?? [], [0.6 / 0.75, 0.4 / 0.75], 1e-15);
  const ofParts = { ...limits, parts: Float64Array.of(1, 3) };
  const [a, b] = new VertexWalk(new Limits(peers, ofParts)).best(Float64Array.of(1, 0)) ?? [0, 0];
  expectWithin([a / (a + 3 * b), a], [0.6, 1], 1e-15);
});

it('has no weights where nothing speaks for a unit, or the limits leave none', () => {
  expect(new VertexWalk(new Limits(peers, free(2))).best(Float64Array.of(0, 0))).toBeNull();
  expect(new VertexWalk(new Limits(peers, { ...free(2), low: Float64Array.of(0.6, 0.6) })).best(Float64Array.of(1, 1))).toBeNull();
});

it('draws its corner in when a peer is admitted that passes 1 there, and stays at the best', () => {
  const growing = { columns: [Float64Array.of(1, 0, 0.75, 0.9), Float64Array.of(0, 1, 0.75, 0.6)], count: 2 };
  const walk = new VertexWalk(new Limits(growing, free(2)));
  const worth = Float64Array.of(0.75, 0.75);
  expect(Array.from(walk.best(worth) ?? [])).toEqual([1, 1]);
  for (const value of [1, 1]) {
    growing.count++;
    walk.admit(worth);
    const [a, b] = walk.best(worth) ?? [0, 0];
    expectWithin([0.75 * (a + b)], [value], 1e-14);
    expect(Math.max(a, b, 0.9 * a + 0.6 * b * (growing.count - 3))).toBeLessThan(1 + 1e-12);
  }
});

it('leaves a corner where many limits meet', () => {
  const equal = { columns: [Float64Array.of(1, 1, 1, 0.5, 1), Float64Array.of(1, 1, 0.5, 1, 1), Float64Array.of(1, 0.5, 1, 1, 1)], count: 5 };
  const [a, b, c] = new VertexWalk(new Limits(equal, free(3))).best(Float64Array.of(1, 1, 1)) ?? [0, 0, 0];
  expectWithin([a + b + c], [1], 1e-15);
});
