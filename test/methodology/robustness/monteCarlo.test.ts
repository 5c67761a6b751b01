import { compile } from '../../../src/methodology/compile';
import { Replications, type Simulation, type World } from '../../../src/methodology/robustness/monteCarlo';
import { meanShiftOf, rankFirmness } from '../../../src/methodology/robustness/rankFirmness';
import { mergeTallies, RankCounter, type RankTally } from '../../../src/methodology/robustness/rankTally';
import { reweigherOf } from '../../../src/methodology/robustness/reweigherOf';
import { score, type ScoreTable } from '../../../src/methodology/score';
import { additive, casesOf, presentOrMissing, type Case } from '../../support/arbitraries';
import { always } from '../../support/law';

const cases = casesOf({ leafMethods: [{ kind: 'points' }], aggregates: additive, missing: [{ kind: 'renormalise' }], values: presentOrMissing, units: { least: 2, most: 9 } });

function tableOf({ document, snapshot }: Case): ScoreTable | null {
  const compiled = compile(document);
  const outcome = compiled.ok ? score(compiled.value, snapshot) : compiled;
  return outcome.ok ? outcome.value : null;
}

function simulationOf(nominal: ScoreTable): Simulation {
  const world: World = { reweigher: reweigherOf(nominal, { kind: 'relative', share: 0.25, levels: null }), scores: nominal.scores, places: null };
  return { seed: 4, nominal, options: [], worldOf: () => world };
}

function tallyOf(simulation: Simulation, from: number, to: number): RankTally {
  const counter = new RankCounter(simulation.nominal.ranking.ranks);
  new Replications(simulation, (ranks) => counter.add(ranks)).run(from, to);
  return counter.tally();
}

describe('Replications', () => {
  test('the parts of the work, merged, are the whole, bit for bit', () => {
    always(cases, (instance) => {
      const nominal = tableOf(instance);
      if (nominal === null) return;
      const simulation = simulationOf(nominal);
      expect(mergeTallies([tallyOf(simulation, 0, 13), tallyOf(simulation, 13, 40)])).toEqual(tallyOf(simulation, 0, 40));
    }, 30);
  });

  test('every replication gives every scored unit one rank', () => {
    always(cases, (instance) => {
      const nominal = tableOf(instance);
      if (nominal === null) return;
      const { counts, units, ranked } = tallyOf(simulationOf(nominal), 0, 25);
      nominal.scores.forEach((value, unit) => {
        const all = counts.subarray(unit * units, (unit + 1) * units).reduce((sum, count) => sum + count, 0);
        expect([all, ranked[unit]]).toEqual(Number.isNaN(value) ? [0, 0] : [25, 25]);
      });
    }, 30);
  });

  test('without doubt every replication is the nominal ranking, and the mean shift is 0', () => {
    always(cases, (instance) => {
      const nominal = tableOf(instance);
      if (nominal === null) return;
      const tally = tallyOf({ ...simulationOf(nominal), worldOf: () => ({ reweigher: null, scores: nominal.scores, places: null }) }, 0, 3);
      rankFirmness(tally, 0.9).forEach((firmness, unit) => {
        const rank = nominal.ranking.ranks[unit];
        if (rank > 0) expect(firmness).toEqual({ rankedShare: 1, mean: rank, standardError: 0, median: rank, low: rank, high: rank, best: rank, worst: rank, meanShift: 0 });
      });
      expect(meanShiftOf(tally)).toEqual({ mean: 0, standardError: 0 });
    }, 30);
  });

  test('an option that leaves a unit out gives it no rank there', () => {
    const [nominal] = Array.from({ length: 1 }, () => tableOf(oneOfThree()));
    if (nominal === null) throw new Error('Expected three scored units, got none');
    const worlds: readonly World[] = [
      { reweigher: null, scores: nominal.scores, places: null },
      { reweigher: null, scores: nominal.scores.slice(0, 2), places: Int32Array.of(0, 1, -1) },
    ];
    const simulation: Simulation = { seed: 1, nominal, options: [2], worldOf: ([pick]) => worlds[pick] };
    const firmness = rankFirmness(tallyOf(simulation, 0, 400), 0.9);
    expect(firmness[0].rankedShare).toBe(1);
    expect(firmness[2].rankedShare).toBeGreaterThan(0.4);
    expect(firmness[2].rankedShare).toBeLessThan(0.6);
  });
});

function oneOfThree(): Case {
  let found: Case | null = null;
  always(casesOf({ leafMethods: [{ kind: 'points' }], aggregates: [{ kind: 'sum' }], units: { least: 3, most: 3 } }), (instance) => { found ??= instance; }, 1);
  if (found === null) throw new Error('Expected a case, got none');
  return found;
}
