import { array, constant, integer, oneof, record } from 'fast-check';
import { copelandOverPresent } from '../../src/methodology/stages/aggregate/copeland';
import { childrenOf, type Children } from '../../src/methodology/stages/aggregate/kernel';
import { outrankingOverPresent } from '../../src/methodology/stages/aggregate/outranking';
import { expectBits, expectWithin } from '../support/expectColumn';
import { always } from '../support/law';

/** The definitions, pair by pair: weight for the first, for the second, and on both sides together. */
function byPairs({ inputs, offsets, weights }: Children, length: number, points: (better: number, worse: number, common: number) => number): number[] {
  const has = (unit: number): boolean => Array.from(offsets).some((offset) => !Number.isNaN(inputs[offset + unit]));
  return Array.from({ length }, (_, unit) => {
    if (!has(unit)) return NaN;
    let sum = 0;
    for (let other = 0; other < length; other++) {
      if (other === unit) continue;
      const common = [...offsets.keys()].filter((k) => !Number.isNaN(inputs[offsets[k] + unit] + inputs[offsets[k] + other]));
      const weightOf = (test: (a: number, b: number) => boolean): number =>
        common.filter((k) => test(inputs[offsets[k] + unit], inputs[offsets[k] + other])).reduce((total, k) => total + weights[k], 0);
      sum += points(weightOf((a, b) => a > b), weightOf((a, b) => a < b), common.reduce((total, k) => total + weights[k], 0));
    }
    return sum;
  });
}

const cases = (value: typeof whole | typeof holed) => integer({ min: 1, max: 20 }).chain((width) => integer({ min: 1, max: 12 }).chain((units) => record({
  columns: array(array(value, { minLength: units, maxLength: units }), { minLength: width, maxLength: width }),
  weights: array(integer({ min: 1, max: 5 }), { minLength: width, maxLength: width }),
})));
const whole = integer({ min: -3, max: 6 });
const holed = oneof({ weight: 5, arbitrary: whole }, { weight: 1, arbitrary: constant(NaN) });

describe.each([{ title: 'complete children', values: whole }, { title: 'children with gaps', values: holed }])('over $title', ({ values }) => {
  it('Copeland scores are pairs won less pairs lost', () => {
    always(cases(values), ({ columns, weights }) => {
      const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
      const expected = byPairs(children, columns[0].length, (better, worse) => Math.sign(better - worse));
      expectBits(copelandOverPresent(children, columns[0].length).map((score) => score + 0), expected.map((score) => score + 0));
    }, 100);
  });

  it('outranking scores are sums of shares over pairs', () => {
    always(cases(values), ({ columns, weights }) => {
      const children = childrenOf(columns.map((column) => Float64Array.from(column)), weights);
      const expected = byPairs(children, columns[0].length, (better, worse, common) => (common === 0 ? 0.5 : (better + (common - better - worse) / 2) / common));
      expectWithin(outrankingOverPresent(children, columns[0].length), expected, 1e-12);
    }, 100);
  });
});
