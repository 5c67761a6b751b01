import { factor, frameworkOf, group, leaf } from './builders';

/**
 * Two pillars of two indicators each, a bonus factor in the first, and the bonus node:
 * index → p → (a, b, f+), q → (c, d), bonus.
 */
export const smallIndex = frameworkOf(group('index', [
  group('p', [leaf('a', { tag: 'STATUS', segmented: true }), leaf('b', { tag: 'POTENTIAL', segmented: false }), factor('f', { tag: 'STATUS' })], { ceiling: 2 }),
  group('q', [leaf('c', { tag: 'STATUS' }), leaf('d', { tag: 'POTENTIAL', direction: 'LOWER_IS_BETTER' })], { ceiling: 2 }),
  factor('bonus', { ceiling: 1 }),
]));
