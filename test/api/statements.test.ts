import { onBothServers, rowStatements } from '../support/servedPlatform';
import { pillars } from '../support/shippedTables';

/*
 * How many SQL statements a request may cause. What is immutable is read once for the process; a name that can
 * move (a line of methodologies or vintages, the current release, an index) costs at most one statement each.
 * What is left are rows: their number must not grow with the page.
 */

onBothServers((served) => {
  /** Statements for rows, and at most so many in all, of a request that was sent once before, so that what is kept is kept. */
  async function statements(query: string, extensions?: Record<string, unknown>): Promise<{ readonly rows: number; readonly all: number }> {
    await served().post({ query, extensions });
    await served().services.catalogue.look(); // once in a while it looks by itself, beside a request
    const answer = await served().post({ query, extensions });
    expect(answer.body.errors).toBeUndefined();
    return { rows: rowStatements(answer), all: answer.statements.length };
  }

  const pillarList = JSON.stringify(pillars);
  const everything = `rank rankInFilter score core bonus baselineRank rankChange reportedRank unitCode
    unit { id code name nameZh kind aliases groups { kind code unitCodes } index { code } }
    nodes { node { code name parent { code } } basis score rank contribution nominalWeight effectiveWeight }`;

  it.each<[string, string, number, number]>([
    ['a ranking reads no rows, and resolves three names at most', '{ evaluate { ranking(first: 20) { nodes { rank score unit { code name } } } } }', 0, 3],
    ['72 rows with pillars and units ask no more, but for the index once', `{ evaluate { ranking(first: 72, nodes: ${pillarList}) { nodes { ${everything} } } } }`, 0, 4],
    ['so does a variant with its baseline', `{ evaluate(variant: {bonus: {kind: NONE}}) { ranking(first: 72, nodes: ${pillarList}) { nodes { ${everything} } } } }`, 0, 4],
    ['all trees of 72 cities', '{ evaluate { units(first: 72) { nodes { score unit { name } bonus { factors { points } } tree { children { children { score } } } } } } }', 0, 3],
    ['table, groups, weights and exclusions', '{ evaluate { table { unitCodes columns { values } } groups(by: REGION) { mean bestUnit { code } } weights { effective } excluded { unitCode } } }', 0, 3],
    ['five variants in one request share their names', `{ ${[1, 2, 3, 4, 5].map((weight) => `v${weight}: evaluate(variant: {weights: [{node: "infrastructure", weight: ${weight}}]}) { ranking(first: 1) { nodes { score } } }`).join(' ')} }`, 0, 3],
    ['72 cities, each with its evaluation', '{ cities(first: 72) { nodes { name index { code } evaluation { rank score } } } }', 0, 4],
    ['the reported measures of 72 cities', '{ cities(first: 72) { nodes { name reportedMeasures { code value rank source { title } } } } }', 1, 2],
    ['the framework with all its nodes', '{ index { framework { nodes(first: 500) { nodes { code parent { code } children { code } } } } } }', 0, 3],
    ['a version with its tree, weights and stages', '{ methodologyVersion(ref: "cbcii/published") { framework { root { code } } weights { effective } stages { rank { tieRule } } } }', 0, 1],
    ['a page of observations and their number', '{ vintage(ref: "cbcii/2020") { observations(first: 500) { totalCount nodes { value unit { name index { code } } node { name } source { title } } } } }', 2, 7],
  ])('%s', async (_what, query, rows, most) => {
    const found = await statements(query);
    expect(found.rows).toBe(rows);
    expect(found.all).toBeLessThanOrEqual(most);
  });

  it('the observations behind 72 rows × 6 pillars, with unit, node and source, are one statement, as for one row', async () => {
    const withObservations = (first: number) => `{ evaluate { ranking(first: ${first}, nodes: ${pillarList}) { nodes { nodes {
      score observation { value place unit { name } node { name } source { title } } } } } } }`;
    const [one, all] = [await statements(withObservations(1)), await statements(withObservations(72))];
    expect([one.rows, all.rows]).toEqual([1, 1]);
    expect(all.all).toBeLessThanOrEqual(6);
  });

  it('pinned, an evaluation asks nothing but whether the vintage is there', async () => {
    const query = '{ evaluate { ranking(first: 72) { nodes { rank score unit { name } } } } }';
    const { body } = await served().post({ query });
    expect((await statements(query, { pins: body.extensions?.pins })).all).toBeLessThanOrEqual(1);
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
