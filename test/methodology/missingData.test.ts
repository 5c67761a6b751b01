import { isMet, settleMissing } from '../../src/methodology/missingData';
import type { MissingDataRule } from '../../src/methodology/methodologyVersion';
import { aggregate } from '../../src/methodology/stages/aggregate/index';
import { aggregateBy, columnsOf, documentOf, group, leaf, missingBy, planOf, weightsOf } from '../support/builders';
import { expectColumn } from '../support/expectColumn';

const { NaN: none } = Number;
const propagate: MissingDataRule = { kind: 'propagate' };
const renormalise: MissingDataRule = { kind: 'renormalise' };
const half: MissingDataRule = { kind: 'minimumShare', share: 0.5 };

/** Scores of r over a, b, c, d of weights 1, 2, 3, 4 for units of which more and more is missing. */
function settle(missing: MissingDataRule, kind: 'sum' | 'arithmetic', reported: readonly number[] | null = null) {
  const tree = group('r', ['a', 'b', 'c', 'd'].map((code) => leaf(code)));
  const [plan] = planOf(documentOf(tree, { missing: missingBy(missing), aggregate: aggregateBy({ kind }), weigh: weightsOf({ b: 2, c: 3, d: 4 }) })).groups;
  const columns = [[1, 1, 1, 1, none], [2, 2, 2, none, none], [3, 3, none, none, none], [4, none, none, none, none]];
  const values = Float64Array.from([...columns.flat(), 0, 0, 0, 0, 0]);
  const children = { inputs: values, offsets: Int32Array.of(0, 5, 10, 15), weights: plan.weights, totalWeight: plan.totalWeight };
  aggregate(plan.aggregate, children, values, 20, 5);
  const column = reported === null ? null : columnsOf({ r: reported }, 'SCORE')[0];
  const flags = settleMissing(plan, children, column, values, 20, 5);
  return { scores: Array.from(values.subarray(20)), flags: flags === null ? null : Array.from(flags) };
}

describe('the missing-data rule', () => {
  it.each<{ title: string; rule: MissingDataRule; kind: 'sum' | 'arithmetic'; scores: readonly number[] }>([
    { title: 'propagate wants every child', rule: propagate, kind: 'arithmetic', scores: [3, none, none, none, none] },
    { title: 'renormalise goes by the present ones, as long as there is one', rule: renormalise, kind: 'arithmetic', scores: [3, 14 / 6, 5 / 3, 1, none] },
    { title: 'minimumShare wants a share of the direct children, counted, not weighed', rule: half, kind: 'arithmetic', scores: [3, 14 / 6, 5 / 3, none, none] },
    { title: 'minimumShare of 0 still wants one child', rule: { kind: 'minimumShare', share: 0 }, kind: 'arithmetic', scores: [3, 14 / 6, 5 / 3, 1, none] },
    { title: 'minimumShare of 1 wants all', rule: { kind: 'minimumShare', share: 1 }, kind: 'arithmetic', scores: [3, none, none, none, none] },
    { title: 'a sum is scaled up to its whole weight', rule: renormalise, kind: 'sum', scores: [30, 140 / 6, 50 / 3, 10, none] },
  ])('$title ($kind)', ({ rule, kind, scores }) => {
    const settled = settle(rule, kind);
    expectColumn(settled.scores, scores);
    expect(settled.flags).toBeNull();
  });

  it.each([propagate, renormalise, half])('lets a reported score stand above partial children, not above whole ones: $kind', (rule) => {
    expect(settle(rule, 'arithmetic', [50, 51, 52, 53, 54])).toEqual({ scores: [3, 51, 52, 53, 54], flags: [0, 1, 1, 1, 1] });
  });

  it('speaks where nothing is reported for the unit', () => {
    const { scores, flags } = settle(renormalise, 'arithmetic', [none, none, 52, none, none]);
    expect(scores.slice(2)).toEqual([52, 1, none]);
    expect(flags).toEqual([0, 0, 1, 0, 0]);
  });
});

describe('isMet', () => {
  it.each([
    { rule: propagate, present: 4, met: true }, { rule: propagate, present: 3, met: false }, { rule: propagate, present: 0, met: false },
    { rule: renormalise, present: 1, met: true }, { rule: renormalise, present: 0, met: false },
    { rule: half, present: 2, met: true }, { rule: half, present: 1, met: false }, { rule: half, present: 0, met: false },
  ])('$rule.kind with $present of 4: $met', ({ rule, present, met }) => {
    expect(isMet(rule, present, 4)).toBe(met);
  });
});
