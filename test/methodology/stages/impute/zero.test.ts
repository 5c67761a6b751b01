import { zero } from '../../../../src/methodology/stages/impute/zero';
import { expectBits } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('missing values are replaced', () => {
  it.each([
    { title: 'nowhere in nothing', values: [], expected: [] },
    { title: 'nowhere where none is missing', values: [3, -0], expected: [3, -0] },
    { title: 'by 0', values: [2, none, -1], expected: [2, 0, -1] },
    { title: 'all of them', values: [none, none], expected: [0, 0] },
  ])('$title', ({ values, expected }) => {
    const source = Float64Array.from(values);
    expectBits(zero(source), expected);
    expectBits(source, values);
  });
});
