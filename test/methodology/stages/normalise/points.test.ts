import { points } from '../../../../src/methodology/stages/normalise/points';
import { normalised } from '../../../support/runKernel';

const { NaN: none } = Number;

describe('points are taken as they are', () => {
  it.each([
    { title: 'no unit', values: [] },
    { title: 'one', values: [0.5] },
    { title: 'equal', values: [1, 1] },
    { title: 'all missing', values: [none, none] },
    { title: 'bit for bit', values: [0.1 + 0.2, -0, 5e-324, none, -7] },
  ])('$title', ({ values }) => {
    for (const lowerIsBetter of [false, true]) {
      expect(normalised(points, { kind: 'points' }, values, lowerIsBetter)).toEqual({ values: Float64Array.from(values), learnt: {}, failure: null });
    }
  });
});
