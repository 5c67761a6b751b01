import { constant, integer, oneof, pre } from 'fast-check';
import { compile } from '../../src/methodology/compile';
import { score } from '../../src/methodology/score';
import {
  additive, bonuses, casesOf, means, minMax, missingRules, present, range, zScore, type Case,
} from '../support/arbitraries';
import { keeping, problemsOf, valueOf } from '../support/builders';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';
import { naiveScore, NoSpread, type NaiveScores } from '../support/naiveScore';

const posts = { kind: 'goalposts', low: 2, high: 40, scale: 'LINEAR', clamp: 'LOW', range } as const;

const everything = casesOf({
  hasFactors: true,
  leafMethods: [
    minMax, zScore, { ...zScore, kind: 'zScore', mean: 50, deviation: 5, standardDeviation: 'POPULATION' }, { kind: 'rank' }, { kind: 'percentileRank' },
    { kind: 'points' }, posts, { ...posts, clamp: 'BOTH', range: { low: 1, high: 5 } }, { ...posts, scale: 'LOG', clamp: 'HIGH' }, { ...posts, scale: 'LOG', clamp: 'LOW' },
  ],
  groupMethods: [null, null, null, minMax, zScore, posts, { kind: 'points' }],
  aggregates: [...additive, ...additive, ...means],
  missing: missingRules,
  weighs: ['equal', 'equalAmongLeaves', 'given', 'given'],
  weights: [1, 2, 0.5, 3, 0],
  bonuses,
  subsets: [{}, {}, {}, {}, { tags: ['STATUS'] }, { exclude: ['pillar-0'] }, { nodes: ['pillar-0', 'pillar-1'] }, { exclude: ['leaf-0', 'bonus'] }],
  ranks: [
    { tieRule: 'standardCompetition', tieBreaker: null, tieGrid: 1e-9 }, { tieRule: 'dense', tieBreaker: null, tieGrid: 1e-9 },
    { tieRule: 'ordinal', tieBreaker: 'unitCode', tieGrid: 1e-9 }, { tieRule: 'ordinal', tieBreaker: 'core', tieGrid: 0.5 },
  ],
  values: oneof({ weight: 5, arbitrary: present }, { weight: 3, arbitrary: integer({ min: 0, max: 4 }) }, { weight: 1, arbitrary: constant(NaN) }),
  units: { least: 1, most: 9 },
});

/** The second opinion; none where values differ by no more than rounding, of which nothing can be said. */
function secondOpinion({ document, snapshot }: Case): NaiveScores | 'NO_SPREAD' {
  try {
    return naiveScore(document, snapshot);
  } catch (fault) {
    if (!(fault instanceof NoSpread)) throw fault;
    pre(!fault.isRounding);
    return 'NO_SPREAD';
  }
}

function expectNear(actual: number, expected: number | undefined): void {
  const near = expected ?? NaN;
  if (Number.isNaN(actual) && Number.isNaN(near)) return;
  if (!(Math.abs(actual - near) <= 1e-12 * Math.max(1, Math.abs(near)))) expect(actual).toBe(near);
}

it('a second implementation, written plainly, gives the same scores, parts and ranks', () => {
  const seen = { scored: 0, refused: 0 };
  always(everything, (instance) => {
    const plan = compile(instance.document);
    pre(plan.ok);
    const naive = secondOpinion(instance);
    const outcome = keeping(instance.snapshot, () => score(valueOf(plan), instance.snapshot));
    if (naive === 'NO_SPREAD') {
      seen.refused++;
      expect(problemsOf(outcome).map((problem) => problem.code)).toContain('NO_SPREAD');
      return;
    }
    const table = valueOf(outcome);
    seen.scored++;
    table.units.forEach((unit, k) => {
      for (const node of table.plan.nodes) {
        if (naive.nodes.has(node.code)) expectNear(table.values[node.column * table.units.length + k], naive.nodes.get(node.code)?.get(unit));
      }
      expectNear(table.scores[k], naive.scores.get(unit));
      expectNear(table.core[k], naive.core.get(unit));
      expectNear(table.bonus[k], naive.bonus.get(unit));
    });
    expectBits(table.ranking.ranks, table.units.map((unit) => naive.ranks.get(unit) ?? 0));
  }, 300);
  expect(seen.scored).toBeGreaterThan(180);
  expect(seen.refused).toBeGreaterThan(20);
});
