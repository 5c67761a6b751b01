import { median } from '../../../../src/methodology/stages/impute/median';
import { expectBits } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('missing values are replaced', () => {
  it.each([
    { title: 'nowhere in nothing', values: [], expected: [] },
    { title: 'nowhere where none is missing', values: [3, -0], expected: [3, -0] },
    { title: 'by the middle one', values: [1, none, 2, 9], expected: [1, 2, 2, 9] },
    { title: 'by the mean of the two middle ones', values: [1, 9, none, 3, 5], expected: [1, 9, 4, 3, 5] },
    { title: 'not without any', values: [none, none], expected: [none, none] },
  ])('$title', ({ values, expected }) => {
    const source = Float64Array.from(values);
    expectBits(median(source), expected);
    expectBits(source, values);
  });
});
