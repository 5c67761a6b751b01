import { expectBits, expectWithin } from '../support/expectColumn';
import { codesOf, onBothServers } from '../support/servedPlatform';
import { pillars, printedCities, shippedTable } from '../support/shippedTables';

const notice = 'SYNTHETIC: one of infinitely many matrices consistent with the published pillar scores; it says nothing about the cities below their pillars.';
const points = shippedTable('synthetic/points');
const indicators = shippedTable('indicators');
const bonusFactors = indicators.filter((row) => row.role === 'BONUS').map((row) => row.code);
const vintage = 'cbcii/2020-synthetic';

interface NodeScore {
  readonly node: { readonly code: string };
  readonly basis: string;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly children?: readonly NodeScore[];
}
interface City {
  readonly unitCode: string;
  readonly rank: number;
  readonly score: number;
  readonly core: number;
  readonly bonus: { readonly total: number; readonly factors: readonly { readonly node: { readonly code: string }; readonly points: number }[] };
  readonly tree: NodeScore;
}

const figures = 'node { code name level } basis score rank contribution nominalWeight effectiveWeight rawValue treatedValue normalisedValue';
/** The whole tree of all cities: index, pillars and bonus, sub-pillars, indicators. */
const wholeTree = `{ evaluate(vintage: "${vintage}") { units(first: 72) { totalCount nodes { unitCode rank score core bonus { total factors { node { code } points } }
  tree { ${figures} children { ${figures} children { ${figures} children { ${figures} } } } } } } } }`;

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? NaN), 0);
const childrenOf = ({ children }: NodeScore) => children ?? [];
/** As the report prints: one decimal. */
const printed = (value: number) => Math.round(value * 10) / 10;

