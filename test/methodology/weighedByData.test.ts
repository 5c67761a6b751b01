import { compile } from '../../src/methodology/compile';
import { contributionsOf } from '../../src/methodology/contributions';
import { exclusionsOf } from '../../src/methodology/exclusions';
import type { MethodologyDocument, WeighMethod } from '../../src/methodology/methodologyVersion';
import { score } from '../../src/methodology/score';
import { attainable, nodeWeights, nodeWeightsOfUnit } from '../../src/methodology/weights';
import {
  aggregateBy, columnAt, documentOf, group, leaf, missingBy, places, planOf, problemsOf, snapshotOf, tableOf, weighBy,
} from '../support/builders';
import { expectColumn, expectWithin } from '../support/expectColumn';

const { NaN: none } = Number;
const tree = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c')])]);
const own: WeighMethod = { kind: 'benefitOfTheDoubt', bounds: null };
const document = (changes: Partial<MethodologyDocument> = {}): MethodologyDocument => documentOf(tree, {
  weigh: weighBy({ kind: 'equal' }, { p: own }), aggregate: aggregateBy({ kind: 'arithmetic' }, { p: { kind: 'sum' } }), ...changes,
});
const snapshot = snapshotOf({ a: [4, 1, 2], b: [1, 4, 2], c: [1, 0, 0.5] });

describe('a node that each unit weighs by itself', () => {
  const table = tableOf(document(), snapshot);

  it('scores what favours each unit most, at most 1', () => {
    expectColumn(columnAt(table, 'p'), [1, 1, 0.8]);
    expectColumn(table.scores, [1, 0.5, 0.65]);
    expect(attainable(table.plan, table.plan.nodes[table.plan.columnOf.get('p') ?? -1])).toBe(1);
  });

  it('shows the weights of each unit, nominal and effective', () => {
    const ofUnit = (unit: number) => nodeWeightsOfUnit(table, unit).map(({ node, nominal, effective }) => [node, nominal, effective]);
    const [, , [, a, ofA], [, b, ofB]] = ofUnit(2) as [string, number, number][];
    expectWithin([2 * (Number(a) + Number(b)), Number(ofA) + Number(ofB)], [0.8, 0.5], 1e-15);
    expectWithin([Number(ofA)], [0.5 * Number(a) / (Number(a) + Number(b))], 1e-15);
    expect(ofUnit(2)[1]).toEqual(['p', 1, 0.5]);
  });

  it('has no weight that is the same for all, and no share', () => {
    expect(nodeWeights(table.plan, table.learntWeights).filter(({ node }) => node === 'a')).toEqual([{ node: 'a', nominal: 1, effective: null }]);
  });

  it('splits the score of each unit by its own weights', () => {
    for (const unit of [0, 1, 2]) {
      const { byColumn } = contributionsOf(table, unit);
      const at = (code: string): number => byColumn[table.plan.columnOf.get(code) ?? -1];
      expectWithin([at('a') + at('b'), at('p') + at('q')], [at('p'), table.scores[unit]], 1e-15);
      expectWithin([at('p')], [0.5 * columnAt(table, 'p')[unit]], 1e-15);
    }
  });
});

describe('where a child is missing', () => {
  const gaps = snapshotOf({ a: [4, 1, 2, none], b: [1, 4, none, none], c: [1, 1, 1, 1] });

  it('the node is missing, or scored over what is there, as the missing-data rule says', () => {
    expectColumn(columnAt(tableOf(document(), gaps), 'p'), [1, 1, none, none]);
    expectColumn(columnAt(tableOf(document({ missing: missingBy({ kind: 'renormalise' }) }), gaps), 'p'), [1, 1, 0.5, none]);
    expectColumn(columnAt(tableOf(document({ missing: missingBy({ kind: 'minimumShare', share: 0.6 }) }), gaps), 'p'), [1, 1, none, none]);
  });

  it('its weight is 0, and whoever has nothing at all is excluded', () => {
    const table = tableOf(document({ missing: missingBy({ kind: 'propagate' }, { p: { kind: 'renormalise' } }) }), gaps);
    expect(nodeWeightsOfUnit(table, 2).find(({ node }) => node === 'b')).toEqual({ node: 'b', nominal: 0, effective: 0 });
    expect(exclusionsOf(table)).toEqual([{ unit: 'u3', reason: 'MISSING_DATA', nodes: ['a', 'b'] }]);
  });
});

describe('weights cannot be taken', () => {
  const refused = (weigh: WeighMethod, columns: Readonly<Record<string, readonly number[]>>) =>
    places(problemsOf(score(planOf(documentOf(tree, { weigh: weighBy({ kind: 'equal' }, { p: weigh }), aggregate: aggregateBy({ kind: 'sum' }) })), snapshotOf(columns))));

  it.each<WeighMethod>([own, { kind: 'entropy' }])('from values below 0, by $kind, which says so', (weigh) => {
    expect(refused(weigh, { a: [1, 2], b: [-1, 2], c: [1, 2] })).toEqual(['METHOD_NOT_ALLOWED_HERE weigh p']);
  });

  it.each<WeighMethod>([own, { kind: 'entropy' }, { kind: 'critic' }])('from children that tell nothing, by $kind', (weigh) => {
    expect(refused(weigh, { a: [0, 0], b: [0, 0], c: [1, 2] })).toEqual(['NO_SPREAD weigh p']);
  });
});

describe('a document with weights of each unit', () => {
  const problems = (changes: Partial<MethodologyDocument>) => places(problemsOf(compile(document(changes))));
  const bounded = (low: number, high: number, nodes: readonly { node: string; low: number; high: number }[] = []) =>
    weighBy({ kind: 'equal' }, { p: { kind: 'benefitOfTheDoubt', bounds: { of: 'WEIGHTS', low, high, nodes } } });

  it.each<{ title: string; changes: Partial<MethodologyDocument>; expected: readonly string[] }>([
    { title: 'sums', changes: { aggregate: aggregateBy({ kind: 'arithmetic' }) }, expected: ['METHOD_NOT_ALLOWED_HERE weigh p'] },
    { title: 'declares no other', changes: { weigh: weighBy({ kind: 'equal' }, { p: own }, { a: 2 }) }, expected: ['METHOD_NOT_ALLOWED_HERE weigh p'] },
    { title: 'but may remove a child', changes: { weigh: weighBy({ kind: 'equal' }, { p: own }, { a: 0 }) }, expected: [] },
    { title: 'leaves shares that fit into the whole', changes: { weigh: bounded(0.6, 1) }, expected: ['OUT_OF_RANGE weigh p'] },
    { title: 'and fill it', changes: { weigh: bounded(0, 0.4) }, expected: ['OUT_OF_RANGE weigh p'] },
    { title: 'child by child', changes: { weigh: bounded(0, 0.4, [{ node: 'b', low: 0, high: 0.6 }]) }, expected: [] },
  ])('$title', ({ changes, expected }) => {
    expect(problems(changes)).toEqual(expected);
  });
});
