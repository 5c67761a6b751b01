import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { sumByUnit, sumByUnitOverPresent } from '../../../../src/methodology/stages/aggregate/sumByUnit';
import { expectBits } from '../../../support/expectColumn';

const { NaN: none } = Number;
const children = childrenOf([Float64Array.of(4, 1, none, none), Float64Array.of(1, 3, 2, none)], [1, 1]);
const weights = Float64Array.of(0.25, 0, 1, 1, 0.5, 2, 3, 1);

it('sums under the weights of each unit; a missing child makes it missing', () => {
  expectBits(sumByUnit(children, weights, new Float64Array(6), 1, 4), [0, 1.5, 6, none, none, 0]);
});

it('sums over the present children, of which none leaves nothing', () => {
  expectBits([0, 1, 2, 3].map((unit) => sumByUnitOverPresent(children, weights, unit, 4)), [1.5, 6, 6, none]);
});
