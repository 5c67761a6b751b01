import { nodePlaces } from '../../src/services/evaluation/nodePlaces';
import { frameworkView } from '../../src/services/frameworkView';
import { bonusOf, documentOf, factor, group, leaf, planOf } from '../support/builders';

const tree = group('index', [
  group('p', [leaf('a'), group('deep', [group('deeper', [factor('f')])])]),
  group('q', [leaf('b'), leaf('c')]),
  factor('bonus'),
]);

function childrenByNode(exclude: readonly string[]): Record<string, readonly string[]> {
  const document = documentOf(tree, { bonus: bonusOf('ADDITIVE'), subset: { tags: null, segmented: null, nodes: null, exclude } });
  const places = nodePlaces({ plan: planOf(document), learntWeights: new Map() }, frameworkView(document.framework));
  return Object.fromEntries(Array.from(places, ([code, place]) => [code, place.children.map(({ node }) => node.code)]));
}

it('the places of an evaluation keep a subtree of bonus factors alone, however deep it is', () => {
  expect(childrenByNode([])).toMatchObject({ index: ['p', 'q', 'bonus'], p: ['a', 'deep'], deep: ['deeper'], deeper: ['f'], bonus: ['f'] });
});

it('the places of an evaluation leave out what takes no part, and a subtree without anything that does', () => {
  expect(childrenByNode(['f', 'c'])).toMatchObject({ index: ['p', 'q', 'bonus'], p: ['a'], q: ['b'], bonus: [] });
});
