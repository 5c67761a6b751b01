import { costOfOne, diffBudget, playersWithin } from '../../src/services/diff/diffCost';
import { aggregateBy, documentOf, planOf, stage, weighBy } from '../support/builders';
import { smallIndex } from '../support/smallIndex';

const plain = planOf(documentOf(smallIndex));

it('the estimate grows with units, with preparation, with pairs and with weights from data', () => {
  const each = costOfOne([plain], 1_000);
  expect(costOfOne([plain], 100_000)).toBeGreaterThan(10 * each);
  for (const changes of [
    { impute: stage({ kind: 'mean' as const }) }, { aggregate: aggregateBy({ kind: 'copeland' }) }, { weigh: weighBy({ kind: 'entropy' }) },
  ]) {
    const dearer = planOf(documentOf(smallIndex, changes));
    expect(costOfOne([dearer], 1_000)).toBeGreaterThan(each);
    expect(costOfOne([plain, dearer], 1_000)).toBe(costOfOne([dearer], 1_000));
  }
});

it.each<[string, number, number, number]>([
  ['as many as there may be', 0.5, 10, 12],
  ['fewer where each costs more', 10, 10, 8],
  ['fewer where each change was made alone before', 10, 400, 6],
  ['one: all changes together', diffBudget / 4, 1, 1],
  ['none where even that is too much', diffBudget / 4, 3, 0],
  ['none where nothing is left', diffBudget, 10, 0],
])('players: %s', (_, each, changes, players) => {
  expect(playersWithin(each, changes)).toBe(players);
});
