import { withOwnTarget } from '../../../../src/methodology/stages/normalise/ownTarget';

const to = (target: number | null) => ({ kind: 'distanceToTarget' as const, target, cap: true });

describe('a distance to a target', () => {
  it.each([
    { title: 'keeps the target it names', method: to(5), node: { target: 9 }, target: 5 },
    { title: 'keeps a target of 0', method: to(0), node: { target: 9 }, target: 0 },
    { title: "takes the node's own where it names none", method: to(null), node: { target: 9 }, target: 9 },
    { title: "takes the node's own of 0", method: to(null), node: { target: 0 }, target: 0 },
  ])('$title', ({ method, node, target }) => {
    expect(withOwnTarget(method, node)).toEqual({ ...method, target });
  });

  it('cannot be taken where neither names one', () => {
    expect(withOwnTarget(to(null), {})).toBeNull();
  });
});

it('leaves other methods as they are', () => {
  const rank = { kind: 'rank' as const };
  expect(withOwnTarget(rank, {})).toBe(rank);
});
