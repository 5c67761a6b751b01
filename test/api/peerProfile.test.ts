import { faultsOf, onOneServer } from '../support/servedPlatform';
import { pillars, printedCities } from '../support/shippedTables';

interface Standing { readonly node: { readonly code: string }; readonly value: number; readonly median: number; readonly difference: number; readonly percentile: number; readonly rank: number; readonly peers: number }
interface Profile { readonly group: string | null; readonly peers: readonly { readonly unitCode: string; readonly distance: number | null }[]; readonly nodes: readonly Standing[]; readonly strengths: readonly Standing[]; readonly weaknesses: readonly Standing[] }
interface Answer { readonly evaluate: { readonly unit: { readonly profile: Profile } } }

const figures = '{ node { code } value median difference percentile rank peers }';
const ask = (arguments_: string, evaluate = '', unit = 'tianjin'): string =>
  `{ evaluate${evaluate} { unit(code: "${unit}") { profile${arguments_} { group peers { unitCode distance } nodes ${figures} strengths ${figures} weaknesses ${figures} } } } }`;

describe('UnitEvaluation.profile', () => {
  const served = onOneServer();
  const profileOf = async (...args: Parameters<typeof ask>): Promise<Profile> => (await served().ask<Answer>(ask(...args))).evaluate.unit.profile;

  test('sets a city against all others, at the nodes that are reported: medians of the printed scores', async () => {
    const { nodes, peers, group } = await profileOf('');
    expect([peers.length, group, peers[0].distance]).toEqual([71, null, null]);
    expect(nodes.map(({ node }) => node.code)).toEqual([...pillars, 'bonus']);
    for (const { node, median, peers: count } of nodes.filter((entry) => entry.node.code !== 'bonus')) {
      const others = printedCities.filter(({ code }) => code !== 'tianjin').map((city) => city.pillars[pillars.findIndex((pillar) => pillar === node.code)]).sort((a, b) => a - b);
      expect([median, count]).toEqual([others[35], 71]);
    }
  });

  test('strengths are above the median, the greatest first; weaknesses below it', async () => {
    const { strengths, weaknesses } = await profileOf('(peers: GROUP, grouping: "TIER", first: 3)');
    expect(strengths.length).toBeGreaterThan(0);
    expect(weaknesses.length).toBeGreaterThan(0);
    expect([...strengths].sort((a, b) => b.percentile - a.percentile)).toEqual(strengths);
    expect([...weaknesses].sort((a, b) => a.percentile - b.percentile)).toEqual(weaknesses);
    expect(strengths.every(({ difference }) => difference > 0) && weaknesses.every(({ difference }) => difference < 0)).toBe(true);
    expect(Math.max(strengths.length, weaknesses.length)).toBeLessThanOrEqual(3);
  });

  test('peers of a group are those of its region, without itself', async () => {
    const { group, peers } = await profileOf('(peers: GROUP, grouping: "REGION")');
    expect([group, peers.length]).toEqual(['bohai-rim', 9]);
    expect(peers.map(({ unitCode }) => unitCode)).not.toContain('tianjin');
  });

  test('the nearest peers come with their distance, in order', async () => {
    const { peers } = await profileOf('(peers: NEAREST, count: 4)');
    expect(peers).toHaveLength(4);
    const distances = peers.map(({ distance }) => distance ?? NaN);
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
    expect(distances[0]).toBeGreaterThan(0);
  });

  test('goes down to the indicators where they are scored, with the notice of a synthetic vintage', async () => {
    const { body } = await served().post<Answer>({ query: ask('(level: 3)', '(vintage: "cbcii/2020-synthetic")') });
    expect(body.extensions?.notice).toContain('SYNTHETIC');
    expect(body.data?.evaluate.unit.profile.nodes.length).toBeGreaterThan(60);
  });

  test.each([
    ['(peers: GROUP)', ['BAD_INPUT grouping']],
    ['(peers: GROUP, grouping: "PLANET")', ['NOT_FOUND grouping']],
    ['(peers: NEAREST, grouping: "TIER", count: 0, level: 9, first: -1)', ['BAD_INPUT grouping', 'OUT_OF_RANGE count', 'OUT_OF_RANGE first', 'OUT_OF_RANGE level']],
    ['(count: 3)', ['BAD_INPUT count']],
    ['(level: 3)', ['BELOW_REPORTED_NODE level']],
  ])('refuses %s with all problems', async (arguments_, expected) => {
    expect([...faultsOf(await served().post({ query: ask(arguments_) }))].sort()).toEqual(expected);
  });
});
