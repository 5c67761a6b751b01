import { sameValue } from '../../src/methodology/sameValue';

describe('values are the same', () => {
  it.each<[unknown, unknown, boolean]>([
    [1, 1, true], [1, 2, false], ['a', 'a', true], [null, undefined, true], [null, 0, false], [NaN, 1, false],
    [[], [], true], [[1, 2], [1, 2], true], [[1, 2], [2, 1], false], [[1], [1, 2], false], [[], {}, false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true], [{ a: 1 }, { a: 1, b: null }, true], [{ a: 1 }, { a: 1, b: 2 }, false], [{ a: { b: 1 } }, { a: { b: 2 } }, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
    expect(sameValue(b, a)).toBe(expected);
  });
});
