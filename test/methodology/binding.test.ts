import { bind } from '../../src/methodology/binding';
import { createSnapshot } from '../../src/methodology/snapshot';
import { bonusOf, columnsOf, documentOf, planOf, unitsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

describe('bind', () => {
  const plan = planOf(documentOf(smallIndex, { bonus: bonusOf('ADDITIVE') }));
  const scores = columnsOf({ index: [9, 9], q: [1, 2], bonus: [3, 4] }, 'SCORE', 'line@1.0.0');
  const snapshot = createSnapshot(unitsOf(2), [...columnsOf({ a: [0, 1] }), ...columnsOf({ b: [5, 5] }, 'RAW'), ...scores]);

  it('finds the column of each leaf under the measure it reads, null where there is none', () => {
    const found = plan.leaves.map((leaf, k) => [leaf.code, bind(plan, snapshot).prepared.sources[k]]);
    expect(new Map(found as [string, unknown][])).toEqual(new Map<string, unknown>([ // pairs of code and column
      ['a', Float64Array.of(0, 1)], ['b', null], ['c', null], ['d', null], ['f', null],
    ]));
  });

  it('finds reported scores of groups and of the bonus, never of the root', () => {
    const { reported, reportedBonus } = bind(plan, snapshot);
    expect(plan.groups.map((group, k) => `${group.code} ${reported[k]?.values.join(' ') ?? 'none'}`)).toEqual(expect.arrayContaining(['q 1 2', 'p none', 'index none']));
    expect(reportedBonus?.values).toEqual(Float64Array.of(3, 4));
  });

  it('lays children out by the number of units', () => {
    const { children } = bind(plan, snapshot);
    children.forEach((entry, k) => expect(Array.from(entry.offsets)).toEqual(Array.from(plan.groups[k].childInputs, (column) => column * 2)));
  });

  it('is made once for a plan and a snapshot', () => {
    expect(bind(plan, snapshot)).toBe(bind(plan, snapshot));
    expect(bind(plan, createSnapshot(unitsOf(2), []))).not.toBe(bind(plan, snapshot));
  });
});
