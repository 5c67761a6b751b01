import { array, integer } from 'fast-check';
import { compile } from '../../../src/methodology/compile';
import { confidenceIn } from '../../../src/methodology/robustness/confidence';
import { centralWeights, FirstWeightCounter, mergeFirstWeights, type FirstWeights } from '../../../src/methodology/robustness/firstWeights';
import { Replications, type World } from '../../../src/methodology/robustness/monteCarlo';
import { PairCounter } from '../../../src/methodology/robustness/pairWins';
import { rankFirmness } from '../../../src/methodology/robustness/rankFirmness';
import { RankCounter } from '../../../src/methodology/robustness/rankTally';
import { reweigherOf } from '../../../src/methodology/robustness/reweigherOf';
import { treeWeights } from '../../../src/methodology/robustness/treeWeights';
import { weighedNodes } from '../../../src/methodology/robustness/weighedNodes';
import { score, type ScoreTable } from '../../../src/methodology/score';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { documentOf, group, leaf, valueOf } from '../../support/builders';
import { always } from '../../support/law';
import { simplexRegions } from '../../support/simplexRegions';

const criteria = ['a', 'b', 'c'];
const anyWeights = { kind: 'dirichlet', concentration: 1, levels: null } as const;

function tableOf(rows: readonly (readonly number[])[]): ScoreTable {
  const plan = valueOf(compile(documentOf(group('root', criteria.map((code) => leaf(code))))));
  const columns = criteria.map((node, k) => ({ node, measure: 'POINTS' as const, reportedUnder: null, values: Float64Array.from(rows, (row) => row[k]) }));
  return valueOf(score(plan, createSnapshot(rows.map((_, unit) => `unit-${unit}`), columns)));
}

function collect(nominal: ScoreTable, from: number, to: number) {
  const world: World = { reweigher: reweigherOf(nominal, anyWeights), scores: nominal.scores, places: null };
  const nodes = weighedNodes([nominal], anyWeights);
  const [counter, firsts, pairs] = [new RankCounter(nominal.ranking.ranks), new FirstWeightCounter(nominal.units.length, nodes), new PairCounter([...nominal.units.keys()])];
  new Replications({ seed: 5, nominal, options: [], worldOf: () => world }, (ranks, { reweigher }, place) => {
    counter.add(ranks);
    pairs.add(ranks);
    if (reweigher !== null) firsts.add(ranks, reweigher.weights(place), nodes.placesIn[0]);
  }).run(from, to);
  return { tally: counter.tally(), firsts: firsts.all(), wins: pairs.wins, nodes, world };
}

/** Rows whose scores tie on a line of weights at most: no two alike. */
const unlike = array(array(integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 6 })
  .filter((rows) => new Set(rows.map((row) => row.join())).size === rows.length);

