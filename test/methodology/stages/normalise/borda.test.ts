import { borda } from '../../../../src/methodology/stages/normalise/borda';
import { expectBits } from '../../../support/expectColumn';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('Borda points', () => {
  it.each([
    { title: 'of nothing', values: [], higher: [], lower: [] },
    { title: 'of missing values', values: [none, none], higher: [none, none], lower: [none, none] },
    { title: 'of one value are 0', values: [none, 4], higher: [none, 0], lower: [none, 0] },
    { title: 'of equal values are 0', values: [4, 4, 4], higher: [0, 0, 0], lower: [0, 0, 0] },
    { title: 'count who stands below', values: [10, 30, 20], higher: [0, 2, 1], lower: [2, 0, 1] },
    { title: 'give ties the least', values: [5, none, 2, 5, 9], higher: [1, none, 0, 1, 3], lower: [1, none, 3, 1, 0] },
    { title: 'take -0 for 0', values: [0, -0, 1], higher: [0, 0, 2], lower: [1, 1, 0] },
  ])('$title', ({ values, higher, lower }) => {
    expectBits(normalised(borda, { kind: 'borda' }, values).values, higher);
    expectBits(normalised(borda, { kind: 'borda' }, values, true).values, lower);
  });
});
