import { floored } from '../../../../src/methodology/stages/aggregate/floored';

describe('floored', () => {
  it.each([
    { value: 2, floor: 1, expected: 2 },
    { value: 1, floor: 1, expected: 1 },
    { value: 0, floor: 1, expected: 1 },
    { value: -3, floor: 1, expected: 1 },
    { value: -3, floor: null, expected: -3 },
    { value: NaN, floor: 1, expected: NaN },
  ])('raises $value to $floor: $expected', ({ value, floor, expected }) => {
    expect(floored(value, floor)).toBe(expected);
  });
});
