import { array, constant, integer, record, shuffledSubarray, tuple } from 'fast-check';
import type { Framework, FrameworkNode } from '../../src/methodology/framework';
import type { MethodologyDocument } from '../../src/methodology/methodologyVersion';
import type { ScoreTable } from '../../src/methodology/score';
import { selectUnits } from '../../src/methodology/snapshot';
import {
  additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, withValues, zScore,
} from '../support/arbitraries';
import { columnAt } from '../support/builders';
import { expectBits, expectWithin } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const anyMethods = {
  hasFactors: true, leafMethods: [minMax, zScore], groupMethods: [null, null, minMax], aggregates: [...additive, ...means], missing: missingRules,
  weighs: ['equal', 'equalAmongLeaves', 'given'], weights: [1, 2, 0.5, 0], bonuses, values: presentOrMissing, units: { least: 2, most: 9 },
} as const;

describe('another unit of measure, higher by a factor and shifted,', () => {
  const scales = array(tuple(integer({ min: 1, max: 10_000 }), integer({ min: -1000, max: 1000 })), { minLength: 8, maxLength: 8 });

  it('moves no normalised value and no rank', () => {
    always(record({ instance: casesOf(anyMethods), scales }), ({ instance, scales: measures }) => {
      const before = scored(instance);
      const changed = withValues(instance.snapshot, (value, node) => {
        const [factor, shift] = measures[Number(node.slice('leaf-'.length)) % measures.length];
        return value * (factor / 10) + shift;
      });
      const after = scored({ ...instance, snapshot: changed });
      for (const leaf of before.plan.leaves) {
        const from = leaf.column * before.units.length;
        const column = (table: ScoreTable): Float64Array => table.values.slice(from, from + table.units.length);
        expectWithin(column(after), column(before), 1e-9);
      }
      expectBits(after.ranking.ranks, before.ranking.ranks);
    });
  });
});

describe('the order of units', () => {
  it('changes nothing', () => {
    const cases = casesOf(anyMethods).chain((instance) => record({
      instance: constant(instance),
      order: shuffledSubarray(instance.snapshot.units.map((_, k) => k), { minLength: instance.snapshot.units.length }),
    }));
    always(cases, ({ instance, order }) => {
      const before = scored(instance);
      const after = scored({ ...instance, snapshot: selectUnits(instance.snapshot, order) });
      expectWithin(after.scores, order.map((k) => before.scores[k]), 1e-9);
      expectBits(after.ranking.ranks, order.map((k) => before.ranking.ranks[k]));
    });
  });
});

describe('the order of siblings', () => {
  /** The framework with the children of every node the other way round, still in pre-order. */
  function turned(framework: Framework): Framework {
    const below = (node: FrameworkNode): FrameworkNode[] =>
      [node, ...framework.nodes.filter((other) => other.parent === node.code).reverse().flatMap(below)];
    return { ...framework, nodes: below(framework.nodes[0]) };
  }

  it('changes nothing', () => {
    always(casesOf(anyMethods), (instance) => {
      const before = scored(instance);
      const document: MethodologyDocument = { ...instance.document, framework: turned(instance.document.framework) };
      const after = scored({ ...instance, document });
      for (const node of before.plan.nodes) expectWithin(columnAt(after, node.code), columnAt(before, node.code), 1e-9);
      expectWithin(after.scores, before.scores, 1e-9);
      expectBits(after.ranking.ranks, before.ranking.ranks);
    });
  });
});

describe('with every direction turned round', () => {
  it('ranks are reversed and ties kept, where all that follows is linear', () => {
    const linear = casesOf({ leafMethods: [minMax, zScore], groupMethods: [null, minMax, zScore], aggregates: additive, weighs: ['equal', 'given'], weights: [1, 2, 0.5] });
    always(linear, (instance) => {
      const nodes = instance.document.framework.nodes.map((node): FrameworkNode =>
        ({ ...node, direction: node.direction === 'HIGHER_IS_BETTER' ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER' }));
      const { ranking: { ranks: before } } = scored(instance);
      const { ranking: { ranks: after } } = scored({ ...instance, document: { ...instance.document, framework: { ...instance.document.framework, nodes } } });
      expectBits(after, before.map((rank) => 1 + before.filter((other) => other > rank).length));
    });
  });
});
