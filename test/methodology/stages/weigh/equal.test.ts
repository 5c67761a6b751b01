import { equal } from '../../../../src/methodology/stages/weigh/equal';

describe('equal weights', () => {
  it.each([{ children: 0, expected: [] }, { children: 1, expected: [1] }, { children: 3, expected: [1, 1, 1] }])('of $children', ({ children, expected }) => {
    expect(Array.from(equal(children))).toEqual(expected);
  });
});
