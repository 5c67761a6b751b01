import { expectWithin } from '../support/expectColumn';
import { onBothServers, type ServedPlatform } from '../support/servedPlatform';
import { ceilings, pillars, printedCities, shippedTable } from '../support/shippedTables';

interface Row {
  readonly rank: number;
  readonly reportedRank: number | null;
  readonly baselineRank: number | null;
  readonly rankChange: number | null;
  readonly score: number;
  readonly core: number;
  readonly bonus: number;
  readonly unit: { readonly code: string; readonly name: string; readonly nameZh: string };
  readonly nodes: readonly { readonly node: { readonly code: string }; readonly score: number; readonly rank: number; readonly basis: string; readonly contribution: number | null }[];
}

const rowFields = `rank reportedRank baselineRank rankChange score core bonus unit { code name nameZh }
  nodes { node { code } score rank basis contribution }`;

/** All rows of a ranking under a methodology and a variant. */
async function rank(served: ServedPlatform, variant?: object, more: { methodology?: string; nodes?: readonly string[] } = {}): Promise<readonly Row[]> {
  const { evaluate } = await served.ask<{ evaluate: { ranking: { nodes: readonly Row[] } } }>(
    `query ($methodology: String!, $variant: VariantInput, $nodes: [String!]) {
      evaluate(methodology: $methodology, variant: $variant) { ranking(first: 72, nodes: $nodes) { nodes { ${rowFields} } } }
    }`, { methodology: more.methodology ?? 'cbcii/published', variant, nodes: more.nodes });
  return evaluate.ranking.nodes;
}

/** code → score to so many decimals, of the first rows. */
function scores(rows: readonly Row[], count: number, decimals: number): Record<string, string> {
  return Object.fromEntries(rows.slice(0, count).map(({ unit, score }) => [unit.code, score.toFixed(decimals)]));
}

const noBonus = { bonus: { kind: 'NONE' } };

