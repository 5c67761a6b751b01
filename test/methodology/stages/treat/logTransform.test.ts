import { logTransform } from '../../../../src/methodology/stages/treat/logTransform';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;

describe('the logarithm of the shifted distance to the least value', () => {
  it.each([
    { title: 'of nothing', values: [], share: [], one: [] },
    { title: 'of missing values', values: [none], share: [none], one: [none] },
    { title: 'leaves equal values', values: [3, none, 3], share: [3, none, 3], one: [3, none, 3] },
    { title: 'leaves one value', values: [none, -5], share: [none, -5], one: [none, -5] },
    { title: 'shifts by a hundredth of the range, or by 1', values: [-50, none, 150, 48], share: [Math.log(2), none, Math.log(202), Math.log(100)], one: [0, none, Math.log(201), Math.log(99)] },
  ])('$title', ({ values, share, one }) => {
    const source = Float64Array.from(values);
    expectColumn(logTransform(source, 'RANGE_SHARE'), share);
    expectColumn(logTransform(source, 'ONE'), one);
    expect(source).toEqual(Float64Array.from(values));
  });
});
