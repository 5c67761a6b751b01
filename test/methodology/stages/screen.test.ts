import type { ScreenRule } from '../../../src/methodology/methodologyVersion';
import type { Plan } from '../../../src/methodology/plan';
import { createSnapshot, type Snapshot } from '../../../src/methodology/snapshot';
import { screenUnits, unknownCoverage } from '../../../src/methodology/stages/screen';
import { columnsOf, documentOf, factor, group, leaf, planOf, snapshotOf, unitsOf } from '../../support/builders';

const { NaN: none } = Number;
const tree = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c'), leaf('d')])]);
const snapshot = snapshotOf({ a: [1, 1, 1, none], b: [1, none, 1, none], c: [1, 1, none, none], d: [1, 1, none, none] });

function outOf(plan: Plan, data: Snapshot): number[] {
  return screenUnits(plan, plan.leaves.map((each) => data.column(each.code, 'POINTS')?.values ?? null), data.units);
}

const screened = (screen: ScreenRule | undefined): number[] => outOf(planOf(documentOf(tree, screen === undefined ? {} : { screen })), snapshot);

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

  it.each<{ title: string; screen: Partial<ScreenRule>; expected: readonly number[] }>([
    { title: 'with too few values other than 0 among the present ones', screen: { minimumNonZeroShare: 0.5 }, expected: [1, 2] },
    { title: 'not at that share', screen: { minimumNonZeroShare: 0.25 }, expected: [2] },
    { title: 'not for zeros where it has no value at all', screen: { minimumNonZeroShare: 1 }, expected: [1, 2] },
    { title: 'on either ground, values or zeros', screen: { minimumShare: 0.5, minimumNonZeroShare: 0.5 }, expected: [1, 2, 3] },
    { title: 'not those that are always in', screen: { minimumShare: 1, minimumNonZeroShare: 1, alwaysInclude: ['u1', 'u3'] }, expected: [2] },
    { title: 'those that are always out, whatever they have', screen: { alwaysExclude: ['u0', 'nobody'] }, expected: [0] },
  ])('$title', ({ screen, expected }) => {
    const data = snapshotOf({ a: [1, 1, 0, none], b: [1, 0, 0, none], c: [1, 0, none, none], d: [1, 0, none, none] });
    expect(outOf(planOf(documentOf(tree, { screen: { minimumShare: null, groups: [], ...screen } })), data)).toEqual(expected);
  });

  it('counts an indicator without a column as missing for all', () => {
    const plan = planOf(documentOf(tree, { screen: { minimumShare: 0.5, groups: [] } }));
    expect(outOf(plan, snapshotOf({ a: [1, 1], b: [1, none] }))).toEqual([1]);
  });

  it('counts only the indicators that take part', () => {
    const subset = { tags: null, segmented: null, nodes: ['p'], exclude: [] };
    expect(outOf(planOf(documentOf(tree, { subset, screen: { minimumShare: 1, groups: [] } })), snapshot)).toEqual([1, 3]);
  });
});

describe('coverage is unknown below nodes that the source scores without their observations', () => {
  const observed = columnsOf({ a: [1, 1], b: [1, 1], c: [1, none], d: [1, 1] });
  const withBonus = group('index', [group('p', [leaf('a'), leaf('b'), factor('f')]), group('q', [leaf('c'), leaf('d')]), factor('bonus')]);
  const unknown = (screen: ScreenRule, scores: Readonly<Record<string, readonly number[]>>): string[] =>
    unknownCoverage(planOf(documentOf(withBonus, { screen, bonus: { kind: 'ADDITIVE', cap: null, scale: null, factors: [] } })),
      createSnapshot(unitsOf(2), [...observed, ...columnsOf(scores, 'SCORE', 'x/y')]));
  const whole = { minimumShare: 0.5, groups: [] };

  it.each<{ title: string; screen: ScreenRule; scores: Readonly<Record<string, readonly number[]>>; expected: readonly string[] }>([
    { title: 'at a node of which a bonus factor is not observed', screen: whole, scores: { p: [3, 3] }, expected: ['p'] },
    { title: 'not where all that is counted is observed', screen: { minimumShare: null, groups: [{ node: 'd', minimumShare: 1 }] }, scores: { q: [3, 3] }, expected: [] },
    { title: 'at a node with an observation missing for a unit that it scores', screen: whole, scores: { q: [3, 3] }, expected: ['q'] },
    { title: 'not where the unit has no reported score either', screen: whole, scores: { q: [3, none] }, expected: [] },
    { title: 'at the bonus, whose factors stand elsewhere', screen: whole, scores: { bonus: [1, 1] }, expected: ['bonus'] },
    { title: 'not outside the groups that are counted', screen: { minimumShare: null, groups: [{ node: 'p', minimumShare: 1 }] }, scores: { q: [3, 3] }, expected: [] },
    { title: 'not under a limit of 0', screen: { minimumShare: 0, groups: [{ node: 'q', minimumShare: 0 }] }, scores: { q: [3, 3] }, expected: [] },
    { title: 'not for the score of the whole, which nothing is taken from', screen: whole, scores: { index: [9, 9] }, expected: [] },
  ])('$title', ({ screen, scores, expected }) => {
    expect(unknown(screen, scores)).toEqual(expected);
  });
});
