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
    expect(screenedOut).toEqual(['u1', 'u2']);
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

  it('screens other periods by what they have themselves, and does not impute from units that are out there', () => {
    const earlier = createSnapshot(unitsOf(2), columnsOf({ a: [7, none], b: [5, 6] }, 'RAW'));
    const later = columnsOf({ a: [1, 1], b: [none, none] }, 'RAW');
    const panel = { periods: ['2017', '2018'], times: [2017, 2018], snapshots: [earlier, createSnapshot(unitsOf(2), later)] };
    const inPanel = createSnapshot(unitsOf(2), later, { panel: { panel, here: 1 } });
    const screen = { minimumShare: null, groups: [{ node: 'a', minimumShare: 1 }] };
    expectColumn(prepared({ screen, impute: stage({ kind: 'constant' }) }, inPanel).sources.b ?? [], [5, none]);
    expect(prepared({ screen, panel: { normalise: 'OVER_ALL' } }, inPanel).elsewhere).toEqual([[Float64Array.of(5)], [Float64Array.of(7)]]);
    expect(prepared({ screen }, inPanel).elsewhere).toEqual([[], []]);
  });

  it('runs the stages in another order if so told', () => {
    const changes: Partial<MethodologyDocument> = {
      screen: { minimumShare: 1, groups: [] }, denominate: [{ node: 'a', by: 'people', factor: 1 }], impute: stage({ kind: 'zero' }),
    };
    const late = prepared({ ...changes, order: ['impute', 'denominate', 'treat', 'screen'] });
    expect(late.screenedOut).toEqual(['u3']);
    expectColumn(late.sources.a ?? [], [1, 0, 2]);
    expect(prepared({ ...changes, order: ['impute', 'screen', 'denominate', 'treat'] }).screenedOut).toEqual([]);
  });
});

describe('rows', () => {
  const wide = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c', { direction: 'LOWER_IS_BETTER' })])]);
  const data = snapshotOf({ a: [0, 10, none], b: [1, 3, 3], c: [40, 20, 20] });
  const imputed = (impute: ImputeMethod, of = data) => {
    const plan = planOf(documentOf(wide, { normalise: raw, impute: stage(impute) }));
    return new Map(plan.leaves.map((entry, k) => [entry.code, prepare(plan, of).sources[k]]));
  };

  it.each<{ title: string; method: ImputeMethod; expected: number }>([
    { title: 'of all indicators, lower values counted as better where they are', method: { kind: 'rowMean', level: 0, normaliseFirst: true }, expected: 10 },
    { title: 'of the same pillar', method: { kind: 'rowMean', level: 1, normaliseFirst: true }, expected: 10 },
    { title: 'as they are', method: { kind: 'rowMean', level: 0, normaliseFirst: false }, expected: 11.5 },
    { title: 'as they are in the same pillar, by the median', method: { kind: 'rowMedian', level: 1, normaliseFirst: false }, expected: 3 },
  ])('$title', ({ method, expected }) => {
    expectColumn(imputed(method).get('a') ?? [], [0, 10, expected]);
  });

  it('put what they find back the right way round', () => {
    const worst = snapshotOf({ a: [0, 10, 0], b: [1, 3, 1], c: [40, 20, none] });
    expectColumn(imputed({ kind: 'rowMean', level: 0, normaliseFirst: true }, worst).get('c') ?? [], [40, 20, 40]);
  });

  it('of one indicator have nothing to tell it', () => {
    const alone = snapshotOf({ a: [0, 10, 0], b: [1, 3, 1], c: [40, 20, none] });
    expectColumn(imputed({ kind: 'rowMean', level: 1, normaliseFirst: true }, alone).get('c') ?? [], [40, 20, none]);
  });
});
