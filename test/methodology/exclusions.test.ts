import { exclusionsOf } from '../../src/methodology/exclusions';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { aggregateBy, bonusOf, documentOf, missingBy, normaliseBy, snapshotOf, tableOf, weightsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const { NaN: none } = Number;
const whole = { a: [1], b: [1], c: [1], d: [1], f: [1] };

function exclusion(changes: Partial<MethodologyDocument>, values: Readonly<Record<string, readonly number[]>>) {
  const measure = changes.normalise === undefined ? 'POINTS' : 'RAW';
  return exclusionsOf(tableOf(documentOf(smallIndex, changes), snapshotOf({ ...whole, ...values }, measure))).map(({ unit, reason, nodes }) =>
    `${unit} ${reason} ${nodes.join(' ')}`);
}

const geometric = aggregateBy({ kind: 'arithmetic' }, { p: { kind: 'geometric', floor: null } });
const log = normaliseBy({ kind: 'goalposts', low: 1, high: 10, scale: 'LOG', clamp: 'NONE', range: { low: 0, high: 1 } });

describe('a unit without a score says why, and names the nodes nearest to the leaves', () => {
  it.each<{ title: string; changes: Partial<MethodologyDocument>; values: Readonly<Record<string, readonly number[]>>; expected: readonly string[] }>([
    { title: 'nobody is excluded', changes: {}, values: {}, expected: [] },
    { title: 'a missing leaf', changes: {}, values: { b: [none] }, expected: ['u0 MISSING_DATA b'] },
    { title: 'every missing leaf', changes: {}, values: { b: [none], c: [none] }, expected: ['u0 MISSING_DATA b c'] },
    { title: 'not those that the rule allows to miss', changes: { missing: missingBy({ kind: 'propagate' }, { p: { kind: 'renormalise' } }) }, values: { b: [none], c: [none] }, expected: ['u0 MISSING_DATA c'] },
    { title: 'not those that weigh 0', changes: { weigh: weightsOf({ b: 0 }) }, values: { b: [none], c: [none] }, expected: ['u0 MISSING_DATA c'] },
    { title: 'an aggregate that is undefined for present values', changes: { aggregate: geometric }, values: { a: [-1] }, expected: ['u0 UNDEFINED_AGGREGATE p'] },
    { title: 'the undefined rather than the missing', changes: { aggregate: geometric }, values: { a: [-1], c: [none] }, expected: ['u0 UNDEFINED_AGGREGATE p'] },
    { title: 'a logarithm that is undefined for a present value', changes: { normalise: log }, values: { a: [0] }, expected: ['u0 UNDEFINED_AGGREGATE a'] },
    { title: 'a missing value under a logarithm', changes: { normalise: log }, values: { a: [none] }, expected: ['u0 MISSING_DATA a'] },
    { title: 'a sum beyond all numbers', changes: { aggregate: aggregateBy({ kind: 'sum' }) }, values: { a: [1e308], c: [1e308] }, expected: ['u0 UNDEFINED_AGGREGATE index'] },
    { title: 'the bonus', changes: { bonus: bonusOf('ADDITIVE') }, values: { f: [none] }, expected: ['u0 MISSING_DATA bonus'] },
  ])('$title', ({ changes, values, expected }) => {
    expect(exclusion(changes, values)).toEqual(expected);
  });

  it('of several units each for itself, in their order', () => {
    const table = tableOf(documentOf(smallIndex), snapshotOf({ a: [none, 1, 1], b: [1, 1, 1], c: [1, 1, none], d: [1, 1, none] }));
    expect(exclusionsOf(table)).toEqual([
      { unit: 'u0', reason: 'MISSING_DATA', nodes: ['a'] }, { unit: 'u2', reason: 'MISSING_DATA', nodes: ['c', 'd'] },
    ]);
  });
});
