import { measureImportance, weighedImportance } from '../../../src/methodology/coherence/nodeImportance';
import { groupsBetween, siblingGroups } from '../../../src/methodology/coherence/nodeGroups';
import { columnAt, nodesAt, observedColumns } from '../../../src/methodology/coherence/stageColumns';
import { documentOf, snapshotOf, tableOf, weightsOf } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { smallIndex } from '../../support/smallIndex';

const table = tableOf(
  documentOf(smallIndex, { weigh: weightsOf({ p: 3 }), bonus: { kind: 'ADDITIVE', cap: null, scale: null, factors: [] } }),
  snapshotOf({ a: [0, 1, 2, 3, 4], b: [4, 1, 3, 0, 2], f: [1, 0, 0, 1, 0], c: [1, 1, 1, 1, 1], d: [0, 5, 1, 2, 9] }),
);

describe('columns at a stage', () => {
  it('raw values are those of indicators; scores are those of every node, of the index with its bonus', () => {
    expect(columnAt(table, 'RAW', 'p')).toBeNull();
    expectWithin(columnAt(table, 'RAW', 'a') ?? [], [0, 1, 2, 3, 4], 0);
    expectWithin(columnAt(table, 'TREATED', 'a') ?? [], [0, 1, 2, 3, 4], 0);
    expectWithin(columnAt(table, 'SCORE', 'p') ?? [], [2, 1, 2.5, 1.5, 3], 1e-15);
    expectWithin(columnAt(table, 'SCORE', 'index') ?? [], table.scores, 0);
    expect(columnAt(table, 'SCORE', 'nowhere')).toBeNull();
  });

  it('nodes at a level, and all indicators of the core', () => {
    expect(nodesAt(table, 1)).toEqual(['p', 'q']);
    expect(nodesAt(table, null)).toEqual(['a', 'b', 'c', 'd']);
    expect(observedColumns(table, 'RAW', ['a', 'p']).map(({ node }) => node)).toEqual(['a']);
  });

  it('groups are nodes with their children, or with what lies levels below', () => {
    expect(siblingGroups(table.plan)).toEqual([{ node: 'index', members: ['p', 'q'] }, { node: 'p', members: ['a', 'b'] }, { node: 'q', members: ['c', 'd'] }]);
    expect(groupsBetween(table.plan, 0, 2)).toEqual([{ node: 'index', members: ['a', 'b', 'c', 'd'] }]);
  });
});

describe('importance', () => {
  it('stands beside effective weights, both as shares of those looked at', () => {
    const found = weighedImportance(table, ['p', 'q'].map((node) => measureImportance(table, node, 'index')), 'index');
    expectWithin(found.map(({ weight }) => weight ?? NaN), [0.75, 0.25], 1e-15);
    expectWithin(found.map(({ weightShare }) => weightShare ?? NaN), [0.75, 0.25], 1e-15);
    expectWithin([found.reduce((sum, { ratioShare }) => sum + ratioShare, 0)], [1], 1e-12);
    expect(found.map(({ units }) => units)).toEqual([5, 5]);
  });

  it('of indicators in their pillar is relative to that pillar; one without spread has none', () => {
    const found = weighedImportance(table, ['c', 'd'].map((node) => measureImportance(table, node, 'q')), 'q');
    expectWithin(found.map(({ weight }) => weight ?? NaN), [0.5, 0.5], 1e-15);
    expectWithin(found.map(({ ratio }) => ratio), [NaN, 1], 1e-9);
    expectWithin(found.map(({ correlation }) => correlation), [NaN, 1], 1e-12);
  });
});
