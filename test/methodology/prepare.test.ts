import type { ImputeMethod, MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { prepare } from '../../src/methodology/prepare';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import { columnsOf, documentOf, group, keeping, leaf, normaliseBy, planOf, stage, unitsOf } from '../support/builders';
import { expectColumn } from '../support/expectColumn';

const { NaN: none } = Number;
const tree = group('index', [group('p', [leaf('a'), leaf('b')])]);
const raw = normaliseBy({ kind: 'rank' });
const snapshotOf = (values: Readonly<Record<string, readonly number[]>>): Snapshot =>
  createSnapshot(unitsOf(Object.values(values)[0].length), columnsOf(values, 'RAW'));

const snapshot = snapshotOf({ a: [2, none, 8, 4], b: [1, none, none, 3], people: [2, 1, 4, none] });

/** What is prepared, the columns by the code of their leaf. */
function prepared(changes: Partial<MethodologyDocument>, of = snapshot) {
  const plan = planOf(documentOf(tree, { normalise: raw, ...changes }));
  const { sources, ...rest } = keeping(of, () => prepare(plan, of));
  return { ...rest, sources: Object.fromEntries(plan.leaves.map((entry, k) => [entry.code, sources[k]])) };
}

describe('prepare', () => {
  it('hands over the very columns of the vintage where nothing is asked', () => {
    const { sources, snapshot: left, screenedOut } = prepared({});
    expect(left).toBe(snapshot);
    expect(sources.a).toBe(snapshot.column('a', 'RAW')?.values);
    expect(screenedOut).toEqual([]);
  });

  it('has no column where the vintage has none', () => {
    expect(prepared({}, snapshotOf({ a: [1, 2] })).sources.b).toBeNull();
  });

  it('divides, then imputes, then treats', () => {
    const { sources } = prepared({
      denominate: [{ node: 'a', by: 'people', factor: 10 }], impute: stage({ kind: 'mean' }), treat: stage({ kind: 'boxCox', lambda: 1 }),
    });
    expectColumn(sources.a ?? [], [0, 5, 10, 5]); // 10 - 20 - of their mean 15
    expectColumn(sources.b ?? [], [0, 1, 1, 2]);
  });

  it('makes an indicator missing whose denominator the vintage does not have', () => {
    expectColumn(prepared({ denominate: [{ node: 'a', by: 'area', factor: 1 }] }).sources.a ?? [], [none, none, none, none]);
  });

  it('takes the method of the node before that of its level', () => {
    const { sources } = prepared({ impute: stage<ImputeMethod>({ kind: 'none' }, { 2: { kind: 'zero' }, b: { kind: 'median' } }) });
    expectColumn(sources.a ?? [], [2, 0, 8, 4]);
    expectColumn(sources.b ?? [], [1, 2, 2, 3]);
  });

  it('screens by what is observed, before anything is imputed, and imputes from whom is left', () => {
    const { sources, snapshot: left, screenedOut } = prepared({ screen: { minimumShare: 1, groups: [] }, impute: stage({ kind: 'zero' }) });
    expect(screenedOut).toEqual([1, 2]);
    expect(left.units).toEqual(['u0', 'u3']);
    expectColumn(sources.a ?? [], [2, 4]);
  });

  it('imputes within the groups of units that the vintage knows', () => {
    const grouped = createSnapshot(unitsOf(4), snapshot.columns, { groups: new Map([['region', ['x', 'x', 'y', 'y']]]) });
    expectColumn(prepared({ impute: stage({ kind: 'groupMean', group: 'region' }) }, grouped).sources.b ?? [], [1, 1, 3, 3]);
    expectColumn(prepared({ impute: stage({ kind: 'groupMean', group: 'tier' }) }, grouped).sources.b ?? [], [1, none, none, 3]);
  });

  it('imputes from other periods, unit by unit, whatever their order there', () => {
    const earlier = createSnapshot(['u2', 'u1', 'new'], columnsOf({ b: [20, 10, 99] }, 'RAW'));
    const panel = { periods: ['2017', '2018'], times: [2017, 2018], snapshots: [earlier, snapshot] };
    const inPanel = createSnapshot(snapshot.units, snapshot.columns, { panel: { panel, here: 1 } });
    expectColumn(prepared({ impute: stage({ kind: 'lastObservation' }) }, inPanel).sources.b ?? [], [1, 10, 20, 3]);
  });
});
