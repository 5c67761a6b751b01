import { given } from '../../../../src/methodology/stages/weigh/given';
import { deepFreeze, pairsOf } from '../../../support/builders';

describe('given weights', () => {
  it.each([
    { title: 'of no child', children: [], weights: {}, expected: [] },
    { title: 'of children that are not named are 1', children: ['a', 'b'], weights: {}, expected: [1, 1] },
    { title: 'go to the child they name', children: ['a', 'b'], weights: { b: 2, a: 0 }, expected: [0, 2] },
    { title: 'of other nodes are passed over', children: ['a'], weights: { z: 9 }, expected: [1] },
  ])('$title', ({ children, weights, expected }) => {
    expect(Array.from(given(children, deepFreeze(pairsOf(weights))))).toEqual(expected);
  });
});
