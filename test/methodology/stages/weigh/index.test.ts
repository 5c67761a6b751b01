import type { WeighMethod } from '../../../../src/methodology/methodologyVersion';
import { weigh } from '../../../../src/methodology/stages/weigh/index';
import { weighKinds } from '../../../../src/methodology/vocabulary';
import { deepFreeze, pairsOf } from '../../../support/builders';

const children = deepFreeze([{ code: 'a', leaves: 3 }, { code: 'b', leaves: 1 }]);
const methods: readonly { method: WeighMethod; expected: readonly number[] }[] = [
  { method: { kind: 'equal' }, expected: [1, 1] },
  { method: { kind: 'equalAmongLeaves' }, expected: [3, 1] },
  { method: { kind: 'given', weights: pairsOf({ b: 0.5 }) }, expected: [1, 0.5] },
];

describe('weigh', () => {
  it.each(methods)('runs $method.kind', ({ method, expected }) => {
    expect(Array.from(weigh(deepFreeze(method), children, []))).toEqual(expected);
  });

  it.each(methods)('lets an override stand above $method.kind', ({ method, expected }) => {
    expect(Array.from(weigh(method, children, deepFreeze(pairsOf({ a: 7, z: 9 }))))).toEqual([7, expected[1]]);
  });

  it('has a row here for every method', () => {
    expect(methods.map(({ method }) => method.kind).sort()).toEqual([...weighKinds].sort());
  });
});
