import type { Release } from '../../src/services/ReferenceService';
import type { Evaluation } from '../../src/services/EvaluationService';
import { frameworkView } from '../../src/services/frameworkView';
import { GapAnalysis, type Gap } from '../../src/services/gap/GapAnalysis';
import { gapTree } from '../../src/services/gap/gapTree';
import { aggregateBy, documentOf, group, leaf, snapshotOf, tableOf } from '../support/builders';

/** As much of an evaluation as a gap reads: two units that differ at so many indicators below one node, under a geometric mean. */
function evaluationOf(indicators: number): Evaluation {
  const codes = Array.from({ length: indicators }, (_, k) => `i${k}`);
  const document = documentOf(group('index', [group('p', codes.map((code) => leaf(code)))]), { aggregate: aggregateBy({ kind: 'geometric', floor: null }) });
  const table = tableOf(document, snapshotOf(Object.fromEntries(codes.map((code, k) => [code, [1 + k, 20 - k / 2]]))));
  const unitByCode = new Map(table.units.map((code) => [code, { code }]));
  const evaluation: Partial<Evaluation> = {
    key: `of ${indicators}`, table, plan: table.plan, framework: frameworkView(document.framework),
    release: { unitByCode, resolve: (code: string) => (unitByCode.has(code) ? code : undefined) } as unknown as Release, // two of its fields are read
  };
  return evaluation as Evaluation;
}

async function gapOf(indicators: number, spec: object = {}, isBackwards = false): Promise<{ readonly gap: Gap; readonly parts: number }> {
  const prepared = await new GapAnalysis().prepare(evaluationOf(indicators), { a: 'u0', b: 'u1', ...spec });
  const order = Array.from({ length: prepared.parts }, (_, number) => number);
  const done = new Map<number, Awaited<ReturnType<typeof prepared.run>>>();
  for (const number of isBackwards ? order.toReversed() : order) done.set(number, structuredClone(await prepared.run(number)));
  return { parts: prepared.parts, gap: prepared.merge(order.flatMap((number) => done.get(number) ?? [])) };
}

describe('a gap', () => {
  it('is told exactly, in one part, for up to 16 siblings that differ', async () => {
    const { gap, parts } = await gapOf(9);
    expect([gap.isSampled, parts, gap.tree.standardError]).toEqual([false, 1, null]);
  });

  it('is sampled in twenty parts beyond, with errors; children sum to their parent all the same', async () => {
    const { gap, parts } = await gapOf(20, { draws: 400 });
    expect([gap.isSampled, parts]).toEqual([true, 20]);
    const [pillar] = gapTree(gap).children;
    expect(pillar.children.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(gap.tree.share, 10);
    expect(pillar.children.every(({ standardError }) => standardError !== null && standardError > 0 && standardError < 1)).toBe(true);
  });

  it('has the same bytes in whatever order its parts are done, and others for another seed', async () => {
    const { gap } = await gapOf(20, { draws: 200 });
    expect((await gapOf(20, { draws: 200 }, true)).gap.resultHash).toBe(gap.resultHash);
    expect((await gapOf(20, { draws: 200, seed: 2 })).gap.resultHash).not.toBe(gap.resultHash);
  });

  it('says before it is done that more coalitions cost more', async () => {
    const cost = async (indicators: number): Promise<number> => (await new GapAnalysis().prepare(evaluationOf(indicators), { a: 'u0', b: 'u1' })).estimate.milliseconds;
    expect(await cost(16)).toBeGreaterThan(20 * await cost(10));
  });
});