onBothServers((served) => {
  describe('the whole tree of 72 cities', () => {
    let cities: readonly City[];
    let told: string | undefined;
    beforeAll(async () => {
      const answer = await served().post<{ readonly evaluate: { readonly units: { readonly totalCount: number; readonly nodes: readonly City[] } } }>({ query: wholeTree });
      expect([answer.status, answer.body.errors, answer.body.data?.evaluate.units.totalCount]).toEqual([200, undefined, 72]);
      cities = answer.body.data?.evaluate.units.nodes ?? [];
      told = answer.body.extensions?.notice;
    });

    it('comes in one query within the default limits, with the notice', () => {
      expect(cities).toHaveLength(72);
      expect(told).toBe(notice);
    });

    it('has every indicator at its place, with the points of the file', () => {
      for (const { unitCode, tree } of cities) {
        const row = points.find(({ city }) => city === unitCode) ?? {};
        const leaves = childrenOf(tree).filter(({ node }) => node.code !== 'bonus').flatMap((pillar) => childrenOf(pillar).flatMap(childrenOf));
        expect(leaves.map(({ node }) => node.code)).toEqual(indicators.map(({ code }) => code));
        expectBits(leaves.map(({ score }) => score ?? NaN), leaves.map(({ node }) => Number(row[node.code])));
        expect(new Set(leaves.map(({ basis }) => basis))).toEqual(new Set(['COMPUTED']));
      }
    });

    it('adds up: leaves to sub-pillars, to pillars, to the total, with the bonus', () => {
      for (const { score, core, bonus, tree } of cities) {
        const parts = childrenOf(tree);
        for (const pillar of parts.filter(({ node }) => node.code !== 'bonus')) {
          for (const subPillar of childrenOf(pillar)) {
            const leaves = childrenOf(subPillar).filter(({ node }) => !bonusFactors.includes(node.code));
            expectWithin([subPillar.score ?? NaN], [sum(leaves.map((leaf) => leaf.score))], 1e-9);
            expectWithin([subPillar.contribution ?? NaN], [sum(childrenOf(subPillar).map((leaf) => leaf.contribution))], 1e-9);
          }
          expectWithin([pillar.score ?? NaN, pillar.contribution ?? NaN],
            [sum(childrenOf(pillar).map((child) => child.score)), sum(childrenOf(pillar).map((child) => child.contribution))], 1e-9);
        }
        expectWithin([score, tree.score ?? NaN, tree.contribution ?? NaN, core + bonus.total], Array<number>(4).fill(sum(parts.map((part) => part.contribution))), 1e-9);
        expectWithin([bonus.total], [sum(bonus.factors.map((factor) => factor.points))], 1e-9);
        expectWithin([sum(parts.map((part) => part.score))], [score], 1e-9);
      }
    });

    it('prints as the report does: pillars and total to one decimal, places, bonus to half a point', () => {
      expect(cities.map(({ unitCode }) => unitCode)).toEqual(printedCities.map(({ code }) => code));
      for (const [at, { rank, score, bonus, tree }] of cities.entries()) {
        const reported = printedCities[at];
        expect(rank).toBe(reported.rank);
        expect(printed(score)).toBe(reported.total);
        const scores = pillars.map((pillar) => childrenOf(tree).find(({ node }) => node.code === pillar)?.score ?? NaN);
        expect(scores.map(printed)).toEqual(reported.pillars);
        const left = reported.total - reported.pillars.reduce((total, value) => total + value, 0);
        expect(bonus.total).toBe(Math.round(left * 2) / 2);
        for (const factor of bonus.factors) expect([0, 0.5, 1]).toContain(factor.points);
      }
    });
  });

  it('normalises points where a variant asks for it and the vintage has no raw values: a new range, the same order', async () => {
    const query = `{ evaluate(vintage: "${vintage}", variant: { normalise: [
      { node: "trade-tariff", method: { kind: MIN_MAX, range: { low: 0, high: 10 } } }
    ] }) { table(nodes: ["trade-tariff"]) { unitCodes columns { values } } } }`;
    const answer = await served().post<{
      readonly evaluate: { readonly table: { readonly unitCodes: readonly string[]; readonly columns: readonly { readonly values: readonly number[] }[] } };
    }>({ query });
    const { unitCodes, columns: [{ values }] } = answer.body.data?.evaluate.table ?? { unitCodes: [], columns: [{ values: [] }] };
    const given = unitCodes.map((code) => Number(points.find(({ city }) => city === code)?.['trade-tariff']));
    const [low, high] = [Math.min(...given), Math.max(...given)];
    expect(values).toHaveLength(72);
    expectWithin(values, given.map((value) => ((value - low) / (high - low)) * 10), 1e-9);
  });

  it('scores status and potential, which are as printed for the twenty cities and add up to the total', async () => {
    const ranked = async (methodology: string) => {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly { unitCode: string; rank: number; score: number }[] } } }>(
        `{ evaluate(methodology: "${methodology}", vintage: "${vintage}") { ranking(first: 72) { nodes { unitCode rank score } } } }`);
      expect(evaluate.ranking.nodes).toHaveLength(72);
      return new Map(evaluate.ranking.nodes.map((row) => [row.unitCode, row]));
    };
    const [status, potential, total] = [await ranked('cbcii/status'), await ranked('cbcii/potential'), await ranked('cbcii/published')];
    for (const row of shippedTable('reported-measures').filter(({ measure }) => measure === 'status' || measure === 'potential')) {
      const found = (row.measure === 'status' ? status : potential).get(row.city);
      expect([row.city, row.measure, printed(found?.score ?? NaN), found?.rank]).toEqual([row.city, row.measure, Number(row.value), Number(row.rank)]);
    }
    for (const [code, { score }] of total) expectWithin([(status.get(code)?.score ?? NaN) + (potential.get(code)?.score ?? NaN)], [score], 1e-9);
  });

  it('takes a weight on one indicator, which the reported vintage refuses', async () => {
    const weighted = `variant: {weights: [{node: "gdp-total", weight: 3}]}`;
    interface Asked { evaluate: { scaleChanged: boolean; units: { nodes: readonly { unitCode: string; score: number; nodes: readonly { score: number; contribution: number }[] }[] } } }
    const query = (variant: string) => `{ evaluate(vintage: "${vintage}" ${variant}) { scaleChanged units(first: 72) { nodes { unitCode score nodes(codes: ["gdp-total"]) { score contribution } } } } }`;
    const [before, after] = [await served().ask<Asked>(query('')), await served().ask<Asked>(query(weighted))];
    expect([before.evaluate.scaleChanged, after.evaluate.scaleChanged]).toEqual([false, true]);
    const byCode = new Map(before.evaluate.units.nodes.map((unit) => [unit.unitCode, unit]));
    for (const { unitCode, score, nodes } of after.evaluate.units.nodes) {
      const [own] = byCode.get(unitCode)?.nodes ?? [];
      expectWithin([score, nodes[0].contribution], [(byCode.get(unitCode)?.score ?? NaN) + 2 * own.score, 3 * own.score], 1e-9);
    }
    const refused = await served().post({ query: `{ evaluate(${weighted}) { id } }` });
    expect(codesOf(refused)).toEqual(['BELOW_REPORTED_NODE']);
  });

  it('serves its observations as what they are: points, synthetic, of no source', async () => {
    const { vintage: found } = await served().ask<{ vintage: { [name: string]: unknown; observations: { totalCount: number; nodes: readonly Record<string, unknown>[] } } }>(
      `{ vintage(ref: "${vintage}") { ref kind notice sources { code } coverage { measure unitCount nodeCount share }
        observations(first: 500) { totalCount nodes { measure obsStatus unitOfMeasure value source { code } place } } errata { totalCount } facts { totalCount } } }`);
    expect(found).toMatchObject({
      ref: `${vintage}@1`, kind: 'SYNTHETIC', notice, sources: [], coverage: [{ measure: 'POINTS', unitCount: 72, nodeCount: 79, share: 1 }],
      errata: { totalCount: 0 }, facts: { totalCount: 0 }, observations: { totalCount: 72 * 79 },
    });
    for (const observation of found.observations.nodes) {
      expect(observation).toMatchObject({ measure: 'POINTS', obsStatus: 'SYNTHETIC', unitOfMeasure: 'points', source: null, place: null });
      expect(observation.value).toBeGreaterThanOrEqual(0);
      expect(observation.value).toBeLessThanOrEqual(1);
    }
  });

  describe('the notice', () => {
    /** Ids of the vintage and of an evaluation on it. */
    async function ids(ref: string): Promise<readonly [vintageId: string, evaluationId: string]> {
      const data = await served().ask<{ vintage: { id: string }; evaluate: { id: string } }>(`{ vintage(ref: "${ref}") { id } evaluate(vintage: "${ref}") { id } }`);
      return [data.vintage.id, data.evaluate.id];
    }

    /** Every way to what is built on a vintage. */
    const ways: Readonly<Record<string, (ref: string, vintageId: string, evaluationId: string) => string>> = {
      evaluate: (ref) => `{ evaluate(vintage: "${ref}") { ranking(first: 1) { nodes { score } } } }`,
      'evaluate, its id alone': (ref) => `{ evaluate(vintage: "${ref}") { id } }`,
      'evaluate with a variant': (ref) => `{ evaluate(vintage: "${ref}", variant: {bonus: {kind: NONE}}) { table { columns { values } } } }`,
      'evaluate among others': (ref) => `{ a: evaluate { resultHash } b: evaluate(vintage: "${ref}") { resultHash } }`,
      'the evaluation of a city': (ref) => `{ city(code: "tianjin") { evaluation(vintage: "${ref}") { rank } } }`,
      'the evaluations of cities': (ref) => `{ cities(first: 2) { nodes { evaluation(vintage: "${ref}") { rank } } } }`,
      vintage: (ref) => `{ vintage(ref: "${ref}") { kind } }`,
      'vintage by revision': (ref) => `{ vintage(ref: "${ref}@1") { kind } }`,
      observations: (ref) => `{ vintage(ref: "${ref}") { observations(first: 1) { nodes { value } } } }`,
      'node of the vintage': (_ref, vintageId) => `{ node(id: "${vintageId}") { id } }`,
      'node of the evaluation': (_ref, _vintageId, evaluationId) => `{ node(id: "${evaluationId}") { id ... on Evaluation { ranking(first: 1) { nodes { score } } } } }`,
      'nodes among others': (_ref, vintageId, evaluationId) => `{ nodes(ids: ["${vintageId}", "${evaluationId}", "nothing"]) { id } }`,
    };

    it.each(Object.entries(ways))('goes with %s on the synthetic vintage, and never on the reported one', async (_way, query) => {
      const [synthetic, reported] = [vintage, 'cbcii/2020'];
      expect((await served().post({ query: query(synthetic, ...await ids(synthetic)) })).body).toMatchObject({ extensions: { notice } });
      const { body } = await served().post({ query: query(reported, ...await ids(reported)) });
      expect(body.errors).toBeUndefined();
      expect(body.extensions).not.toHaveProperty('notice');
    });

    it('goes with the numbers of a vintage that a list led to, and not with the list', async () => {
      const list = (fields: string) => served().post({ query: `{ index { vintages { nodes { ref notice ${fields} } } } }` });
      expect((await list('')).body.extensions).not.toHaveProperty('notice');
      for (const fields of ['observations(first: 1) { nodes { value } }', 'coverage { share }']) {
        expect((await list(fields)).body).toMatchObject({ extensions: { notice } });
      }
    });

    it('goes by hash and under pins too', async () => {
      const query = `{ evaluate(vintage: "${vintage}") { ranking(first: 3) { nodes { score } } } }`;
      const first = await served().post({ query });
      const pins = first.body.extensions?.pins;
      const again = await served().post({ query, extensions: { pins } });
      expect([again.body.data, again.body.extensions]).toEqual([first.body.data, first.body.extensions]);
      const byHash = await served().post({ query: `{ evaluate(vintage: "${pins?.refs[vintage] ?? ''}") { id } }` });
      expect(byHash.body).toMatchObject({ extensions: { notice } });
    });
  });
});
