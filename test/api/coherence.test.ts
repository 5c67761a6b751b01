import { faultsOf, onBothServers, onOneServer } from '../support/servedPlatform';

interface Group { readonly nodeCode: string; readonly reason: string | null; readonly alpha: number | null; readonly members: readonly string[]; readonly componentsAboveOne: number | null; readonly components: readonly { readonly share: number }[] }
interface Pair { readonly a: string; readonly b: string; readonly correlation: number; readonly units: number; readonly group: string | null; readonly flags: readonly string[] }
interface Coherence {
  readonly groups: readonly Group[];
  readonly correlations: { readonly totalCount: number; readonly nodes: readonly Pair[] };
  readonly correlationTable: { readonly nodeCodes: readonly string[]; readonly columns: readonly { readonly values: readonly number[] }[] };
  readonly importance: readonly { readonly nodeCode: string; readonly weightShare: number; readonly importanceShare: number }[];
  readonly nodeClusters: { readonly picture: string; readonly order: readonly string[]; readonly merges: readonly { readonly height: number }[]; readonly clusters: readonly { readonly nodeCodes: readonly string[] }[] };
  readonly graph: { readonly edges: readonly { readonly strength: number }[]; readonly components: readonly { readonly nodeCodes: readonly string[] }[] };
  readonly unitClusters: { readonly leftOut: readonly string[]; readonly clusters: readonly { readonly unitCodes: readonly string[] }[] };
}
interface Answer { readonly evaluate: { readonly coherence: Partial<Coherence> & Coherence } }

const ask = (fields: string, stage = 'SCORE', arguments_ = ''): string => `{ evaluate${arguments_} { coherence(stage: ${stage}) { ${fields} } } }`;
const synthetic = '(vintage: "cbcii/2020-synthetic")';
const everything = `groups { nodeCode reason alpha members componentsAboveOne components { share } }
  correlations(level: 1) { totalCount nodes { a b correlation units group flags } }
  correlationTable(level: 1, kind: KENDALL) { nodeCodes columns { values units } }
  importance { nodeCode weightShare importanceShare }
  nodeClusters(level: 1, count: 2) { picture order merges { height } clusters { nodeCodes } }
  graph(level: 1, tiedFrom: 0.8) { edges { a b strength } components { nodeCodes } }
  unitClusters(level: 1, count: 4) { leftOut clusters { unitCodes meanSilhouette } }`;