onBothServers((served) => {
  describe('the published index', () => {
    let rows: readonly Row[];
    beforeAll(async () => {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly Row[] } } }>(
        `{ evaluate { ranking(first: 72) { nodes { ${rowFields} } } } }`);
      rows = evaluate.ranking.nodes;
    });

    it('has the printed total of each of the 72 cities', () => {
      expect(rows).toHaveLength(72);
      const scoreOf = new Map(rows.map((row) => [row.unit.code, row.score]));
      expectWithin(printedCities.map(({ code }) => scoreOf.get(code) ?? NaN), printedCities.map(({ total }) => total), 1e-9);
    });

    it('splits every score into core and bonus', () => {
      expectWithin(rows.map(({ core, bonus }) => core + bonus), rows.map(({ score }) => score), 1e-9);
      const sumOf = new Map(printedCities.map((city) => [city.code, city.pillars.reduce((sum, value) => sum + value, 0)]));
      expectWithin(rows.map(({ core }) => core), rows.map(({ unit }) => sumOf.get(unit.code) ?? NaN), 1e-9);
    });

    it('lets cities with equal printed totals share a rank, and no others', () => {
      const rankOf = new Map(rows.map((row) => [row.unit.code, row.rank]));
      const expected = printedCities.map(({ total }) => 1 + printedCities.filter((other) => other.total > total).length);
      expect(printedCities.map(({ code }) => rankOf.get(code))).toEqual(expected);
      expect(new Set(expected).size).toBeLessThan(72);
    });

    it('gives every printed rank, and each lies within its tie', () => {
      const printedRank = new Map(printedCities.map(({ code, rank: printed }) => [code, printed]));
      expect(rows.map(({ reportedRank }) => reportedRank)).toEqual(rows.map(({ unit }) => printedRank.get(unit.code)));
      const outside = rows.filter(({ rank: shared, reportedRank }) => {
        const size = rows.filter((other) => other.rank === shared).length;
        return reportedRank === null || reportedRank < shared || reportedRank >= shared + size;
      });
      expect(outside).toEqual([]);
    });

    it('names each city in both languages', () => {
      const names = new Map(shippedTable('cities').map(({ code, name, nameZh }) => [code, [name, nameZh]]));
      expect(rows.map(({ unit }) => [unit.name, unit.nameZh])).toEqual(rows.map(({ unit }) => names.get(unit.code)));
    });

    it('is its own baseline', () => {
      expect(rows.filter(({ rank: own, baselineRank, rankChange }) => baselineRank !== own || rankChange !== 0)).toEqual([]);
    });
  });

  describe('variants', () => {
    it('without bonus: Tianjin is third, four places up, and Suzhou and Guangzhou tie', async () => {
      const rows = await rank(served(), noBonus);
      expect(scores(rows, 6, 1)).toEqual({ shanghai: '51.0', beijing: '50.8', tianjin: '28.7', hangzhou: '28.0', guangzhou: '27.9', suzhou: '27.9' });
      expect(rows.slice(0, 7).map(({ rank: own, unit }) => `${own} ${unit.code}`))
        .toEqual(['1 shanghai', '2 beijing', '3 tianjin', '4 hangzhou', '5 guangzhou', '5 suzhou', '7 shenzhen']);
      expect(rows[2]).toMatchObject({ baselineRank: 7, rankChange: 4, reportedRank: 7, bonus: 0 });
    });

    it('with infrastructure counted twice Beijing is first', async () => {
      const rows = await rank(served(), { weights: [{ node: 'infrastructure', weight: 2 }] });
      expect(scores(rows, 2, 9)).toEqual({ beijing: '71.200000000', shanghai: '70.200000000' });
      expect(rows[0]).toMatchObject({ rank: 1, baselineRank: 2, rankChange: 1 });
    });

    it('without bonus and with pillars of equal weight, each a share of its ceiling', async () => {
      const weights = pillars.map((node) => ({ node, weight: 100 / (6 * ceilings[node]) }));
      const rows = await rank(served(), { ...noBonus, weights });
      expect(scores(rows, 4, 2)).toEqual({ shanghai: '75.63', beijing: '74.51', tianjin: '41.46', suzhou: '41.42' });
    });

    it('the same through the methodology of equal pillars, on a scale of 69', async () => {
      const [fromWeights, fromMethodology] = [
        await rank(served(), { ...noBonus, weights: pillars.map((node) => ({ node, weight: 69 / (6 * ceilings[node]) })) }),
        await rank(served(), noBonus, { methodology: 'cbcii/equal-pillars' }),
      ];
      expect(fromMethodology.map(({ unit, rank: own }) => `${own} ${unit.code}`)).toEqual(fromWeights.map(({ unit, rank: own }) => `${own} ${unit.code}`));
      expectWithin(fromMethodology.map(({ score }) => score), fromWeights.map(({ score }) => score), 1e-9);
    });

    it('no-bonus as a methodology equals the variant without bonus, bit for bit', async () => {
      const [line, variant] = [await rank(served(), undefined, { methodology: 'cbcii/no-bonus' }), await rank(served(), noBonus)];
      expect(line.map(({ score, core, bonus }) => [score, core, bonus])).toEqual(variant.map(({ score, core, bonus }) => [score, core, bonus]));
    });

    it('a cap holds the bonus down, and what is above it only', async () => {
      const [official, capped] = [await rank(served()), await rank(served(), { bonus: { cap: 5 } })];
      const bonusOf = new Map(official.map(({ unit, bonus }) => [unit.code, bonus]));
      expectWithin(capped.map(({ bonus }) => bonus), capped.map(({ unit }) => Math.min(5, bonusOf.get(unit.code) ?? NaN)), 0);
    });

    it('a multiplicative bonus is core × points / scale', async () => {
      const [official, scaled] = [await rank(served()), await rank(served(), { bonus: { kind: 'MULTIPLICATIVE', scale: 50 } })];
      const pointsOf = new Map(official.map(({ unit, bonus }) => [unit.code, bonus]));
      expectWithin(scaled.map(({ bonus }) => bonus), scaled.map(({ unit, core }) => core * (pointsOf.get(unit.code) ?? NaN) / 50), 1e-9);
      expectWithin(scaled.map(({ core, bonus }) => core + bonus), scaled.map(({ score }) => score), 1e-9);
    });

    it('weights at the pillars multiply, 0 takes the pillar away, and the answer says that the scale changed', async () => {
      const { evaluate } = await served().ask<{ evaluate: { scaleChanged: boolean; ceiling: number; ranking: { nodes: readonly Row[] } } }>(
        `{ evaluate(variant: {weights: [{node: "financing-capacity", weight: 0}]}) { scaleChanged ceiling ranking(first: 1) { nodes { ${rowFields} } } } }`);
      expect(evaluate).toMatchObject({ scaleChanged: true, ceiling: 73 });
      const [{ unit, score }] = evaluate.ranking.nodes;
      expect([unit.code, score.toFixed(9)]).toEqual(['beijing', '55.500000000']);
    });

    it('units named in a variant are ranked among themselves; a filter keeps ranks', async () => {
      const rows = await rank(served(), { units: ['tianjin', 'harbin', 'changchun'] });
      expect(rows.map(({ rank: own, unit, baselineRank }) => `${own} ${unit.code} ${baselineRank}`))
        .toEqual(['1 tianjin 7', '2 changchun 29', '2 haerbin 29']);
    });

    it('the pillar bars come in the same query, as printed', async () => {
      const rows = await rank(served(), undefined, { nodes: pillars });
      const printed = new Map(printedCities.map((city) => [city.code, city.pillars]));
      expect(rows.every(({ nodes }) => nodes.every(({ node, basis }, index) => node.code === pillars[index] && basis === 'REPORTED'))).toBe(true);
      expect(rows.map(({ nodes }) => nodes.map(({ score }) => score))).toEqual(rows.map(({ unit }) => printed.get(unit.code)));
      const rankOf = (pillar: number, value: number) => 1 + printedCities.filter((city) => city.pillars[pillar] > value).length;
      expect(rows.map(({ nodes }) => nodes.map((node) => node.rank)))
        .toEqual(rows.map(({ nodes }) => nodes.map(({ score }, pillar) => rankOf(pillar, score))));
    });

    it('of two aliases the refused one is null and the other answers', async () => {
      const { status, body } = await served().post<{ refused: null; answered: { ranking: { nodes: { score: number }[] } } }>({
        query: `{
          refused: evaluate(variant: {weights: [{node: "gdp-total", weight: 2}]}) { id }
          answered: evaluate { ranking(first: 1) { nodes { score } } }
        }`,
      });
      expect(status).toBe(200);
      expect(body.data).toEqual({ refused: null, answered: { ranking: { nodes: [{ score: 60 }] } } });
      expect(body.errors).toHaveLength(1);
      expect(body.errors?.[0]).toMatchObject({ path: ['refused'], extensions: { code: 'BELOW_REPORTED_NODE' } });
    });
  });

  describe('one city', () => {
    interface TreeNode {
      readonly node: { readonly code: string };
      readonly basis: string;
      readonly score: number | null;
      readonly rank: number | null;
      readonly contribution: number | null;
      readonly nominalWeight: number | null;
      readonly effectiveWeight: number | null;
      readonly children: readonly TreeNode[];
    }
    interface CityAnswer {
      readonly city: {
        readonly name: string;
        readonly evaluation: {
          readonly rank: number; readonly score: number; readonly core: number;
          readonly bonus: { readonly kind: string; readonly total: number; readonly basis: string; readonly factors: readonly { readonly points: number | null; readonly maxPoints: number; readonly basis: string }[] };
          readonly tree: TreeNode;
        };
      };
    }
    const figures = 'node { code } basis score rank contribution nominalWeight effectiveWeight';
    const cityQuery = `query ($code: String!, $variant: VariantInput) {
      city(code: $code) { name evaluation(variant: $variant) {
        rank score core bonus { kind total basis factors { points maxPoints basis } }
        tree { ${figures} children { ${figures} children { ${figures} children { ${figures} children { ${figures} } } } } }
      } }
    }`;

    it('answers with rank, score, bonus and tree under a variant', async () => {
      const { city } = await served().ask<CityAnswer>(cityQuery, { code: 'tianjin', variant: noBonus });
      const { rank: own, score, bonus, tree } = city.evaluation;
      expect([own, score.toFixed(1), bonus.kind, bonus.total]).toEqual([3, '28.7', 'NONE', 0]);
      expect(tree).toMatchObject({ node: { code: 'cbcii' }, basis: 'COMPUTED', rank: 3, contribution: score });
      expect(tree.children.map(({ node }) => node.code)).toEqual([...pillars, 'bonus']);
    });

    it('says what is reported, what is missing, and how much each pillar weighs', async () => {
      const { city } = await served().ask<CityAnswer>(cityQuery, { code: 'tianjin' });
      const { tree, bonus } = city.evaluation;
      expect(bonus).toMatchObject({ kind: 'ADDITIVE', total: 7, basis: 'REPORTED' });
      expect(bonus.factors).toEqual(Array.from({ length: 10 }, () => ({ points: null, maxPoints: 1, basis: 'MISSING' })));
      expect(tree.children.map(({ basis }) => basis)).toEqual(Array.from({ length: 7 }, () => 'REPORTED'));
      expectWithin(tree.children.slice(0, 6).map(({ effectiveWeight }) => effectiveWeight ?? NaN), pillars.map((pillar) => ceilings[pillar] / 69), 1e-12);
      const [infrastructure] = tree.children;
      expect(infrastructure.children.length).toBeGreaterThan(0);
      expect(infrastructure.children.every(({ basis, score, contribution }) => basis === 'MISSING' && score === null && contribution === null)).toBe(true);
    });

    it('answers by an alias too', async () => {
      expect((await served().ask<CityAnswer>(cityQuery, { code: 'harbin' })).city.name).toBe('Harbin');
    });

    it('has the measures that the report prints beside the tree', async () => {
      const { city } = await served().ask<{ city: { reportedMeasures: { code: string; name: string; value: number | null; rank: number; rankPopulation: number; place: string }[] } }>(
        '{ city(code: "haikou") { reportedMeasures { code name value rank rankPopulation place } } }');
      expect(city.reportedMeasures.find(({ code }) => code === 'status')).toMatchObject({ rank: 40, rankPopulation: 72 });
      const printed = shippedTable('reported-measures').filter((row) => row.city === 'haikou');
      expect(printed).toHaveLength(6);
      expect(city.reportedMeasures.map(({ code, value, rank: own }) => `${code} ${value} ${own}`).sort())
        .toEqual(printed.map((row) => `${row.measure} ${Number(row.value)} ${row.rank}`).sort());
    });
  });

  describe('contributions', () => {
    const query = `query ($methodology: String!, $variant: VariantInput) {
      evaluate(methodology: $methodology, variant: $variant) { units { nodes { unitCode score bonus { total } tree { contribution children { node { code } contribution } } } } }
    }`;
    interface Units {
      readonly evaluate: { readonly units: { readonly nodes: readonly {
        readonly unitCode: string; readonly score: number; readonly bonus: { readonly total: number };
        readonly tree: { readonly contribution: number; readonly children: readonly { readonly node: { readonly code: string }; readonly contribution: number | null }[] };
      }[] } };
    }

    it.each([
      ['cbcii/published', undefined],
      ['cbcii/no-bonus', undefined],
      ['cbcii/equal-pillars', undefined],
      ['cbcii/published', { weights: [{ node: 'rnd-resources', weight: 3 }, { node: 'bonus', weight: 0.5 }], bonus: { cap: 4 } }],
      ['cbcii/published', { bonus: { kind: 'MULTIPLICATIVE', scale: 79 }, exclude: ['financing-capacity'] }],
      ['cbcii/equal-pillars', { weights: [{ node: 'policy-guarantee', weight: 0 }], aggregate: [{ node: 'cbcii', method: { kind: 'ARITHMETIC' } }] }],
    ])('of pillars and bonus sum to the score of every city: %s %j', async (methodology, variant) => {
      const { evaluate } = await served().ask<Units>(query, { methodology, variant });
      const { nodes } = evaluate.units;
      expect(nodes).toHaveLength(72);
      expectWithin(nodes.map(({ tree }) => tree.children.reduce((sum, child) => sum + (child.contribution ?? NaN), 0)), nodes.map(({ score }) => score), 1e-9);
      expectWithin(nodes.map(({ tree }) => tree.contribution), nodes.map(({ score }) => score), 0);
      expect(nodes.map(({ tree }) => tree.children.find(({ node }) => node.code === 'bonus')?.contribution)).toEqual(nodes.map(({ bonus }) => bonus.total));
    });

    it('are null for pillars that are multiplied, not added', async () => {
      const { evaluate } = await served().ask<Units>(query, { methodology: 'cbcii/geometric' });
      for (const { tree } of evaluate.units.nodes) {
        expect(tree.children.filter(({ node }) => node.code !== 'bonus').every(({ contribution }) => contribution === null)).toBe(true);
      }
    });
  });
});
