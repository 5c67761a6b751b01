import type { AggregateMethod } from '../../../../src/methodology/methodologyVersion';
import { aggregate, overPresent, isAdditive, isMean } from '../../../../src/methodology/stages/aggregate/index';
import { childrenOf } from '../../../../src/methodology/stages/aggregate/kernel';
import { aggregateKinds } from '../../../../src/methodology/vocabulary';
import { expectColumn } from '../../../support/expectColumn';

const methods: readonly { method: AggregateMethod; whole: number; ofFour: number; additive: boolean; mean: boolean }[] = [
  { method: { kind: 'sum' }, whole: 5, ofFour: 8, additive: true, mean: false },
  { method: { kind: 'arithmetic' }, whole: 2.5, ofFour: 4, additive: true, mean: true },
  { method: { kind: 'geometric', floor: null }, whole: 2, ofFour: 4, additive: false, mean: true },
  { method: { kind: 'harmonic', floor: null }, whole: 1.6, ofFour: 4, additive: false, mean: true },
  { method: { kind: 'powerMean', power: 2, floor: null }, whole: Math.sqrt(8.5), ofFour: 4, additive: false, mean: true },
  { method: { kind: 'median' }, whole: 2.5, ofFour: 4, additive: false, mean: true },
  { method: { kind: 'copeland' }, whole: 0, ofFour: 0, additive: false, mean: true },
  { method: { kind: 'outranking' }, whole: 0.5, ofFour: 0.5, additive: false, mean: true },
  { method: { kind: 'mazziottaPareto', penalty: 'NEGATIVE' }, whole: 1.6, ofFour: 4, additive: false, mean: true },
];

describe.each(methods)('$method.kind', ({ method, whole, ofFour, additive, mean }) => {
  const children = childrenOf([Float64Array.of(1, NaN), Float64Array.of(4, 4)], [1, 1]);

  it('is run by its kernel', () => {
    const target = new Float64Array(2);
    aggregate(method, children, target, 0, 2);
    expectColumn(target, [whole, NaN]);
  });

  it('gives the same over present children where all are present', () => {
    expectColumn([overPresent(method, children, 2)(0)], [whole]);
  });

  it('goes by those that are present where one is missing', () => {
    expectColumn([overPresent(method, children, 2)(1)], [ofFour]);
  });

  it(`is ${additive ? '' : 'not '}additive and ${mean ? 'a mean' : 'no mean'}`, () => {
    expect([isAdditive(method), isMean(method)]).toEqual([additive, mean]);
  });
});

it('every method of aggregation has a row here', () => {
  expect(methods.map(({ method }) => method.kind).sort()).toEqual([...aggregateKinds].sort());
});
