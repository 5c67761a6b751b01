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

describe('the logarithm from the side without the tail', () => {
  const tail = [0, 0, none, 0, 100];

  it('is that of the distance to the least where high values make the tail', () => {
    expectColumn(logTransform(Float64Array.from(tail), 'TAIL_SIDE'), [0, 0, none, 0, Math.log(101)]);
  });

  it('is that of the distance to the greatest, its sign turned, where low values do', () => {
    const mirrored = tail.map((value) => -value);
    expectColumn(logTransform(Float64Array.from(mirrored), 'TAIL_SIDE'), [-0, -0, none, -0, -Math.log(101)]);
  });
});

describe('the logarithm of rescaled values', () => {
  it.each([
    { title: 'runs from 0 to that of the greatest', values: [-3, none, 9, 3], expected: [0, none, Math.log(9), Math.log(5)] },
    { title: 'leaves values none of which lies above 1', values: [-3, none, 1, 0.5], expected: [-3, none, 1, 0.5] },
    { title: 'leaves equal values', values: [7, 7], expected: [7, 7] },
  ])('$title', ({ values, expected }) => {
    expectColumn(logTransform(Float64Array.from(values), 'RESCALED'), expected);
  });
});
