import { expectWithin } from '../support/expectColumn';
import { onBothServers } from '../support/servedPlatform';
import { ceilings, pillars, printedCities, shippedTable } from '../support/shippedTables';

interface Page<Item> {
  readonly totalCount: number;
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly startCursor: string | null; readonly endCursor: string | null };
}

/** Every list: the path to its field, its arguments besides the page's, and what names an item. */
const lists: Readonly<Record<string, readonly [path: readonly string[], args: string, name: string]>> = {
  ranking: [['evaluate', 'ranking'], '', 'unitCode'],
  'ranking by another order': [['evaluate', 'ranking'], 'orderBy: CODE', 'unitCode'],
  'units of an evaluation': [['evaluate', 'units'], '', 'unitCode'],
  observations: [['vintage(ref: "cbcii/2020")', 'observations'], '', 'nodeCode unitCode measure period'],
  'observations of some nodes': [['vintage(ref: "cbcii/2020")', 'observations'], 'nodes: ["cbcii", "bonus"], measure: SCORE', 'nodeCode unitCode measure period'],
  'errata of the index': [['index', 'errata'], '', 'code'],
  'errata of a vintage': [['vintage(ref: "cbcii/2020")', 'errata'], '', 'code'],
  'library of the index': [['index', 'library'], '', 'code'],
  'evidence on rules of selection': [['index', 'unitSelection', 'evidence'], '', 'ruleCode unitCode'],
  'units of the index': [['index', 'units'], '', 'code'],
  cities: [['cities'], '', 'code'],
  'nodes of the framework': [['index', 'framework', 'nodes'], '', 'code'],
  methodologies: [['index', 'methodologies'], '', 'code'],
  'methodology versions': [['methodology(code: "cbcii/published")', 'versions'], '', 'ref'],
  vintages: [['index', 'vintages'], '', 'ref'],
  indexes: [['indexes'], '', 'code'],
};

