import { withArticle } from '../../src/methodology/withArticle';

it.each([['index', 'an index'], ['aggregate', 'an aggregate'], ['unit', 'a unit'], ['node', 'a node']])('%s', (what, told) => {
  expect(withArticle(what)).toBe(told);
});