describe('SMAA', () => {
  test('shares of first rank and central weights are the areas and the centres of the regions of weights, on three criteria', () => {
    const rows = [[0.9, 0.2, 0.4], [0.3, 0.8, 0.5], [0.6, 0.55, 0.6], [0.1, 0.3, 0.95], [0.4, 0.4, 0.4]];
    const draws = 200_000;
    const { tally, firsts, nodes } = collect(tableOf(rows), 0, draws);
    const exact = simplexRegions(rows);
    rows.forEach((_, unit) => {
      const share = tally.counts[unit * rows.length] / draws;
      const { area, centre } = exact[unit];
      expect(Math.abs(share - area)).toBeLessThanOrEqual(4 * Math.sqrt(area * (1 - area) / draws));
      const central = centralWeights(firsts, nodes, unit);
      if (area === 0) expect(central).toBeNull();
      else centre.forEach((weight, k) => expect(Math.abs((central?.[k] ?? NaN) / criteria.length - weight)).toBeLessThan(4 * 0.3 / Math.sqrt(area * draws)));
    });
    expect(exact.filter(({ area }) => area === 0)).toHaveLength(1); // the last row is never first
  });

  test('shares of every rank equal a numerical integration over a fine grid of weights', () => {
    const rows = [[0.9, 0.2, 0.4], [0.3, 0.8, 0.5], [0.5, 0.5, 0.52], [0.1, 0.3, 0.95]];
    const draws = 100_000;
    const { tally } = collect(tableOf(rows), 0, draws);
    const expected = new Float64Array(16);
    const steps = 400;
    let points = 0;
    for (let i = 0; i < steps; i++) {
      for (let j = 0; i + j < steps; j++) {
        const [a, b] = [(i + 1 / 3) / steps, (j + 1 / 3) / steps]; // the centre of each small triangle that points up
        const scores = rows.map((row) => a * row[0] + b * row[1] + (1 - a - b) * row[2]);
        scores.forEach((own, unit) => { expected[unit * 4 + scores.filter((other) => other > own).length]++; });
        points++;
      }
    }
    expected.forEach((count, k) => expect(Math.abs(tally.counts[k] / draws - count / points)).toBeLessThan(4 * Math.sqrt(0.25 / draws) + 2 / steps));
  });

  test('identities: ranks of a unit, and units of a rank, sum to 1; a mean rank is 1 + the shares with which others win; of two units one wins', () => {
    always(unlike, (rows) => {
      const draws = 200;
      const units = rows.length;
      const { tally, wins } = collect(tableOf(rows), 0, draws);
      const sumOf = (pick: (k: number) => number): number => Array.from({ length: units }, (_, k) => pick(k)).reduce((sum, value) => sum + value, 0);
      const firmness = rankFirmness(tally, 0.9);
      for (let unit = 0; unit < units; unit++) {
        expect(sumOf((rank) => tally.counts[unit * units + rank])).toBe(draws);
        expect(sumOf((other) => tally.counts[other * units + unit])).toBe(draws);
        expect(firmness[unit].mean).toBeCloseTo(1 + sumOf((other) => wins[other * units + unit]) / draws, 12);
        for (let other = 0; other < units; other++) expect(wins[unit * units + other] + wins[other * units + unit]).toBe(unit === other ? 0 : draws);
      }
    }, 40);
  });

  test('regions of first rank are convex under means: whoever has central weights is first under them', () => {
    always(unlike, (rows) => {
      const nominal = tableOf(rows);
      const { firsts, nodes, world, tally } = collect(nominal, 0, 200);
      if (world.reweigher === null) throw new Error('Expected drawn weights, got none');
      const confidence = confidenceIn([{ ...world, reweigher: world.reweigher, declared: treeWeights(nominal, anyWeights).declared, nodePlaces: nodes.placesIn[0] }], nominal);
      rows.forEach((_, unit) => {
        const central = centralWeights(firsts, nodes, unit);
        expect(central === null).toBe(tally.counts[unit * rows.length] === 0);
        if (central === null) return;
        expect(confidence(unit, central)).toBe(1);
        expect(central.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(criteria.length, 8);
      });
    }, 40);
  });

  test('in another world a unit may not be first under its central weights: the share of worlds tells', () => {
    const [nominal, other] = [tableOf([[1, 0, 0], [0, 1, 0]]), tableOf([[0, 0, 0], [1, 1, 1]])];
    const { firsts, nodes } = collect(nominal, 0, 100);
    const worlds = [nominal, other].map((table) => ({
      reweigher: reweigherOf(table, anyWeights), scores: table.scores, places: null, declared: treeWeights(table, anyWeights).declared, nodePlaces: nodes.placesIn[0],
    }));
    const confidence = confidenceIn(worlds, nominal);
    expect(confidence(0, centralWeights(firsts, nodes, 0) ?? new Float64Array(3))).toBe(0.5);
    expect(confidence(1, centralWeights(firsts, nodes, 1) ?? new Float64Array(3))).toBe(1);
  });

  test('parts of the work, merged, are the whole, bit for bit', () => {
    const nominal = tableOf([[0.9, 0.2, 0.4], [0.3, 0.8, 0.5], [0.5, 0.5, 0.52]]);
    const parts: readonly FirstWeights[] = [[0, 7], [7, 45], [45, 300]].map(([from, to]) => collect(nominal, from, to).firsts);
    expect(mergeFirstWeights(parts)).toEqual(collect(nominal, 0, 300).firsts);
  });
});
