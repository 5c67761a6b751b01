import { winsorise } from '../../../../src/methodology/stages/treat/winsorise';
import { expectBits } from '../../../support/expectColumn';

const { NaN: none } = Number;
const usual = { skewness: 2, kurtosis: 3.5 };
/** Limits that nothing meets but what is level: every step can be followed by hand. */
const never = { skewness: 0, kurtosis: -Infinity };
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('winsorising', () => {
  it.each([
    { title: 'leaves nothing', values: [], most: 5, limits: usual, expected: [] },
    { title: 'leaves missing values', values: [none, none], most: 5, limits: usual, expected: [none, none] },
    { title: 'leaves equal values', values: [2, 2, 2, 2], most: 5, limits: usual, expected: [2, 2, 2, 2] },
    { title: 'leaves what passes', values: ten, most: 5, limits: usual, expected: ten },
    { title: 'gives the greatest the next value inwards', values: [100, ...ten, none, 30], most: 5, limits: usual, expected: [30, ...ten, none, 30] },
    { title: 'gives the least the next value inwards', values: [-100, ...ten, none, -30], most: 5, limits: usual, expected: [-30, ...ten, none, -30] },
    { title: 'at most so many points: none', values: [100, ...ten, 30], most: 0, limits: usual, expected: [100, ...ten, 30] },
    { title: 'counts points that it pulled in before', values: [1, 2, 3, 10, 100], most: 2, limits: never, expected: [1, 2, 3, 3, 3] },
    { title: 'turns to the other end where skewness turns', values: [1, 2, 3, 10, 100], most: 3, limits: never, expected: [2, 2, 3, 3, 3] },
    { title: 'pulls ties in together, past the limit if need be', values: [1, 2, 3, 9, 9], most: 1, limits: never, expected: [1, 2, 3, 3, 3] },
    { title: 'without a limit goes on until it passes', values: [0, 0, 0, 0, 0, 0, 0, 1], most: null, limits: usual, expected: [0, 0, 0, 0, 0, 0, 0, 0] },
  ])('$title', ({ values, most, limits, expected }) => {
    const source = Float64Array.from(values);
    expectBits(winsorise(source, most, limits), expected);
    expectBits(source, values);
  });

  it.each([
    { title: 'by force goes on though it passes', values: ten, most: 2, expected: [2, 2, 3, 4, 5, 6, 7, 8, 9, 9] },
    { title: 'by force at most so many points: none', values: ten, most: 0, expected: ten },
    { title: 'by force ends where all are level', values: [1, none, 2, 3, 3], most: 9, expected: [2, none, 2, 2, 2] },
    { title: 'by force leaves what is too short to have a skewness', values: [1, 9], most: 5, expected: [1, 9] },
  ])('$title', ({ values, most, expected }) => {
    expectBits(winsorise(Float64Array.from(values), most, usual, true), expected);
  });
});