onBothServers((served) => {
  async function page(path: readonly string[], args: string, name: string, first: number | null, after: string | null): Promise<Page<Record<string, unknown>>> {
    const given = [first === null ? '' : `first: ${first}`, after === null ? '' : `after: "${after}"`, args].filter((arg) => arg !== '').join(', ');
    const field = `${path[path.length - 1]}${given === '' ? '' : `(${given})`} { totalCount nodes { ${name} } edges { cursor node { ${name} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const query = path.slice(0, -1).reduceRight((inner, outer) => `${outer} { ${inner} }`, field);
    const data = await served().ask<unknown>(`{ ${query} }`);
    return path.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step.replace(/\(.*/, '')], data) as Page<Record<string, unknown>>;
  }

  describe('paging', () => {
    it.each(Object.entries(lists))('%s: pages follow each other to the end, each item once', async (_list, [path, args, name]) => {
      const whole = await page(path, args, name, 500, null);
      const size = Math.max(1, Math.ceil(whole.totalCount / 4));
      const seen: unknown[] = [];
      const cursors: string[] = [];
      let after: string | null = null;
      for (let count = 0; count < 6; count += 1) {
        const part: Page<Record<string, unknown>> = await page(path, args, name, size, after);
        expect(part.totalCount).toBe(whole.totalCount);
        expect(part.edges.map(({ node }) => node)).toEqual(part.nodes);
        expect(part.pageInfo).toMatchObject({ hasPreviousPage: after !== null, startCursor: part.edges[0].cursor, endCursor: part.edges[part.edges.length - 1].cursor });
        seen.push(...part.nodes);
        cursors.push(...part.edges.map(({ cursor }) => cursor));
        after = part.pageInfo.endCursor;
        if (!part.pageInfo.hasNextPage) break;
      }
      const total = Math.min(whole.totalCount, seen.length);
      expect(seen.length).toBe(whole.totalCount);
      expect(seen.slice(0, 500)).toEqual(whole.nodes.slice(0, total));
      expect(new Set(cursors).size).toBe(whole.totalCount);
      expect(new Set(seen.map((item) => JSON.stringify(item))).size).toBe(whole.totalCount);
      const beyond = await page(path, args, name, size, after);
      expect(beyond).toMatchObject({ totalCount: whole.totalCount, nodes: [], edges: [], pageInfo: { hasNextPage: false, startCursor: null, endCursor: null } });
    });

    it.each(Object.entries(lists))('%s: first is 0 to 500, and 100 or fewer when left out', async (_list, [path, args, name]) => {
      const none = await page(path, args, name, 0, null);
      expect(none).toMatchObject({ nodes: [], edges: [], pageInfo: { hasNextPage: none.totalCount > 0, hasPreviousPage: false, startCursor: null, endCursor: null } });
      const usual = await page(path, args, name, null, null);
      expect(usual.nodes).toHaveLength(Math.min(usual.totalCount, path[0] === 'indexes' ? 20 : 100));
      expect(await page(path, args === '' ? 'first: null' : `first: null, ${args}`, name, null, null)).toEqual(usual);
    });

    it('of long rows: null in first is 50, as leaving it out is', async () => {
      const left = await page(['index', 'facts'], '', 'code', null, null);
      expect(left.nodes).toHaveLength(50);
      expect(await page(['index', 'facts'], 'first: null', 'code', null, null)).toEqual(left);
    });

    it('observations take aliases of units, and nodes without what lies below', async () => {
      const [path, , name] = lists.observations;
      const found = await page(path, 'units: ["harbin"], nodes: ["infrastructure", "bonus"], measure: SCORE', name, null, null);
      expect(found.nodes.map(({ unitCode, nodeCode }) => [unitCode, nodeCode])).toEqual([['haerbin', 'bonus'], ['haerbin', 'infrastructure']]);
      expect((await page(path, 'units: [], nodes: null', name, null, null)).totalCount).toBe(0);
    });

    it('has as many items as the data have rows', async () => {
      const count = async (list: string) => (await page(...lists[list], 0, null)).totalCount;
      expect(await count('ranking')).toBe(72);
      expect(await count('cities')).toBe(shippedTable('cities').length);
      expect(await count('nodes of the framework')).toBe(shippedTable('framework').length + shippedTable('indicators').length);
      expect(await count('methodologies')).toBe(6);
    });
  });

  describe('a ranking', () => {
    interface Row { readonly unitCode: string; readonly rank: number; readonly rankInFilter: number; readonly score: number; readonly core: number; readonly bonus: number; readonly rankChange: number }
    const fields = 'unitCode rank rankInFilter score core bonus rankChange';
    async function rows(args: string, variant = '{}'): Promise<readonly Row[]> {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { nodes: readonly Row[] } } }>(`{ evaluate(variant: ${variant}) { ranking${args} { nodes { ${fields} } } } }`);
      return evaluate.ranking.nodes;
    }
    const cities = shippedTable('cities');

    it.each<[string, string, (city: Readonly<Record<string, string>>) => boolean]>([
      ['regions', 'regions: ["southwest", "northeast"]', ({ region }) => region === 'southwest' || region === 'northeast'],
      ['provinces', 'provinces: ["jiangsu"]', ({ province }) => province === 'Jiangsu'],
      ['tiers', 'tiers: [1, 2]', ({ tier }) => tier !== '3'],
      ['codes and aliases', 'codes: ["harbin", "shanghai"]', ({ code }) => code === 'haerbin' || code === 'shanghai'],
      ['provincial capitals', 'isProvincialCapital: true', ({ isProvincialCapital }) => isProvincialCapital === 'true'],
      ['municipalities', 'isMunicipality: true', ({ isMunicipality }) => isMunicipality === 'true'],
      ['a text in a name', 'search: "TAIZHOU"', ({ code }) => code.startsWith('taizhou')],
      ['a text in a Chinese name', 'search: "州市"', ({ nameZh }) => nameZh.includes('州市')],
      ['several conditions at once', 'regions: ["yangtze-river-delta"], tiers: [3], isProvincialCapital: false',
        ({ region, tier, isProvincialCapital }) => region === 'yangtze-river-delta' && tier === '3' && isProvincialCapital === 'false'],
      ['an empty list', 'codes: []', () => false],
      ['nothing', 'codes: null, search: ""', () => true],
    ])('filtered by %s hides rows, keeps ranks, and counts rankInFilter anew', async (_what, filter, passes) => {
      const all = new Map((await rows('')).map((row) => [row.unitCode, row]));
      const shown = await rows(`(filter: {${filter}})`);
      expect(shown.map(({ unitCode }) => unitCode).sort()).toEqual(cities.filter(passes).map(({ code }) => code).sort());
      expect(shown.map(({ rank, score }) => [rank, score])).toEqual(shown.map(({ unitCode }) => [all.get(unitCode)?.rank, all.get(unitCode)?.score]));
      expect(shown.map(({ rankInFilter }) => rankInFilter)).toEqual(shown.map(({ rank }) => 1 + shown.filter((other) => other.rank < rank).length));
    });

    it('pages within a filter', async () => {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { totalCount: number; pageInfo: { hasNextPage: boolean }; nodes: Row[] } } }>(
        `{ evaluate { ranking(first: 2, filter: {isMunicipality: true}) { totalCount pageInfo { hasNextPage } nodes { ${fields} } } } }`);
      expect(evaluate.ranking).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true }, nodes: [{ unitCode: 'shanghai' }, { unitCode: 'beijing' }] });
    });

    const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const nameOf = new Map(cities.map(({ code, name }) => [code, name]));
    const byRank = (a: Row, b: Row) => a.rank - b.rank || text(a.unitCode, b.unitCode);
    it.each<[string, (a: Row, b: Row) => number]>([
      ['RANK', byRank],
      ['RANK_DESC', (a, b) => b.rank - a.rank || byRank(a, b)],
      ['CODE', (a, b) => text(a.unitCode, b.unitCode)],
      ['NAME', (a, b) => text(nameOf.get(a.unitCode) ?? '', nameOf.get(b.unitCode) ?? '') || byRank(a, b)],
      ['CORE_DESC', (a, b) => b.core - a.core || byRank(a, b)],
      ['BONUS_DESC', (a, b) => b.bonus - a.bonus || byRank(a, b)],
      ['RANK_CHANGE', (a, b) => a.rankChange - b.rankChange || byRank(a, b)],
      ['RANK_CHANGE_DESC', (a, b) => b.rankChange - a.rankChange || byRank(a, b)],
    ])('ordered by %s moves rows, never ranks', async (order, compare) => {
      const variant = '{weights: [{node: "rnd-resources", weight: 3}]}';
      const usual = await rows('', variant);
      const ordered = await rows(`(orderBy: ${order})`, variant);
      expect(ordered).toEqual([...usual].sort(compare));
      expect(usual.some(({ rankChange }) => rankChange !== 0)).toBe(true);
    });

    it('of one pillar has the printed scores of the pillar and ranks by them', async () => {
      const ranked = await rows('(node: "policy-guarantee")');
      const column = pillars.indexOf('policy-guarantee');
      const printed = new Map(printedCities.map((city) => [city.code, city.pillars[column]]));
      expect(ranked.map(({ score }) => score)).toEqual(ranked.map(({ unitCode }) => printed.get(unitCode)));
      expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map(({ score }) => 1 + printedCities.filter((city) => city.pillars[column] > score).length));
    });

    it('of the bonus has the printed totals less the printed pillars, to one decimal', async () => {
      const ranked = await rows('(node: "bonus")');
      const rest = new Map(printedCities.map((city) => [city.code, city.total - city.pillars.reduce((sum, value) => sum + value, 0)]));
      expectWithin(ranked.map(({ score }) => score), ranked.map(({ unitCode }) => rest.get(unitCode) ?? NaN), 1e-9);
      expect(ranked.every(({ score, bonus, core }) => bonus === score && core === 0)).toBe(true);
    });

    it('of a node below a reported one is empty: nothing is known there', async () => {
      expect(await rows('(node: "livability")')).toEqual([]);
    });
  });

  describe('a table', () => {
    interface Table { readonly measure: string; readonly unitCodes: readonly string[]; readonly columns: readonly { readonly nodeCode: string; readonly node: { readonly code: string }; readonly values: readonly (number | null)[]; readonly ranks: readonly (number | null)[]; readonly basis: readonly string[] }[] }
    async function table(args: string, methodology = 'cbcii/published', variant = '{}'): Promise<Table> {
      const { evaluate } = await served().ask<{ evaluate: { table: Table } }>(
        `{ evaluate(methodology: "${methodology}", variant: ${variant}) { table${args} { measure unitCodes columns { nodeCode node { code } values ranks basis } } } }`);
      return evaluate.table;
    }
    const column = ({ columns }: Table, node: string) => columns.find(({ nodeCode }) => nodeCode === node) ?? { values: [], ranks: [], basis: [] };

    it('has a column for the index, each pillar and the bonus, and a cell for each city', async () => {
      const scores = await table('');
      expect(scores.measure).toBe('SCORE');
      expect(scores.unitCodes).toEqual(printedCities.map(({ code }) => code));
      expect(scores.columns.map(({ nodeCode }) => nodeCode)).toEqual(['cbcii', ...pillars, 'bonus']);
      expectWithin(column(scores, 'cbcii').values.map(Number), printedCities.map(({ total }) => total), 1e-9);
      pillars.forEach((pillar, index) => expect(column(scores, pillar).values).toEqual(printedCities.map((city) => city.pillars[index])));
      expect(scores.columns.every(({ values, ranks, basis }) => values.length === 72 && ranks.length === 72 && basis.length === 72)).toBe(true);
      expect(new Set(column(scores, 'cbcii').basis)).toEqual(new Set(['COMPUTED']));
      expect(new Set(column(scores, 'bonus').basis)).toEqual(new Set(['REPORTED']));
    });

    it('of RANK has the ranks as values', async () => {
      for (const { values, ranks } of (await table('(measure: RANK)')).columns) expect(values).toEqual(ranks);
    });

    it('of CONTRIBUTION sums to the score, city by city', async () => {
      const [scores, parts] = [await table('', 'cbcii/equal-pillars'), await table('(measure: CONTRIBUTION)', 'cbcii/equal-pillars')];
      const sums = parts.unitCodes.map((_, unit) => parts.columns.slice(1).reduce((sum, { values }) => sum + (values[unit] ?? NaN), 0));
      expectWithin(sums, column(scores, 'cbcii').values.map(Number), 1e-9);
      expect(column(parts, 'cbcii').values).toEqual(column(scores, 'cbcii').values);
    });

    it('of NORMALISED has what the parent aggregates: shares of the ceiling put on 69', async () => {
      const normalised = await table('(measure: NORMALISED)', 'cbcii/equal-pillars');
      pillars.forEach((pillar, index) => {
        expectWithin(column(normalised, pillar).values.map(Number), printedCities.map((city) => city.pillars[index] / ceilings[pillar] * 69), 1e-9);
      });
    });

    it.each(['RAW', 'TREATED'])('of %s has what was observed, and null elsewhere', async (measure) => {
      const raw = await table(`(measure: ${measure}, nodes: ["physicians-per-thousand", "infrastructure"])`);
      // For the whole edition a value without period stands before that of the latest period.
      const facts = [...shippedTable('facts-appendix'), ...shippedTable('facts-chapters')]
        .filter((row) => row.indicator === 'physicians-per-thousand' && row.kind === 'VALUE' && row.match === 'EXACT' && row.qualifier === 'EXACT' && row.city !== '')
        .sort((a, b) => Number(a.period === '') - Number(b.period === '') || (a.period < b.period ? -1 : 1));
      const valueOf = new Map(facts.map(({ city, value }) => [city, Number(value)]));
      expect(valueOf.size).toBeGreaterThan(5);
      expect(column(raw, 'physicians-per-thousand').values).toEqual(raw.unitCodes.map((code) => (measure === 'RAW' ? valueOf.get(code) ?? null : null)));
      expect(column(raw, 'infrastructure').values).toEqual(Array.from({ length: 72 }, () => null));
    });

    it('of a node below a reported one has nothing but MISSING', async () => {
      const empty = column(await table('(nodes: ["livability"])'), 'livability');
      expect([new Set(empty.values), new Set(empty.ranks), new Set(empty.basis)]).toEqual([new Set([null]), new Set([null]), new Set(['MISSING'])]);
    });

    it('gives columns in the order asked, and none for an empty list', async () => {
      expect((await table('(nodes: ["bonus", "cbcii", "infrastructure"])')).columns.map(({ node }) => node.code)).toEqual(['bonus', 'cbcii', 'infrastructure']);
      expect((await table('(nodes: [])')).columns).toEqual([]);
    });
  });

  describe('groups', () => {
    interface Group { readonly kind: string; readonly code: string; readonly name: string; readonly nameZh: string | null; readonly count: number; readonly mean: number; readonly median: number; readonly best: number; readonly worst: number; readonly bestUnit: { readonly code: string }; readonly worstUnit: { readonly code: string } }
    const totalOf = new Map(printedCities.map(({ code, total }) => [code, total]));
    it.each<[string, (city: Readonly<Record<string, string>>) => string]>([
      ['REGION', ({ region }) => region],
      ['PROVINCE', ({ province }) => province.toLowerCase().replaceAll(' ', '-')],
      ['TIER', ({ tier }) => tier],
    ])('by %s summarise the printed totals', async (kind, groupOf) => {
      const { evaluate } = await served().ask<{ evaluate: { groups: readonly Group[] } }>(
        `{ evaluate { groups(by: ${kind}) { kind code name nameZh count mean median best worst bestUnit { code } worstUnit { code } } } }`);
      const cities = shippedTable('cities');
      const codes = new Set(cities.map(groupOf));
      expect(new Set(evaluate.groups.map(({ code }) => code))).toEqual(codes);
      for (const group of evaluate.groups) {
        const members = cities.filter((city) => groupOf(city) === group.code).map(({ code }) => totalOf.get(code) ?? NaN).sort((a, b) => b - a);
        const middle = members.length >> 1;
        const median = members.length % 2 === 1 ? members[middle] : (members[middle - 1] + members[middle]) / 2;
        expect([group.kind, group.count]).toEqual([kind, members.length]);
        expectWithin([group.mean, group.median, group.best, group.worst],
          [members.reduce((sum, value) => sum + value, 0) / members.length, median, members[0], members[members.length - 1]], 1e-9);
        expectWithin([totalOf.get(group.bestUnit.code) ?? NaN, totalOf.get(group.worstUnit.code) ?? NaN], [members[0], members[members.length - 1]], 1e-9);
        expect([group.name, group.nameZh].every((name) => name !== null && name !== '')).toBe(true);
      }
      expect(evaluate.groups.reduce((sum, { count }) => sum + count, 0)).toBe(72);
    });
  });

  describe('excluded', () => {
    it('is empty for the published index', async () => {
      expect(await served().ask('{ evaluate { excluded { unitCode } } }')).toEqual({ evaluate: { excluded: [] } });
    });

    it('names every city that could not be scored, why, and where: 16 have 0.0 in a pillar, which has no logarithm', async () => {
      const zero = printedCities.filter((city) => city.pillars.includes(0)).map(({ code }) => code);
      expect(zero).toHaveLength(16);
      const { evaluate } = await served().ask<{ evaluate: { ranking: { totalCount: number }; excluded: { unitCode: string; reason: string; unit: { code: string }; nodes: unknown[] }[]; unit: null } }>(
        `query ($variant: VariantInput, $zero: String!) { evaluate(variant: $variant) {
          ranking(first: 0) { totalCount } excluded { unitCode reason unit { code } nodes { code } } unit(code: $zero) { score }
        } }`, { zero: zero[0], variant: { normalise: [{ level: 1, method: { kind: 'GOALPOSTS', low: 0.1, high: 17, scale: 'LOG' } }] } });
      expect(evaluate.excluded.map(({ unitCode }) => unitCode)).toEqual(zero);
      expect(evaluate.excluded.map(({ reason, unit, nodes }) => [reason, unit.code, nodes.length > 0])).toEqual(zero.map((code) => ['UNDEFINED_AGGREGATE', code, true]));
      expect(evaluate).toMatchObject({ ranking: { totalCount: 56 }, unit: null });
    });

    it('and a period without scores excludes all, each with the nodes that lack data', async () => {
      const { evaluate } = await served().ask<{ evaluate: { ranking: { totalCount: number; nodes: unknown[] }; excluded: { reason: string; nodes: { code: string }[] }[]; unit: null; table: { unitCodes: string[] } } }>(
        '{ evaluate(period: "2018") { ranking { totalCount nodes { rank } } excluded { reason nodes { code } } unit(code: "shanghai") { score } table { unitCodes } } }');
      expect(evaluate).toMatchObject({ ranking: { totalCount: 0, nodes: [] }, unit: null, table: { unitCodes: [] } });
      expect(evaluate.excluded).toHaveLength(72);
      expect(evaluate.excluded.every(({ reason, nodes }) => reason === 'MISSING_DATA' && nodes.length > 0)).toBe(true);
    });
  });

  describe('the framework', () => {
    const indicators = shippedTable('indicators');
    async function codes(args: string): Promise<readonly string[]> {
      const { index } = await served().ask<{ index: { framework: { nodes: { nodes: { code: string }[] } } } }>(`{ index { framework { nodes(first: 500${args}) { nodes { code } } } } }`);
      return index.framework.nodes.nodes.map(({ code }) => code);
    }

    it('has a root, six pillars and the bonus, 23 sub-pillars and 79 indicators', async () => {
      expect(await codes(', level: 0')).toEqual(['cbcii']);
      expect(await codes(', level: 1')).toEqual([...pillars, 'bonus']);
      expect(await codes(', level: 2')).toHaveLength(23);
      expect((await codes(', level: 3')).slice().sort()).toEqual(indicators.map(({ code }) => code).sort());
      expect(await codes(', level: 4')).toEqual([]);
    });

    it.each<[string, (row: Readonly<Record<string, string>>) => boolean]>([
      ['level: 3, role: BONUS', ({ role }) => role === 'BONUS'],
      ['level: 3, role: CORE', ({ role }) => role === 'CORE'],
      ['tag: STATUS', ({ tag }) => tag === 'STATUS'],
      ['tag: POTENTIAL, role: CORE', ({ tag, role }) => tag === 'POTENTIAL' && role === 'CORE'],
    ])('filtered by %s', async (args, passes) => {
      const found = await codes(`, ${args}`);
      expect([...found].sort()).toEqual(indicators.filter(passes).map(({ code }) => code).sort());
    });

    it('states no targets and no variables where its author stated none', async () => {
      const { index } = await served().ask<{ index: { framework: { root: object; variables: object[] } } }>(
        '{ index { framework { root { target denominator } variables { code name unitOfMeasure } } } }');
      expect(index.framework).toEqual({ root: { target: null, denominator: null }, variables: [] });
    });

    it('says of every node where it stands and whether its ceiling is inferred', async () => {
      interface FrameworkNode { readonly code: string; readonly level: number; readonly ceiling: number; readonly ceilingDisclosure: string; readonly parent: { readonly code: string } | null; readonly children: readonly { readonly code: string }[] }
      const { index } = await served().ask<{ index: { framework: { root: { code: string }; bonusNode: { code: string; ceiling: number }; nodes: { nodes: readonly FrameworkNode[] } } } }>(
        '{ index { framework { root { code } bonusNode { code ceiling } nodes(first: 500) { nodes { code level ceiling ceilingDisclosure parent { code } children { code } } } } } }');
      const { nodes } = index.framework.nodes;
      const byCode = new Map(nodes.map((node) => [node.code, node]));
      expect(index.framework).toMatchObject({ root: { code: 'cbcii' }, bonusNode: { code: 'bonus', ceiling: 10 } });
      expect(pillars.map((pillar) => byCode.get(pillar)?.ceiling)).toEqual(Object.values(ceilings));
      expect(byCode.get('cbcii')?.ceiling).toBe(69);
      expect(nodes.every(({ ceilingDisclosure }) => ceilingDisclosure === 'INFERRED')).toBe(true);
      for (const { code, parent, children, level } of nodes) {
        expect(parent === null ? level : byCode.get(parent.code)?.level).toBe(parent === null ? 0 : level - 1);
        expect(children.every((child) => byCode.get(child.code)?.parent?.code === code)).toBe(true);
      }
    });
  });
});
