import { compile } from '../../../src/methodology/compile';
import { GeneralReweigher } from '../../../src/methodology/robustness/generalReweigher';
import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { treeWeights } from '../../../src/methodology/robustness/treeWeights';
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
      for (const number of [0, 1]) {
        reweigher.draw(new SeededRandom(1, number));
        expectBits(reweigher.score(), outcome.value.scores);
      }
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
      reweigher.draw(new SeededRandom(7, 1));
      const drawn = reweigher.score();
      const { begins } = treeWeights(outcome.value, { kind: 'relative', share: 0.5, levels: null });
      const weights = plan.groups.flatMap(({ children }, g) => children.map((child, k) => ({ node: plan.nodes[child].code, weight: reweigher.weights()[begins[g] + k] })));
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
      for (let draw = 0; draw < 3; draw++) {
        one.draw(new SeededRandom(3, draw));
        one.score();
      }
      other.draw(new SeededRandom(3, 2));
      expectBits(other.score(), one.score());
    });
  });
});
