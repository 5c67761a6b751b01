import { compile } from '../../src/methodology/compile';
import type { RobustnessSpec } from '../../src/methodology/robustness/robustnessSpec';
import { score, type ScoreTable } from '../../src/methodology/score';
import { createSnapshot } from '../../src/methodology/snapshot';
import { assertInline } from '../../src/services/analyses/analysisCost';
import { assertRoom, costOf } from '../../src/services/robustness/robustnessCost';
import { documentOf, group, leaf, noVariant, valueOf } from '../support/builders';

const leaves = Array.from({ length: 100 }, (_, k) => `leaf-${k}`);
const plan = valueOf(compile(documentOf(group('root', leaves.map((code) => leaf(code))))));

function tableOf(units: number): ScoreTable {
  const codes = Array.from({ length: units }, (_, k) => `unit-${k}`);
  return valueOf(score(plan, createSnapshot(codes, leaves.map((node) => ({ node, measure: 'POINTS', reportedUnder: null, values: Float64Array.from(codes, (_, k) => k) })))));
}

const spec = (draws: number, options: readonly number[] = []): RobustnessSpec => ({
  draws, seed: 1, interval: 0.9, centralWeights: false, pairwise: [], leaveOut: null, weights: { kind: 'relative', share: 0.2, levels: null },
  assumptions: options.map((count, k) => ({ name: `a${k}`, options: Array.from({ length: count }, () => noVariant) })),
});
const problemsOf = (asked: RobustnessSpec, table: ScoreTable): unknown => {
  try {
    assertRoom(costOf(asked, table));
    assertInline(costOf(asked, table));
    return [];
  } catch (refused) {
    return refused;
  }
};

describe('what robustness would cost', () => {
  const small = tableOf(72);
  const large = tableOf(5_000);

  test('ten thousand draws of 72 units are done at once, a million is refused with what they would cost and what takes them', () => {
    expect(problemsOf(spec(10_000), small)).toEqual([]);
    expect(problemsOf(spec(1_000_000), small)).toMatchObject({ code: 'COST_EXCEEDED', problems: [{ path: 'spec', got: '9.4 s on one thread and 1 MiB', expected: expect.stringMatching(/at most 5 s .*startAnalysis/) as string }] });
  });

  test('a slice stays some milliseconds long, however many units there are', () => {
    for (const table of [small, large]) {
      const { drawsAtOnce, millisecondsADraw } = costOf(spec(10), table);
      expect(drawsAtOnce).toBeGreaterThanOrEqual(1);
      expect(drawsAtOnce * millisecondsADraw).toBeLessThanOrEqual(Math.max(5, 4 * millisecondsADraw));
    }
    expect(costOf(spec(10), large).drawsAtOnce).toBeLessThan(costOf(spec(10), small).drawsAtOnce);
  });

  test('parts depend on the spec alone: none so small that handing it over is most of it, no more than can be kept', () => {
    const partsOf = (draws: number): number => Math.ceil(draws / costOf(spec(draws), small).drawsInPart);
    expect([1, 100, 10_000, 100_000, 1_000_000].map(partsOf)).toEqual([1, 1, 1, 9, 64]);
  });

  test('combinations of options count: for the time to score each of them, and for the room they fill', () => {
    expect(costOf(spec(10, [4, 4]), small).milliseconds).toBeGreaterThan(costOf(spec(10, [2, 2]), small).milliseconds);
    expect(problemsOf(spec(1, [16, 16]), large)).toMatchObject({ code: 'COST_EXCEEDED', problems: [{ path: 'spec.assumptions' }] });
  });
});
