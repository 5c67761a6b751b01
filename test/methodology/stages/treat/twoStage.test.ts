import { twoStage, type Stage } from '../../../../src/methodology/stages/treat/twoStage';
import { expectColumn } from '../../../support/expectColumn';

const limits = { skewness: 2, kurtosis: 3.5 };
const outlying = [0, 0, 0, 0, 0, 0, 0, 1];
const even = [1, 2, 3, 4, 5, 6, 7, 8];
const flat = [7, 7, 7, 7, 7, 7, 7, 7];
const giving = (values: readonly number[]): Stage => () => Float64Array.from(values);
const doubled: Stage = (values) => values.map((value) => 2 * value);

describe('a treatment in two stages', () => {
  it.each<{ title: string; values: readonly number[]; first: Stage; second: Stage | null; combine?: boolean; expected: readonly number[] }>([
    { title: 'leaves what passes', values: even, first: giving(flat), second: giving(flat), expected: even },
    { title: 'leaves what is too short to tell', values: [0, 0, 9], first: giving(even), second: null, expected: [0, 0, 9] },
    { title: 'leaves what has no spread', values: flat, first: giving(even), second: null, expected: flat },
    { title: 'takes the first where that is enough', values: outlying, first: giving(even), second: giving(flat), expected: even },
    { title: 'takes the first, be it enough or not, where there is no second', values: outlying, first: doubled, second: null, expected: outlying.map((value) => 2 * value) },
    { title: 'takes the second on the untreated values where the first is not enough', values: outlying, first: doubled, second: doubled, expected: outlying.map((value) => 2 * value) },
    { title: 'or on those of the first, where they are combined', values: outlying, first: doubled, second: doubled, combine: true, expected: outlying.map((value) => 4 * value) },
    { title: 'leaves what the first would make flat', values: outlying, first: giving(flat), second: giving(even), expected: outlying },
    { title: 'leaves what the second would make flat', values: outlying, first: doubled, second: giving(flat), expected: outlying },
  ])('$title', ({ values, first, second, combine = false, expected }) => {
    const source = Float64Array.from(values);
    expectColumn(twoStage(source, limits, first, second, combine), expected);
    expectColumn(source, values);
  });
});
