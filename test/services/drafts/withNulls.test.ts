import { withNulls } from '../../../src/services/drafts/withNulls';

describe('what must stand in a document and may be null', () => {
  it.each([
    ['a cap that was taken off', { bonus: { kind: 'ADDITIVE', factors: [] } }, { bonus: { kind: 'ADDITIVE', factors: [], cap: null, scale: null } }],
    ['a floor of a method, told by its kind', { aggregate: { default: { kind: 'geometric' } } }, { aggregate: { default: { kind: 'geometric', floor: null } } }],
    ['no floor where the method has none', { aggregate: { default: { kind: 'sum' } } }, { aggregate: { default: { kind: 'sum' } } }],
    ['a tie-breaker, a word or null', { rank: { tieRule: 'dense' } }, { rank: { tieRule: 'dense', tieBreaker: null } }],
    ['fields of the items of a list', { bonus: { cap: 1, scale: 1, factors: [{ node: 'a', enabled: true }] } }, { bonus: { cap: 1, scale: 1, factors: [{ node: 'a', enabled: true, maxPoints: null }] } }],
    ['lists or null', { subset: { exclude: [] } }, { subset: { exclude: [], tags: null, segmented: null, nodes: null } }],
    ['nothing of a stage that may be left out', {}, {}],
    ['nothing of what is no object, or not known', { bonus: 3, rank: null, else: {} }, { bonus: 3, rank: null, else: {} }],
    ['nothing of a method that is not known', { aggregate: { default: { kind: 'magic' } } }, { aggregate: { default: { kind: 'magic' } } }],
  ])('is filled in: %s', (_title, document, expected) => expect(withNulls(document)).toEqual(expected));
});
