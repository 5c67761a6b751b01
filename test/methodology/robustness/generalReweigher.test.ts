import { compile } from '../../../src/methodology/compile';
import { GeneralReweigher } from '../../../src/methodology/robustness/generalReweigher';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { score } from '../../../src/methodology/score';
import { additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, zScore } from '../../support/arbitraries';
import { valueOf } from '../../support/builders';
import { expectBits } from '../../support/expectColumn';
import { always } from '../../support/law';

const anything = casesOf({
  hasFactors: true, leafMethods: [{ kind: 'points' }], groupMethods: [null, null, minMax, zScore], aggregates: [...additive, ...means],
  missing: missingRules, weights: [1, 2, 0.5], bonuses, values: presentOrMissing, units: { least: 3, most: 8 },
});

describe('GeneralReweigher', () => {
  test('without doubt it gives the scores of the evaluation, bit for bit', () => {
    always(anything, ({ document, snapshot }) => {
      const compiled = compile(document);
      if (!compiled.ok) return;
      const outcome = score(compiled.value, snapshot);
      if (!outcome.ok) return;
      const reweigher = new GeneralReweigher(outcome.value, { kind: 'relative', share: 0, levels: null });
      expectBits(reweigher.draw(new SeededRandom(1, 0)), outcome.value.scores);
      expectBits(reweigher.draw(new SeededRandom(1, 1)), outcome.value.scores);
    });
  });

  test('under drawn weights it gives what a document that declares them gives', () => {
    always(anything, ({ document, snapshot }) => {
      const compiled = compile(document);
      if (!compiled.ok) return;
      const outcome = score(compiled.value, snapshot);
      if (!outcome.ok) return;
      const { plan } = outcome.value;
      const reweigher = new GeneralReweigher(outcome.value, { kind: 'relative', share: 0.5, levels: null });
      reweigher.draw(new SeededRandom(7, 0));
      const drawn = reweigher.draw(new SeededRandom(7, 1));
      const weights = plan.groups.flatMap((group, g) => Array.from(reweigher.weights()[g], (weight, k) => ({ node: plan.nodes[group.children[k]].code, weight })));
      const isFactor = (code: string): boolean => document.framework.nodes.some((node) => node.code === code && node.role === 'BONUS');
      if (weights.some(({ node }) => isFactor(node))) return; // in its pillar a factor's weight is made of its points, too
      const named = new Set(weights.map(({ node }) => node));
      const declared = { ...document, weigh: { ...document.weigh, overrides: [...document.weigh.overrides.filter(({ node }) => !named.has(node)), ...weights] } };
      const again = score(valueOf(compile(declared)), snapshot);
      if (!again.ok) return; // what is drawn does not learn: without spread a document is refused, a replication goes on
      expectBits(drawn, again.value.scores);
    });
  });

  test('draws of one seed and number are the same, whatever was drawn before', () => {
    always(anything, ({ document, snapshot }) => {
      const compiled = compile(document);
      const outcome = compiled.ok ? score(compiled.value, snapshot) : compiled;
      if (!outcome.ok) return;
      const doubt = { kind: 'dirichlet', concentration: 1, levels: null } as const;
      const [one, other] = [new GeneralReweigher(outcome.value, doubt), new GeneralReweigher(outcome.value, doubt)];
      let last = one.draw(new SeededRandom(3, 0));
      for (let draw = 1; draw < 3; draw++) last = one.draw(new SeededRandom(3, draw));
      expectBits(other.draw(new SeededRandom(3, 2)), last);
    });
  });
});
