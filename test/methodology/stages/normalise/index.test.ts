import { normalise } from '../../../../src/methodology/stages/normalise/index';
import type { ReadyNormalise } from '../../../../src/methodology/stages/normalise/ownTarget';
import { normaliseKinds } from '../../../../src/methodology/vocabulary';
import { expectColumn } from '../../../support/expectColumn';

const range = { low: 0, high: 10 };
const methods: readonly { method: ReadyNormalise; expected: readonly number[] }[] = [
  { method: { kind: 'points' }, expected: [1, 2, 5] },
  { method: { kind: 'minMax', range }, expected: [0, 2.5, 10] },
  { method: { kind: 'zScore', mean: 0, deviation: 3, standardDeviation: 'POPULATION' }, expected: [-15, -6, 21].map((value) => value / Math.sqrt(26)) },
  { method: { kind: 'rank' }, expected: [1, 2, 3] },
  { method: { kind: 'percentileRank' }, expected: [0, 0.5, 1] },
  { method: { kind: 'goalposts', low: 0, high: 5, scale: 'LINEAR', clamp: 'NONE', range }, expected: [2, 4, 10] },
  { method: { kind: 'borda' }, expected: [0, 1, 2] },
  { method: { kind: 'distanceToMax' }, expected: [0, 0.25, 1] },
  { method: { kind: 'distanceToReference', unit: 'second', cap: false }, expected: [0, 1, 4] },
  { method: { kind: 'distanceToTarget', target: 9, cap: false }, expected: [0, 0.125, 0.5] },
  { method: { kind: 'fractionOfMax' }, expected: [0.2, 0.4, 1] },
  { method: { kind: 'scaled', low: 0, high: 10 }, expected: [10, 20, 50] },
];

describe('normalise', () => {
  it.each(methods)('runs $method.kind', ({ method, expected }) => {
    const target = new Float64Array(3);
    normalise(method, Float64Array.of(1, 2, 5), false, target, 0, 0, 3, 1);
    expectColumn(target, expected, 8);
  });

  it('has a row here for every method', () => {
    expect(methods.map(({ method }) => method.kind).sort()).toEqual([...normaliseKinds].sort());
  });
});
