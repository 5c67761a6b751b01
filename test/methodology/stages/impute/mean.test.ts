import { mean } from '../../../../src/methodology/stages/impute/mean';
import { expectBits } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('missing values are replaced', () => {
  it.each([
    { title: 'nowhere in nothing', values: [], expected: [] },
    { title: 'nowhere where none is missing', values: [3, -0], expected: [3, -0] },
    { title: 'by their mean', values: [1, none, 3, none], expected: [1, 2, 3, 2] },
    { title: 'by the one value', values: [none, 7], expected: [7, 7] },
    { title: 'not without any', values: [none, none], expected: [none, none] },
  ])('$title', ({ values, expected }) => {
    const source = Float64Array.from(values);
    expectBits(mean(source), expected);
    expectBits(source, values);
  });
});
