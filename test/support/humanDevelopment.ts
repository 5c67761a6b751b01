import type { GoalpostScale } from '../../src/methodology/vocabulary';
import type { MethodologyDocument, NormaliseMethod } from '../../src/methodology/methodologyVersion';
import { aggregateBy, documentOf, group, leaf, normaliseBy } from './builders';

function posts(low: number, high: number, scale: GoalpostScale = 'LINEAR'): NormaliseMethod {
  return { kind: 'goalposts', low, high, scale, clamp: 'HIGH', range: { low: 0, high: 1 } };
}

/** The Human Development Index since 2014: goalposts capped at the high one, schooling by its mean, the three dimensions by the geometric mean. */
export const humanDevelopment: MethodologyDocument = documentOf(
  group('hdi', [
    group('health', [leaf('life-expectancy')]),
    group('education', [leaf('expected-schooling'), leaf('mean-schooling')]),
    group('standard-of-living', [leaf('income')]),
  ]),
  {
    normalise: normaliseBy({ kind: 'points' }, {
      'life-expectancy': posts(20, 85), 'expected-schooling': posts(0, 18), 'mean-schooling': posts(0, 15), income: posts(100, 75_000, 'LOG'),
    }),
    aggregate: aggregateBy({ kind: 'arithmetic' }, { hdi: { kind: 'geometric', floor: null } }),
  },
);
