import { double, integer, record } from 'fast-check';
import {
  additive, bonuses, casesOf, means, missingRules, presentOrMissing, range, withValues,
} from '../support/arbitraries';
import { expectBits } from '../support/expectColumn';
import { always } from '../support/law';
import { scored } from '../support/scored';

const posts = { kind: 'goalposts', low: 2, high: 120, scale: 'LINEAR', clamp: 'BOTH', range } as const;
const instance = casesOf({
  hasFactors: true, leafMethods: [posts, { ...posts, scale: 'LOG' }, { ...posts, clamp: 'LOW' }], groupMethods: [null, null, { ...posts, low: 0, high: 10 }],
  aggregates: [...additive, ...means], missing: missingRules, weighs: ['equal', 'given'], weights: [1, 2, 0], bonuses, values: presentOrMissing,
});
const change = record({ instance, leaf: integer({ min: 0, max: 100 }), unit: integer({ min: 0, max: 100 }), by: double({ min: 1, max: 50, noNaN: true }) });

it('a better value never lowers a score under goalposts, and moves nobody else\'s', () => {
  const seen = { raised: 0 };
  always(change, ({ instance: before, leaf, unit, by }) => {
    const table = scored(before);
    const nodes = before.document.framework.nodes.filter((node) => node.code.startsWith('leaf-'));
    const node = nodes[leaf % nodes.length];
    const position = unit % table.units.length;
    const better = node.direction === 'HIGHER_IS_BETTER' ? by : -by;
    const snapshot = withValues(before.snapshot, (value, code, k) => (code === node.code && k === position ? value + better : value));
    const after = scored({ ...before, snapshot });
    const [score, old] = [after.scores[position], table.scores[position]];
    if (score > old) seen.raised++;
    else if (!Number.isNaN(old)) expect(score).toBeGreaterThanOrEqual(old - 1e-12 * Math.abs(old));
    expectBits(after.scores, table.scores.map((value, k) => (k === position ? score : value)));
  }, 200);
  expect(seen.raised).toBeGreaterThan(30);
});
