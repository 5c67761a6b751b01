import { ceilingOf, isOtherScale } from '../../src/methodology/ceiling';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import { aggregateBy, bonusOf, documentOf, normaliseBy, planOf, weightsOf } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const sum = { aggregate: aggregateBy({ kind: 'sum' }) };
const planBy = (changes: Partial<MethodologyDocument>) => planOf(documentOf(smallIndex, { ...sum, ...changes }));

it.each<[string, Partial<MethodologyDocument>, number | null]>([
  ['the core alone', {}, 4],
  ['the bonus added', { bonus: bonusOf('ADDITIVE') }, 5],
  ['the bonus up to its cap', { bonus: bonusOf('ADDITIVE', { cap: 0.5 }) }, 4.5],
  ['the bonus multiplied', { bonus: bonusOf('MULTIPLICATIVE', { scale: 4 }) }, 5],
  ['the bonus in its pillar', { bonus: bonusOf('IN_PILLAR') }, 5],
  ['weights that multiply', { weigh: weightsOf({ p: 2 }) }, 6],
  ['a method without bounds', { normalise: normaliseBy({ kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' }) }, null],
])('highest score: %s', (_, changes, expected) => {
  expect(ceilingOf(planBy(changes))).toBe(expected);
});

it('scales differ where ceilings do, beyond noise; two unknown ones are taken for the same', () => {
  const unknown = { normalise: normaliseBy({ kind: 'zScore', mean: 0, deviation: 1, standardDeviation: 'SAMPLE' }) } as const;
  expect(isOtherScale(planBy({}), planBy({ bonus: bonusOf('ADDITIVE') }))).toBe(true);
  expect(isOtherScale(planBy({}), planBy({ weigh: weightsOf({ a: 0.1 + 0.2, b: 1.7 }) }))).toBe(false);
  expect(isOtherScale(planBy({}), planBy(unknown))).toBe(true);
  expect(isOtherScale(planBy(unknown), planBy(unknown))).toBe(false);
});
