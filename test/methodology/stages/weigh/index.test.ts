import type { WeighMethod } from '../../../../src/methodology/methodologyVersion';
import { dataMethod, weigh, weighByData } from '../../../../src/methodology/stages/weigh/index';
import { weighKinds } from '../../../../src/methodology/vocabulary';
import { deepFreeze, pairsOf } from '../../../support/builders';
import { expectWithin } from '../../../support/expectColumn';

const children = deepFreeze([{ code: 'a', leaves: 3 }, { code: 'b', leaves: 1 }]);
const methods: readonly { method: WeighMethod; expected: readonly number[] }[] = [
  { method: { kind: 'equal' }, expected: [1, 1] },
  { method: { kind: 'equalAmongLeaves' }, expected: [3, 1] },
  { method: { kind: 'given', weights: pairsOf({ b: 0.5 }) }, expected: [1, 0.5] },
  { method: { kind: 'principalComponent' }, expected: [1, 1] },
  { method: { kind: 'rotatedLoadings', components: null }, expected: [1, 1] },
  { method: { kind: 'entropy' }, expected: [1, 1] },
  { method: { kind: 'critic' }, expected: [1, 1] },
  { method: { kind: 'benefitOfTheDoubt', bounds: null }, expected: [1, 1] },
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

describe('weights from the data', () => {
  const columns = [Float64Array.of(1, 3, 1, 3), Float64Array.of(0, 0, 2, 2)];
  const quarter = 1 + (2 / 8 * Math.log(1 / 8) + 6 / 8 * Math.log(3 / 8)) / Math.log(4);

  it.each<{ method: WeighMethod; expected: readonly number[] }>([
    { method: { kind: 'rotatedLoadings', components: 2 }, expected: [0.5, 0.5] },
    { method: { kind: 'entropy' }, expected: [quarter / (quarter + 0.5), 0.5 / (quarter + 0.5)] },
    { method: { kind: 'critic' }, expected: [0.5, 0.5] },
  ])('are found by $method.kind', ({ method, expected }) => {
    const ofData = dataMethod(method);
    expectWithin(ofData === null || ofData.kind === 'benefitOfTheDoubt' ? [] : weighByData(ofData, columns) ?? [], expected, 1e-12);
  });

  it('by the first principal component of children that go together', () => {
    expectWithin(weighByData({ kind: 'principalComponent' }, [Float64Array.of(1, 2, 4), Float64Array.of(1, 5, 4)]) ?? [], [Math.SQRT1_2, Math.SQRT1_2], 1e-12);
  });

  it.each<WeighMethod>([{ kind: 'equal' }, { kind: 'equalAmongLeaves' }, { kind: 'given', weights: [] }])('are not asked for by $kind', (method) => {
    expect(dataMethod(method)).toBeNull();
  });
});