describe('Evaluation.coherence', () => {
  const answers = new Set<string>();

  onBothServers((served) => {
    test('gives the same bytes on either engine of storage', async () => {
      const { text } = await served().post<Answer>({ query: ask(everything) });
      answers.add(text.slice(0, text.indexOf('"extensions"')));
      expect(answers.size).toBe(1);
    });
  });

  const served = onOneServer();

  test('of six reported pillars: something can be said of the index, and of nothing below', async () => {
    const { evaluate: { coherence } } = await served().ask<Answer>(ask(everything));
    const [root, ...below] = coherence.groups;
    expect(root).toMatchObject({ reason: null, members: coherence.correlationTable.nodeCodes });
    expect(root.components.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(below.length).toBeGreaterThan(6);
    expect(below.every(({ reason, alpha }) => alpha === null && reason?.startsWith('The source reports the scores of'))).toBe(true);
    expect(coherence.correlations.totalCount).toBe(15);
    expect(coherence.correlations.nodes.every(({ group, units }) => group === root.nodeCode && units === 72)).toBe(true);
    expect(coherence.importance.reduce((sum, { importanceShare }) => sum + importanceShare, 0)).toBeCloseTo(1, 12);
    expect(coherence.nodeClusters.clusters.flatMap(({ nodeCodes }) => nodeCodes).sort()).toEqual([...coherence.nodeClusters.order].sort());
    expect(coherence.nodeClusters.picture).toMatch(/^<svg .*<\/svg>$/);
    expect(coherence.graph.edges.every(({ strength }) => strength >= 0.8)).toBe(true);
    expect(coherence.unitClusters.clusters.flatMap(({ unitCodes }) => unitCodes)).toHaveLength(72);
  });

  test('pairs and columns say the same', async () => {
    const { evaluate: { coherence } } = await served().ask<Answer>(ask('correlations(level: 1) { nodes { a b correlation } } correlationTable(level: 1) { nodeCodes columns { values } }'));
    const { nodeCodes, columns } = coherence.correlationTable;
    for (const { a, b, correlation } of coherence.correlations.nodes) expect(columns[nodeCodes.indexOf(b)].values[nodeCodes.indexOf(a)]).toBe(correlation);
  });

  test('on synthetic indicators every level answers, with the notice', async () => {
    const { body } = await served().post<Answer>({ query: ask('groups(level: 3, within: 1) { nodeCode reason members } correlations(siblingsOnly: true, flaggedOnly: true) { totalCount nodes { flags } }', 'NORMALISED', synthetic) });
    expect(body.extensions?.notice).toMatch(/synthetic/i);
    const groups = body.data?.evaluate.coherence.groups ?? [];
    expect(groups).toHaveLength(6);
    expect(groups.every(({ reason }) => reason === null)).toBe(true);
    expect(body.data?.evaluate.coherence.correlations.nodes.every(({ flags }) => flags.length > 0)).toBe(true);
  });

  test('all indicators of a full tree are one group within the price, and every one of them can be left out', async () => {
    const { evaluate } = await served().ask<{ readonly evaluate: { readonly coherence: { readonly groups: readonly (Group & { readonly alphaWithout: readonly (number | null)[] })[] } } }>(ask('groups(level: 3, within: 0) { nodeCode reason alpha members alphaWithout componentsAboveOne components { share } }', 'NORMALISED', synthetic));
    const [{ members, alphaWithout, components }] = evaluate.coherence.groups;
    expect([members.length, alphaWithout.length, components.length]).toEqual([69, 69, 69]);
    expect(alphaWithout.every((alpha) => alpha !== null)).toBe(true);
  });

  test.each([
    ['correlations { totalCount }', 'NORMALISED', ['BELOW_REPORTED_NODE level']],
    ['correlations(level: 9, nodes: ["bonus"]) { totalCount }', 'SCORE', ['BAD_INPUT nodes', 'OUT_OF_RANGE level']],
    ['correlations(nodes: ["nowhere", "neither"]) { totalCount }', 'SCORE', ['NOT_FOUND nodes[0]', 'NOT_FOUND nodes[1]']],
    ['correlations(level: 1) { totalCount }', 'RAW', ['BAD_INPUT level']],
    ['groups(level: 7, within: 8) { nodeCode }', 'SCORE', ['OUT_OF_RANGE level', 'OUT_OF_RANGE within', 'OUT_OF_RANGE within']],
    ['correlations(level: 1, redundantFrom: 2) { totalCount }', 'SCORE', ['OUT_OF_RANGE redundantFrom']],
    ['graph(level: 9, tiedFrom: -1) { tiedFrom }', 'SCORE', ['OUT_OF_RANGE level', 'OUT_OF_RANGE tiedFrom']],
    ['nodeClusters(level: 1, count: 7) { order }', 'SCORE', ['OUT_OF_RANGE count']],
    ['unitClusters(level: 1, count: 0, seed: -1) { leftOut }', 'SCORE', ['OUT_OF_RANGE count', 'OUT_OF_RANGE seed']],
    ['unitClusters(nodes: ["financing-capacity"], count: 70) { leftOut }', 'SCORE', ['OUT_OF_RANGE count']],
    ['importance(level: 0) { nodeCode }', 'SCORE', ['OUT_OF_RANGE level']],
    ['importance(above: "nowhere") { nodeCode }', 'SCORE', ['NOT_FOUND above']],
    ['importance(level: 3) { nodeCode }', 'SCORE', ['BELOW_REPORTED_NODE nodes']],
  ])('%s at %s is refused with all problems', async (field, stage, faults) => {
    expect([...faultsOf(await served().post<unknown>({ query: ask(field, stage) }))].sort()).toEqual(faults);
  });
});
