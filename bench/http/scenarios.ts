import { isDeepStrictEqual } from 'node:util';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededUniform } from '../core/world';
import { median, row, type BenchRow } from '../report';
import type { BareData } from './bareApollo';
import { startContestant, type Contestant } from './contestant';
import { drive, type Load } from './load';

const rounds = 7;

const figures = 'node { code name } basis score rank contribution';
const tree = `{ ${figures} children { ${figures} children { ${figures} children { ${figures} children { ${figures} } } } } }`;
const rows = 'ranking(first: 20) { nodes { rank score unit { code name } } }';

/** A question that both servers answer alike, and how often it is put in one round. */
interface Question { readonly work: string; readonly query: string; readonly load: Load }

const page: Question = { work: 'page of 20 ranks', query: `{ evaluate { ${rows} } }`, load: { connections: 8, requests: 1_500, longestSeconds: 10 } };
const shared: readonly Question[] = [
  page,
  { work: 'tree of one city', query: `{ city(code: "shanghai") { evaluation { tree ${tree} } } }`, load: { connections: 8, requests: 300, longestSeconds: 10 } },
  { work: 'trees of 72 cities', query: `{ evaluate { units(first: 72) { nodes { tree ${tree} } } } }`, load: { connections: 2, requests: 8, longestSeconds: 10 } },
];
const whatIf = `query ($weights: [NodeWeightInput!]!) { evaluate(variant: { weights: $weights }) { ${rows} } }`;

/** The platform against a bare Apollo Server that holds the answers in memory. Equal answers are checked before any timing. */
export async function benchHttp(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cbcii-bench-'));
  const running: Contestant[] = [];
  try {
    const ours = await startContestant('our server', require.resolve('./ourServer'), [`sqlite:${join(folder, 'store.sqlite')}`]);
    running.push(ours);
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(await bareDataOf(ours)));
    const bare = await startContestant('the bare Apollo Server', require.resolve('./bareApollo'), [file]);
    running.push(bare);
    const table: BenchRow[] = [];
    for (const question of shared) {
      await checkEqual(question, ours, bare);
      const body = JSON.stringify({ query: question.query });
      table.push(...await contest(question.work, [{ contestant: ours, bodyOf: () => body }, { contestant: bare, bodyOf: () => body }], question.load));
    }
    const bodyOf = await checkedWhatIf(ours);
    const body = JSON.stringify({ query: page.query });
    table.push(...await contest('page, weights changed on every request, against the unchanged page of Apollo',
      [{ contestant: ours, bodyOf }, { contestant: bare, bodyOf: () => body }], page.load));
    table.push(...await contest('compare of five variants', [{ contestant: ours, bodyOf: await checkedComparison(ours) }, { contestant: ours, bodyOf: fiveEvaluations() }],
      { connections: 8, requests: 300, longestSeconds: 10 }, 'five evaluations'));
    return table;
  } finally {
    await Promise.all(running.map((contestant) => contestant.stop()));
    rmSync(folder, { recursive: true });
  }
}

interface Runner { readonly contestant: Contestant; readonly bodyOf: (request: number) => string }

/** Rounds in turn, the first of them to warm up; processor time and answers per second, medians. */
async function contest(work: string, runners: readonly [Runner, Runner], load: Load, other = 'bare Apollo'): Promise<BenchRow[]> {
  const cpu: [number[], number[]] = [[], []];
  const rate: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [side, { contestant, bodyOf }] of runners.entries()) {
      const before = await contestant.cpu();
      const { answers, seconds } = await drive(contestant.address, bodyOf, load);
      if (round === 0) continue;
      cpu[side].push((await contestant.cpu() - before) / answers);
      rate[side].push(answers / seconds);
    }
  }
  const told = (values: readonly number[], digits: number): string => median(values).toPrecision(digits);
  return [
    row(`${work}: processor time`, `ours ${told(cpu[0], 3)} µs, ${other} ${told(cpu[1], 3)} µs`, median(cpu[1]) / median(cpu[0]), 'at least', null, `× less than ${other}`),
    row(`${work}: answers per second`, `ours ${told(rate[0], 3)}, ${other} ${told(rate[1], 3)}`, median(rate[0]) / median(rate[1]), 'at least', null, `× those of ${other}`),
  ];
}

