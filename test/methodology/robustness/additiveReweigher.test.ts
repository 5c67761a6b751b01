import { compile } from '../../../src/methodology/compile';
import { AdditiveReweigher } from '../../../src/methodology/robustness/additiveReweigher';
import { GeneralReweigher } from '../../../src/methodology/robustness/generalReweigher';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { treeWeights } from '../../../src/methodology/robustness/treeWeights';
import { score, type ScoreTable } from '../../../src/methodology/score';
import { additive, bonuses, casesOf, missingRules, presentOrMissing, type Case } from '../../support/arbitraries';
import { expectBits } from '../../support/expectColumn';
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
          short.draw(new SeededRandom(11, number), number);
          general.draw(new SeededRandom(11, number));
          expect(short.weights(number)).toEqual(general.weights());
          const scores = short.score(number + 1).subarray(number * table.units.length);
          general.score().forEach((expected, unit) => {
            if (Number.isNaN(expected)) expect(scores[unit]).toBeNaN();
            else expect(Math.abs(scores[unit] - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));
            compared++;
          });
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
      reweigher.draw(new SeededRandom(5, 0), 1);
      const { begins } = treeWeights(table, { kind: 'relative', share: 0.5, levels: [1] });
      table.plan.groups.forEach((group, g) => {
        if (group.level > 0) expect(reweigher.weights(1).slice(begins[g], begins[g + 1])).toEqual(group.weights);
      });
    });
  });

  test('a replication scores the same bits wherever in a batch it stands, and with whom', () => {
    always(plain, (instance) => {
      const table = tableOf(instance);
      if (table === null) return;
      const doubt = { kind: 'relative', share: 0.5, levels: null } as const;
      const units = table.units.length;
      const alone = new AdditiveReweigher(table, doubt);
      const together = new AdditiveReweigher(table, doubt);
      for (let number = 0; number < 5; number++) together.draw(new SeededRandom(3, number), number);
      const scores = together.score(5);
      for (let number = 0; number < 5; number++) {
        alone.draw(new SeededRandom(3, number), 0);
        expectBits(scores.slice(number * units, (number + 1) * units), alone.score(1).slice(0, units));
      }
    });
  });

  test('weights that are given are scored like those that are drawn', () => {
    always(plain, (instance) => {
      const table = tableOf(instance);
      if (table === null) return;
      const doubt = { kind: 'relative', share: 0.5, levels: null } as const;
      const [drawing, taking] = [new AdditiveReweigher(table, doubt), new AdditiveReweigher(table, doubt)];
      drawing.draw(new SeededRandom(3, 9), 0);
      taking.take(drawing.weights(0), 0);
      expectBits(taking.score(1).slice(0, table.units.length), drawing.score(1).slice(0, table.units.length));
    });
  });
});
