import { constantFrom } from 'fast-check';
import { applyVariant } from '../../../src/methodology/applyVariant';
import { compile } from '../../../src/methodology/compile';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { score } from '../../../src/methodology/score';
import { doubtfulGroups, linearScores, scoresUnder } from '../../../src/methodology/weightSpace/linearScores';
import { additive, bonuses, casesOf } from '../../support/arbitraries';
import { noVariant } from '../../support/builders';
import { always } from '../../support/law';

const whole = casesOf({
  hasFactors: true, leafMethods: [{ kind: 'points' }], aggregates: additive, missing: [{ kind: 'propagate' }], weights: [1, 2, 0.5], bonuses: bonuses.filter(({ kind }) => kind !== 'IN_PILLAR'),
  values: constantFrom(0, 0.25, 0.4, 0.7, 1), units: { least: 3, most: 8 },
});

describe('linear scores', () => {
  it('are the engine\'s own under any weights, at any level, whatever the bonus', () => {
    let compared = 0;
    always(whole, ({ document, snapshot }) => {
      const compiled = compile(document);
      const outcome = compiled.ok ? score(compiled.value, snapshot) : compiled;
      if (!compiled.ok || !outcome.ok) return;
      const { plan } = outcome.value;
      for (const level of [0, 1]) {
        const groups = doubtfulGroups(plan.groups.filter((group) => group.level === level));
        if (groups.length === 0) continue;
        const linear = linearScores(outcome.value, groups);
        const random = new SeededRandom(7, level);
        const weights = Float64Array.from(linear.nominal, () => 0.2 + random.next());
        for (const { group, from, isMean } of groups) {
          const own = weights.subarray(from, from + group.children.length);
          const total = own.reduce((sum, weight) => sum + weight, 0);
          if (isMean) own.forEach((weight, k) => { own[k] = weight / total; });
        }
        const named = groups.flatMap(({ group, from }) => group.children.map((column, k) => ({ node: plan.nodes[column].code, weight: weights[from + k] })));
        const again = compile(applyVariant(document, { ...noVariant, weights: named }));
        if (!again.ok) throw new Error(JSON.stringify(again.problems));
        const expected = score(again.value, snapshot);
        if (!expected.ok) throw new Error(JSON.stringify(expected.problems));
        scoresUnder(linear, weights).forEach((value, u) => {
          expect(Math.abs(value - expected.value.scores[linear.positions[u]])).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
          compared++;
        });
      }
    });
    expect(compared).toBeGreaterThan(300);
  });
});
