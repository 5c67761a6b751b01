import { array, constantFrom, record, shuffledSubarray } from 'fast-check';
import { applyVariant } from '../../src/methodology/applyVariant';
import type { Framework } from '../../src/methodology/framework';
import { parseVariant } from '../../src/methodology/parseVariant';
import { treeOf } from '../../src/methodology/tree';
import { canonicalVariant } from '../../src/methodology/variant';
import { additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, zScore } from '../support/arbitraries';
import { noVariant, valueOf } from '../support/builders';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const cases = casesOf({
  hasFactors: true, leafMethods: [minMax, zScore], groupMethods: [null, minMax], aggregates: [...additive, ...means], missing: missingRules,
  weighs: ['equal', 'given', 'equalAmongLeaves'], weights: [1, 2, 0.5], bonuses, subsets: [{}, { tags: ['STATUS'] }], values: presentOrMissing,
});

const noUnits = { resolve: () => undefined, codes: () => [] };

function parse(input: unknown, framework: Framework) {
  return valueOf(parseVariant(input, treeOf(framework), noUnits));
}

it('an empty variant gives the scores of the version, bit for bit', () => {
  always(cases, ({ document, snapshot }) => {
    const official = scored({ document, snapshot });
    for (const variant of [noVariant, parse({}, document.framework), parse({ weights: [], bonus: {}, include: {}, exclude: [] }, document.framework)]) {
      const table = scored({ document: applyVariant(document, variant), snapshot });
      expectBits(table.values, official.values);
      expectBits(table.scores, official.scores);
      expectBits(table.ranking.ranks, official.ranking.ranks);
    }
  });
});

/** Variants as a client would send them, with their lists in two orders. */
const requests = cases.chain(({ document, snapshot }) => {
  const { nodes, root, bonusNode } = document.framework;
  const parents = new Set(nodes.map((node) => node.parent));
  const leaves = nodes.filter((node) => !parents.has(node.code) && node.code !== bonusNode).map((node) => node.code);
  const groups = nodes.filter((node) => parents.has(node.code)).map((node) => node.code);
  const weighed = nodes.filter((node) => node.code !== root).map((node) => node.code);
  return record({
    weights: shuffledSubarray(weighed).map((codes) => codes.map((node, k) => ({ node, weight: k + 1 }))),
    normalise: shuffledSubarray([...leaves.map((node) => ({ node })), { level: 1 }, { level: 2 }])
      .map((places) => places.map((place) => ({ ...place, method: { kind: 'node' in place ? 'MIN_MAX' : 'RANK' } }))),
    aggregate: shuffledSubarray([...groups.map((node) => ({ node })), { level: 0 }])
      .map((places) => places.map((place) => ({ ...place, method: { kind: 'node' in place ? 'ARITHMETIC' : 'SUM' } }))),
    treat: shuffledSubarray([...leaves.map((node) => ({ node })), {}])
      .map((places) => places.map((place) => ({ ...place, method: { kind: 'node' in place ? 'LOG' : 'WINSORISE' } }))),
    weigh: shuffledSubarray([...groups.map((node) => ({ node })), { level: 0 }, {}])
      .map((places) => places.map((place) => ({ ...place, method: { kind: 'level' in place ? 'ENTROPY' : 'EQUAL' } }))),
    exclude: shuffledSubarray(leaves),
    include: record({ tags: shuffledSubarray(['STATUS', 'POTENTIAL']), nodes: shuffledSubarray(groups) }),
    turns: array(constantFrom(true, false), { minLength: 4, maxLength: 4 }),
  }).map(({ turns, ...input }) => ({ document, snapshot, input, turns }));
});

it('the order of a variant\'s lists changes neither its canonical form nor the document it makes of a version', () => {
  always(requests, ({ document, input, turns }) => {
    const turned = {
      ...input,
      weights: turns[0] ? input.weights.toReversed() : input.weights,
      normalise: turns[1] ? input.normalise.toReversed() : input.normalise,
      aggregate: turns[2] ? input.aggregate.toReversed() : input.aggregate,
      treat: turns[1] ? input.treat.toReversed() : input.treat,
      weigh: turns[2] ? input.weigh.toReversed() : input.weigh,
      exclude: turns[3] ? input.exclude.toReversed() : input.exclude,
    };
    const [one, other] = [input, turned].map((request) => parse(request, document.framework));
    expect(canonicalVariant(other)).toEqual(canonicalVariant(one));
    const tree = treeOf(document.framework);
    const methods = (variant: typeof one) => {
      const { normalise, aggregate, weigh, treat } = applyVariant(document, variant);
      return [...tree.byCode.keys()].map((code) => [
        treat?.default, treat?.nodes.find((choice) => choice.node === code), weigh.nodes.find((choice) => choice.node === code),
        normalise.nodes.find((choice) => choice.node === code), aggregate.nodes.find((choice) => choice.node === code),
        weigh.overrides.find((entry) => entry.node === code),
      ]);
    };
    expect(methods(other)).toEqual(methods(one));
  }, 100);
});
