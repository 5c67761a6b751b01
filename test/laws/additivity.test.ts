import { contributionsOf } from '../../src/methodology/contributions';
import { nodeWeights } from '../../src/methodology/weights';
import {
  additive, bonuses, casesOf, means, minMax, missingRules, presentOrMissing, range, zScore,
} from '../support/arbitraries';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const throughOrigin = { kind: 'goalposts', low: 0, high: 40, scale: 'LINEAR', clamp: 'NONE', range } as const;
const cases = casesOf({
  hasFactors: true, leafMethods: [minMax, zScore, { kind: 'points' }], groupMethods: [null, null, throughOrigin, { ...throughOrigin, clamp: 'HIGH' }, minMax],
  aggregates: [...additive, ...additive, ...additive, ...means], missing: missingRules, weighs: ['equal', 'given', 'equalAmongLeaves'], weights: [1, 2, 0.5, 0],
  bonuses, values: presentOrMissing, units: { least: 2, most: 6 },
});

function expectSum(parts: readonly number[], whole: number): void {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (Math.abs(sum - whole) > 1e-9 * Math.max(1, Math.abs(whole))) expect(sum).toBe(whole);
}

it('core and bonus make the score, exactly', () => {
  always(cases, (instance) => {
    const { scores, core, bonus } = scored(instance);
    expectBits(scores, core.map((value, unit) => value + bonus[unit]));
  });
});

it('contributions of children sum to their parent, and pillars and bonus to the score, wherever they are defined', () => {
  const seen = { sums: 0, factors: 0 };
  always(cases, (instance) => {
    const table = scored(instance);
    const { plan, units, values } = table;
    units.forEach((_, unit) => {
      const { byColumn, byFactor, bonus } = contributionsOf(table, unit);
      for (const group of plan.groups) {
        const present = group.children.filter((_child, k) => !Number.isNaN(values[group.childInputs[k] * units.length + unit]));
        const parts = present.map((column) => byColumn[column]);
        if (Number.isNaN(byColumn[group.column]) || parts.some(Number.isNaN)) continue;
        seen.sums++;
        expectSum(parts, byColumn[group.column]);
        if (group.column === 0) expectSum([...parts, bonus], table.scores[unit]);
      }
      const factors = byFactor.filter((part) => !Number.isNaN(part));
      if (Number.isNaN(bonus) || factors.length === 0) return;
      seen.factors++;
      expectSum(Array.from(factors), bonus);
    });
  }, 200);
  expect(seen.sums).toBeGreaterThan(300);
  expect(seen.factors).toBeGreaterThan(100);
});

it('contributions are defined down to the leaves where everything is additive and nothing is missing', () => {
  const plain = casesOf({ hasFactors: true, leafMethods: [minMax, zScore], aggregates: additive, groupMethods: [null, throughOrigin], weighs: ['equal', 'given'], weights: [1, 3, 0], bonuses });
  always(plain, (instance) => {
    const table = scored(instance);
    table.units.forEach((_, unit) => {
      const { byColumn, byFactor, bonus } = contributionsOf(table, unit);
      if ([...byColumn, ...byFactor, bonus].some(Number.isNaN)) expect({ byColumn, byFactor, bonus }).toBe('defined throughout');
      expectSum([...table.plan.leaves.filter((leaf) => leaf.column < table.plan.nodes.length).map((leaf) => byColumn[leaf.column]), bonus], table.scores[unit]);
    });
  });
});

it('effective weights of leaves sum to 1 where they are defined, and those of children to their parent', () => {
  const seen = { defined: 0 };
  always(cases, (instance) => {
    const { plan } = scored(instance);
    const effective = new Map(nodeWeights(plan).map((entry) => [entry.node, entry.effective]));
    const leaves = plan.nodes.filter((node) => node.kind === 'leaf').map((leaf) => effective.get(leaf.code) ?? null);
    if (!leaves.includes(null)) {
      seen.defined++;
      expectSum(leaves.map((weight) => weight ?? NaN), 1);
    }
    for (const group of plan.groups) {
      const own = effective.get(group.code) ?? null;
      const parts = group.children.map((column) => effective.get(plan.nodes[column].code) ?? null);
      if (own !== null && !parts.includes(null)) expectSum(parts.map((weight) => weight ?? NaN), own);
    }
  });
  expect(seen.defined).toBeGreaterThan(20);
});
