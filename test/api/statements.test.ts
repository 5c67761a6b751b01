import { onBothServers } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

/*
 * How many SQL statements a request may cause. A name that can move (a methodology line, a vintage line, the
 * current reference release) costs one each; everything immutable is read once for the process. No number
 * grows with the rows of a page.
 */

const namesOfAnEvaluation = 3;

onBothServers((served) => {
  /** Statements of a request that was sent once before, so that what is kept is kept. */
  async function statements(query: string, variables?: Record<string, unknown>): Promise<number> {
    await served().ask(query, variables);
    const answer = await served().post({ query, variables });
    expect(answer.body.errors).toBeUndefined();
    return answer.statements.length;
  }

  const pillarList = JSON.stringify(pillars);
  const everything = `rank rankInFilter score core bonus baselineRank rankChange reportedRank unitCode
    unit { id code name nameZh kind aliases groups { kind code unitCodes } index { code } }
    nodes { node { code name parent { code } } basis score rank contribution nominalWeight effectiveWeight }`;

  it.each<[string, string, number]>([
    ['a ranking resolves three names', '{ evaluate { ranking(first: 20) { nodes { rank score unit { code name } } } } }', namesOfAnEvaluation],
    ['72 rows with pillars and units ask no more, but for the index once', `{ evaluate { ranking(first: 72, nodes: ${pillarList}) { nodes { ${everything} } } } }`, namesOfAnEvaluation + 1],
    ['so does a variant with its baseline', `{ evaluate(variant: {bonus: {kind: NONE}}) { ranking(first: 72, nodes: ${pillarList}) { nodes { ${everything} } } } }`, namesOfAnEvaluation + 1],
    ['all trees of 72 cities', '{ evaluate { units(first: 72) { nodes { score unit { name } bonus { factors { points } } tree { children { children { score } } } } } } }', namesOfAnEvaluation],
    ['table, groups, weights and exclusions', '{ evaluate { table { unitCodes columns { values } } groups(by: REGION) { mean bestUnit { code } } weights { effective } excluded { unitCode } } }', namesOfAnEvaluation],
    ['five variants in one request share their names', `{ ${[1, 2, 3, 4, 5].map((weight) => `v${weight}: evaluate(variant: {weights: [{node: "infrastructure", weight: ${weight}}]}) { ranking(first: 1) { nodes { score } } }`).join(' ')} }`, namesOfAnEvaluation],
    ['72 cities, each with its evaluation', '{ cities(first: 72) { nodes { name index { code } evaluation { rank score } } } }', namesOfAnEvaluation + 1],
    ['the reported measures of 72 cities are one statement', '{ cities(first: 72) { nodes { name reportedMeasures { code value rank source { title } } } } }', 2],
    ['the framework with all its nodes', '{ index { framework { nodes(first: 500) { nodes { code parent { code } children { code } } } } } }', 3],
    ['exact refs and hashes need no resolving of versions', '{ methodologyVersion(ref: "cbcii/published") { framework { root { code } } weights { effective } stages { rank { tieRule } } } }', 1],
  ])('%s', async (_what, query, most) => {
    expect(await statements(query)).toBeLessThanOrEqual(most);
  });

  it('the observations behind 72 rows × 6 pillars, with unit, node and source, are one statement', async () => {
    const withObservations = (first: number) => `{ evaluate { ranking(first: ${first}, nodes: ${pillarList}) { nodes { nodes {
      score observation { value place unit { name } node { name } source { title } } } } } } }`;
    const [one, all] = [await statements(withObservations(1)), await statements(withObservations(72))];
    expect(all).toBe(one);
    expect(all - await statements('{ evaluate { ranking(first: 72) { nodes { score } } } }')).toBeLessThanOrEqual(3);
  });

  it('a page of observations costs the same for 1 and for 500', async () => {
    const page = (first: number) => `{ vintage(ref: "cbcii/2020") { index { code } observations(first: ${first}) { totalCount nodes { value unit { name index { code } } node { name } source { title } } } } }`;
    const [one, all] = [await statements(page(1)), await statements(page(500))];
    expect(all).toBe(one);
    expect(all).toBeLessThanOrEqual(7);
  });

  it('pinned, an evaluation reads no version, and the vintage and the release by their hashes', async () => {
    const query = '{ evaluate { ranking(first: 72) { nodes { rank score unit { name } } } } }';
    const first = await served().post({ query });
    const extensions = { pins: first.body.extensions?.pins };
    await served().post({ query, extensions });
    const pinned = await served().post({ query, extensions });
    expect(pinned.statements.length).toBeLessThanOrEqual(1);
  });

  it('ten who ask the same at once get the same', async () => {
    const query = 'query ($weight: Float!) { evaluate(variant: {weights: [{node: "rnd-resources", weight: $weight}]}) { resultHash } }';
    const answers = await Promise.all(Array.from({ length: 10 }, () => served().ask<{ evaluate: { resultHash: string } }>(query, { weight: 1.2345 })));
    expect(new Set(answers.map(({ evaluate }) => evaluate.resultHash)).size).toBe(1);
  });

  it('reading never writes', async () => {
    const answer = await served().post({ query: `{ evaluate { ranking(first: 72, nodes: ${pillarList}) { nodes { ${everything} } } } vintage(ref: "cbcii/2020") { coverage { share } sources { code } errata { totalCount } } }` });
    expect(answer.statements.filter((sql) => !/^\s*(SELECT|START TRANSACTION|BEGIN|COMMIT|PRAGMA)/i.test(sql))).toEqual([]);
  });
});
