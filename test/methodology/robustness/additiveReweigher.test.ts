import { compile } from '../../../src/methodology/compile';
import { AdditiveReweigher } from '../../../src/methodology/robustness/additiveReweigher';
import { GeneralReweigher } from '../../../src/methodology/robustness/generalReweigher';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { score, type ScoreTable } from '../../../src/methodology/score';
import { additive, bonuses, casesOf, missingRules, presentOrMissing, type Case } from '../../support/arbitraries';
import { always } from '../../support/law';

const plain = casesOf({
  hasFactors: true, leafMethods: [{ kind: 'points' }], aggregates: additive, missing: missingRules, weights: [1, 2, 0.5], bonuses,
  values: presentOrMissing, units: { least: 3, most: 8 },
});

function tableOf({ document, snapshot }: Case): ScoreTable | null {
  const compiled = compile(document);
  const outcome = compiled.ok ? score(compiled.value, snapshot) : compiled;
  return outcome.ok ? outcome.value : null;
}

describe('AdditiveReweigher', () => {
  test('draws the same weights as the general one, and scores the same but for rounding', () => {
    let compared = 0;
    always(plain, (instance) => {
      const table = tableOf(instance);
      if (table === null) return;
      for (const doubt of [{ kind: 'relative', share: 0.5, levels: [1] }, { kind: 'dirichlet', concentration: 1, levels: null }] as const) {
        const short = new AdditiveReweigher(table, doubt);
        const general = new GeneralReweigher(table, doubt);
        for (let number = 0; number < 3; number++) {
          const scores = short.draw(new SeededRandom(11, number));
          general.draw(new SeededRandom(11, number)).forEach((expected, unit) => {
            if (Number.isNaN(expected)) expect(scores[unit]).toBeNaN();
            else expect(Math.abs(scores[unit] - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
            compared++;
          });
          expect(short.weights()).toEqual(general.weights());
        }
      }
    });
    expect(compared).toBeGreaterThan(500);
  });

  test('weights of other levels than those in doubt stay as they are', () => {
    always(plain, (instance) => {
      const table = tableOf(instance);
      if (table === null) return;
      const reweigher = new AdditiveReweigher(table, { kind: 'relative', share: 0.5, levels: [1] });
      reweigher.draw(new SeededRandom(5, 0));
      table.plan.groups.forEach((group, g) => {
        if (group.level > 0) expect(reweigher.weights()[g]).toEqual(group.weights);
      });
    });
  });
});
