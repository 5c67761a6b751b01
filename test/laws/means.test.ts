import { array, constantFrom, double, record, tuple } from 'fast-check';
import type { AggregateMethod } from '../../src/methodology/methodologyVersion';
import { aggregate, overPresent } from '../../src/methodology/stages/aggregate/index';
import { childrenOf } from '../../src/methodology/stages/aggregate/kernel';
import { anyPositive, means } from '../support/arbitraries';
import { always } from '../support/law';

const children = array(tuple(anyPositive, constantFrom(1, 2, 0.5, 10)), { minLength: 1, maxLength: 12 });
const unfloored = means.filter((method) => !('floor' in method) || method.floor === null);
const power = (exponent: number): AggregateMethod => ({ kind: 'powerMean', power: exponent, floor: null });

function meanOf(method: AggregateMethod, pairs: readonly (readonly [number, number])[]): number {
  const target = new Float64Array(1);
  aggregate(method, childrenOf(pairs.map(([value]) => Float64Array.of(value)), pairs.map(([, weight]) => weight)), target, 0, 1);
  return target[0];
}

/** a ≤ b, but for the last digits. */
function expectAtMost(a: number, b: number): void {
  if (!(a <= b * (1 + 1e-12))) expect(a).toBeLessThanOrEqual(b);
}

describe('means', () => {
  it('lie between their least and their greatest child', () => {
    always(record({ pairs: children, method: constantFrom(...unfloored) }), ({ pairs, method }) => {
      const values = pairs.map(([value]) => value);
      expectAtMost(Math.min(...values), meanOf(method, pairs));
      expectAtMost(meanOf(method, pairs), Math.max(...values));
    }, 500);
  });

  it('are ordered: harmonic, geometric, arithmetic, quadratic', () => {
    always(children, (pairs) => {
      const [harmonic, geometric, arithmetic, quadratic] = [
        { kind: 'harmonic', floor: null } as const, { kind: 'geometric', floor: null } as const, { kind: 'arithmetic' } as const, power(2),
      ].map((method) => meanOf(method, pairs));
      expectAtMost(harmonic, geometric);
      expectAtMost(geometric, arithmetic);
      expectAtMost(arithmetic, quadratic);
    }, 500);
  });

  it('of power rise with the power, and are the harmonic and the arithmetic one at -1 and 1', () => {
    always(children, (pairs) => {
      const rising = [-3, -1, -0.5, 0.5, 1, 3].map((exponent) => meanOf(power(exponent), pairs));
      rising.slice(1).forEach((value, k) => expectAtMost(rising[k], value));
      expect(rising[1] / meanOf({ kind: 'harmonic', floor: null }, pairs)).toBeCloseTo(1, 11);
      expect(rising[4] / meanOf({ kind: 'arithmetic' }, pairs)).toBeCloseTo(1, 11);
    }, 300);
  });

  it('scale with their children, and do not change with the scale of the weights', () => {
    const scale = double({ min: 0.01, max: 100, noNaN: true });
    always(record({ pairs: children, method: constantFrom(...unfloored), scale }), ({ pairs, method, scale: by }) => {
      const mean = meanOf(method, pairs);
      expect(meanOf(method, pairs.map(([value, weight]) => [value * by, weight])) / (mean * by)).toBeCloseTo(1, 11);
      expect(meanOf(method, pairs.map(([value, weight]) => [value, weight * by])) / mean).toBeCloseTo(1, 11);
    }, 300);
  });

  it('over present children are the means of those alone', () => {
    always(record({ pairs: children, method: constantFrom(...means) }), ({ pairs, method }) => {
      const holed = [...pairs, [NaN, 3] as const, [NaN, 1] as const];
      const over = overPresent(method, childrenOf(holed.map(([value]) => Float64Array.of(value)), holed.map(([, weight]) => weight)), 1)(0);
      expect(over / meanOf(method, pairs)).toBeCloseTo(1, 11);
    }, 300);
  });
});
