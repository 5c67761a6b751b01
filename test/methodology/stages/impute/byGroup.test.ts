import { groupMean, groupMedian } from '../../../../src/methodology/stages/impute/byGroup';
import { alone } from '../../../../src/methodology/stages/impute/kernel';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;
const groupOf = ['a', 'b', 'a', 'a', 'b', 'a', null, 'c'];
const values = Float64Array.of(1, none, 2, none, 7, 9, none, none);

describe('a missing value is replaced from the group of its unit', () => {
  it('by the mean', () => {
    expectColumn(groupMean(values, { ...alone, groupOf }), [1, 7, 2, 4, 7, 9, none, none]);
  });

  it('by the median', () => {
    expectColumn(groupMedian(values, { ...alone, groupOf }), [1, 7, 2, 2, 7, 9, none, none]);
  });

  it.each([
    { title: 'where groups are unknown', groupOf: null, values: [1, none] },
    { title: 'where there is no unit', groupOf: [], values: [] },
    { title: 'where all are missing', groupOf: ['a', 'a'], values: [none, none] },
  ])('not $title', ({ groupOf: groups, values: column }) => {
    const surroundings = { ...alone, groupOf: groups };
    expectColumn(groupMean(Float64Array.from(column), surroundings), column);
    expectColumn(groupMedian(Float64Array.from(column), surroundings), column);
  });
});
