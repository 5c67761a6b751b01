import type { ScreenRule } from '../../../src/methodology/methodologyVersion';
import { screenUnits } from '../../../src/methodology/stages/screen';
import { documentOf, group, leaf, planOf, snapshotOf } from '../../support/builders';

const { NaN: none } = Number;
const tree = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c'), leaf('d')])]);
const snapshot = snapshotOf({ a: [1, 1, 1, none], b: [1, none, 1, none], c: [1, 1, none, none], d: [1, 1, none, none] });

const screened = (screen: ScreenRule | undefined): number[] => screenUnits(planOf(documentOf(tree, screen === undefined ? {} : { screen })), snapshot);

describe('screening leaves out units with too few indicators', () => {
  it.each<{ title: string; screen: ScreenRule | undefined; expected: readonly number[] }>([
    { title: 'none without a rule', screen: undefined, expected: [] },
    { title: 'none under a rule without limits', screen: { minimumShare: null, groups: [] }, expected: [] },
    { title: 'none at 0, not even one without any', screen: { minimumShare: 0, groups: [] }, expected: [] },
    { title: 'below a share, not at it', screen: { minimumShare: 0.75, groups: [] }, expected: [2, 3] },
    { title: 'all that lack one at 1', screen: { minimumShare: 1, groups: [] }, expected: [1, 2, 3] },
    { title: 'within a group', screen: { minimumShare: null, groups: [{ node: 'p', minimumShare: 1 }] }, expected: [1, 3] },
    { title: 'within an indicator', screen: { minimumShare: null, groups: [{ node: 'c', minimumShare: 1 }] }, expected: [2, 3] },
    { title: 'on either ground', screen: { minimumShare: 0.5, groups: [{ node: 'q', minimumShare: 0.5 }] }, expected: [2, 3] },
  ])('$title', ({ screen, expected }) => {
    expect(screened(screen)).toEqual(expected);
  });

  it('counts an indicator without a column as missing for all', () => {
    const plan = planOf(documentOf(tree, { screen: { minimumShare: 0.5, groups: [] } }));
    expect(screenUnits(plan, snapshotOf({ a: [1, 1], b: [1, none] }))).toEqual([1]);
  });

  it('counts only the indicators that take part', () => {
    const subset = { tags: null, segmented: null, nodes: ['p'], exclude: [] };
    expect(screenUnits(planOf(documentOf(tree, { subset, screen: { minimumShare: 1, groups: [] } })), snapshot)).toEqual([1, 3]);
  });
});
