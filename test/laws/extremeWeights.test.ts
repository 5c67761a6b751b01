import { contributionsOf } from '../../src/methodology/contributions';
import { compile } from '../../src/methodology/compile';
import { score } from '../../src/methodology/score';
import { nodeWeights } from '../../src/methodology/weights';
import { additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, range } from '../support/arbitraries';
import { places } from '../support/builders';
import { always } from '../support/law';

const throughOrigin = { kind: 'goalposts', low: 0, high: 40, scale: 'LINEAR', clamp: 'NONE', range } as const;
const extremes = [Number.MAX_VALUE, 1e308, 1e200, 1, 1e-200, 1e-308, Number.MIN_VALUE, 0];
const cases = casesOf({
  hasFactors: true, leafMethods: [minMax, { kind: 'points' }], groupMethods: [null, null, throughOrigin], aggregates: [...additive, ...additive, ...means],
  missing: missingRules, weighs: ['given'], weights: extremes, bonuses, values: presentOrMissing, units: { least: 2, most: 5 },
});

const isInfinite = (value: number): boolean => value === Infinity || value === -Infinity;

it('weights at the ends of what a number holds are refused or leave no infinity in weights, scores and contributions', () => {
  const seen = { refused: 0, scores: 0, contributions: 0, weights: 0 };
  always(cases, ({ document, snapshot }) => {
    const plan = compile(document);
    if (!plan.ok) {
      if (places(plan.problems).some((place) => place.startsWith('OUT_OF_RANGE '))) seen.refused++;
      return;
    }
    const weights = nodeWeights(plan.value).flatMap(({ nominal, effective }) => (effective === null ? [nominal] : [nominal, effective]));
    seen.weights += weights.length;
    expect(weights.filter((weight) => !Number.isFinite(weight))).toEqual([]);
    const outcome = score(plan.value, snapshot);
    if (!outcome.ok) return;
    const { scores, core, bonus, units } = outcome.value;
    expect([...scores, ...core, ...bonus].filter(isInfinite)).toEqual([]);
    units.forEach((_, unit) => {
      const { byColumn, byFactor, bonus: added } = contributionsOf(outcome.value, unit);
      const contributions = [...byColumn, ...byFactor, added];
      expect(contributions.filter(isInfinite)).toEqual([]);
      if (!Number.isNaN(scores[unit])) seen.scores++;
      seen.contributions += contributions.filter(Number.isFinite).length;
    });
  }, 500);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(50);
});