async function ask<Data>(contestant: Contestant, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(contestant.address, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json() as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(`Expected an answer of ${contestant.name}; got ${JSON.stringify(errors)}`);
  return data;
}

async function checkEqual({ work, query }: Question, ours: Contestant, bare: Contestant): Promise<void> {
  const [one, other] = await Promise.all([ask<object>(ours, query), ask<object>(bare, query)]);
  if (!isDeepStrictEqual(one, other)) throw new Error(`Expected the same answer of both servers to: ${work}`);
}

async function bareDataOf(ours: Contestant): Promise<BareData> {
  const { evaluate: { ranking, units } } = await ask<{
    evaluate: { ranking: { nodes: object[] }; units: { nodes: { unit: { code: string }; tree: object }[] } };
  }>(ours, `{ evaluate { ranking(first: 500) { nodes { rank score unit { code name } } } units(first: 500) { nodes { unit { code } tree ${tree} } } } }`);
  return { rows: ranking.nodes, trees: units.nodes.map((entry) => ({ code: entry.unit.code, tree: entry.tree })) };
}

/** Bodies with weights never sent before. The answers to the first of them are compared with sums made here from the pillars. */
async function checkedWhatIf(ours: Contestant): Promise<(request: number) => string> {
  const uniform = seededUniform(3);
  const { evaluate: { methodologyVersion } } = await ask<{ evaluate: { methodologyVersion: { framework: { nodes: { nodes: { code: string }[] } } } } }>(
    ours, '{ evaluate { methodologyVersion { framework { nodes(level: 1, role: CORE) { nodes { code } } } } } }');
  const pillars = methodologyVersion.framework.nodes.nodes.map(({ code }) => code);
  const { evaluate: { ranking } } = await ask<{ evaluate: { ranking: { nodes: { bonus: number; nodes: { score: number }[] }[] } } }>(
    ours, 'query ($pillars: [String!]!) { evaluate { ranking(first: 500, nodes: $pillars) { nodes { bonus nodes { score } } } } }', { pillars });
  const weightsOf = (): { node: string; weight: number }[] => pillars.map((node) => ({ node, weight: 0.75 + uniform() / 2 }));
  for (let sample = 0; sample < 5; sample++) {
    const weights = weightsOf();
    const expected = ranking.nodes.map(({ bonus, nodes }) => nodes.reduce((sum, node, k) => sum + node.score * weights[k].weight, bonus)).sort((a, b) => b - a);
    const answer = await ask<{ evaluate: { ranking: { nodes: { score: number }[] } } }>(ours, whatIf, { weights });
    answer.evaluate.ranking.nodes.forEach((entry, place) => {
      if (!(Math.abs(entry.score - expected[place]) < 1e-9)) throw new Error(`What-if: expected ${expected[place]} in place ${place + 1}; got ${entry.score}`);
    });
  }
  return () => JSON.stringify({ query: whatIf, variables: { weights: weightsOf() } });
}

const comparison = `query ($alternatives: [EvaluationInput!]!) { compare(baseline: {}, alternatives: $alternatives) {
  unitCodes baselineRanks alternatives { kendallTauB spearmanRho meanAbsoluteRankShift maximumRankShift topOverlaps { k shared } ranks rankChanges } } }`;

/** Five variants that were never asked for before. */
function fiveVariants(uniform: () => number): readonly object[] {
  return Array.from({ length: 5 }, () => ({ weights: [{ node: 'infrastructure', weight: 0.75 + uniform() / 2 }, { node: 'financing-capacity', weight: 0.75 + uniform() / 2 }] }));
}

/** Bodies that compare variants never sent before. The answer to the first is held against ranks asked for one by one. */
async function checkedComparison(ours: Contestant): Promise<(request: number) => string> {
  const uniform = seededUniform(4);
  const alternativesOf = (): readonly { readonly variant: object }[] => fiveVariants(uniform).map((variant) => ({ variant }));
  const alternatives = alternativesOf();
  const { compare } = await ask<{ compare: { unitCodes: string[]; alternatives: { ranks: number[]; rankChanges: number[] }[] } }>(ours, comparison, { alternatives });
  for (const [k, { variant }] of alternatives.entries()) {
    const { evaluate } = await ask<{ evaluate: { ranking: { nodes: { rank: number; rankChange: number; unit: { code: string } }[] } } }>(
      ours, 'query ($variant: VariantInput!) { evaluate(variant: $variant) { ranking(first: 500) { nodes { rank rankChange unit { code } } } } }', { variant });
    const places = new Map(evaluate.ranking.nodes.map((entry) => [entry.unit.code, entry]));
    const { ranks, rankChanges } = compare.alternatives[k];
    const isSame = compare.unitCodes.every((code, position) => places.get(code)?.rank === ranks[position] && places.get(code)?.rankChange === rankChanges[position]);
    if (!isSame) throw new Error(`Comparison: expected the ranks of variant ${k + 1} as a ranking gives them`);
  }
  return () => JSON.stringify({ query: comparison, variables: { alternatives: alternativesOf() } });
}

/** The same variants evaluated side by side in one request, without a comparison: what a client would have to compare by itself. */
function fiveEvaluations(): (request: number) => string {
  const uniform = seededUniform(5);
  const letters = ['a', 'b', 'c', 'd', 'e'];
  const query = `query (${letters.map((letter) => `$${letter}: VariantInput!`).join(' ')}) { ${letters.map((letter) =>
    `${letter}: evaluate(variant: $${letter}) { table(nodes: ["cbcii"]) { unitCodes columns { values ranks } } }`).join(' ')} }`;
  return () => JSON.stringify({ query, variables: Object.fromEntries(fiveVariants(uniform).map((variant, k) => [letters[k], variant])) });
}
