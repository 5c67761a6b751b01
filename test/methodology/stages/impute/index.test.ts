import type { ImputeMethod } from '../../../../src/methodology/methodologyVersion';
import { impute } from '../../../../src/methodology/stages/impute/index';
import { imputeKinds } from '../../../../src/methodology/vocabulary';
import { expectColumn } from '../../../support/expectColumn';

const { NaN: none } = Number;
const values = Float64Array.of(2, none, 4, 9);
const earlier = Float64Array.of(1, 1, 1, 1);
const later = Float64Array.of(1, 7, 1, 1);
const surroundings = {
  groupOf: ['a', 'b', 'b', 'b'], series: { times: [1, 2, 3], columns: [earlier, values, later], here: 1 },
  row: { columns: [Float64Array.of(0, 0.25, 0, 0), Float64Array.of(0, 1, 0, 0), Float64Array.of(0, 0.25, 0, 0)], worst: 0, best: 12 },
};

const methods: readonly { method: ImputeMethod; expected: number }[] = [
  { method: { kind: 'none' }, expected: none },
  { method: { kind: 'zero' }, expected: 0 },
  { method: { kind: 'mean' }, expected: 5 },
  { method: { kind: 'median' }, expected: 4 },
  { method: { kind: 'groupMean', group: 'REGION' }, expected: 6.5 },
  { method: { kind: 'groupMedian', group: 'REGION' }, expected: 6.5 },
  { method: { kind: 'rowMean', level: 0, normaliseFirst: true }, expected: 6 },
  { method: { kind: 'rowMedian', level: 0, normaliseFirst: true }, expected: 3 },
  { method: { kind: 'linear' }, expected: 4 },
  { method: { kind: 'constant' }, expected: 1 },
  { method: { kind: 'lastObservation' }, expected: 1 },
  { method: { kind: 'lastObservation', maximumPeriods: 1 }, expected: 1 },
];

describe('impute', () => {
  it.each(methods)('runs $method.kind', ({ method, expected }) => {
    expectColumn(impute(method, values, surroundings), [2, expected, 4, 9]);
    expectColumn(values, [2, none, 4, 9]);
  });

  it('has a row here for every method', () => {
    expect([...new Set(methods.map(({ method }) => method.kind))].sort()).toEqual([...imputeKinds].sort());
  });
});
