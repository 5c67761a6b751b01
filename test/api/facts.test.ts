import { describeWithPostgres, postgres, sqlite } from '../contract/engines';
import { codesOf, faultsOf, onBothServers, rowStatements, servedOn } from '../support/servedPlatform';
import { shippedTable } from '../support/shippedTables';

type Row = Readonly<Record<string, string>>;
type Line = Readonly<Record<string, unknown>>;
interface Page { readonly totalCount: number; readonly nodes: readonly Line[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }

const facts = [...shippedTable('facts-appendix'), ...shippedTable('facts-chapters')];
const policies = shippedTable('policy-measures');
const series = shippedTable('series');
const findings = shippedTable('findings');
const errata = ['catalogue', 'press', 'tables', 'text-appendix', 'text-chapters', 'text-report'].flatMap((part) => shippedTable(`errata-${part}`));

const text = (cell: string) => (cell === '' ? null : cell);
const number = (cell: string) => (cell === '' ? null : Number(cell));
const words = (cell: string) => (cell === '' ? [] : cell.split(' '));
const phrases = (cell: string) => (cell === '' ? [] : cell.split('; '));
const kebab = (name: string) => name.toLowerCase().replaceAll(' ', '-');
const source = (code: string) => ({ code });
const city = (code: string) => (code === '' ? null : { code });

/** Every list of the index that comes in pages: what is asked of a line, and what the table says it must be. */
const lists: readonly (readonly [field: string, selection: string, rows: readonly Row[], expected: (row: Row) => Line])[] = [
  ['facts', 'code cityCode nodeCode topic kind match qualifier value valueHigh unitOfMeasure period statement place note city { code } source { code }', facts, (row) => ({
    code: row.code, cityCode: text(row.city), nodeCode: text(row.indicator), topic: row.topic, kind: row.kind, match: row.match, qualifier: row.qualifier,
    value: Number(row.value), valueHigh: number(row.valueHigh), unitOfMeasure: row.unitOfMeasure, period: text(row.period), statement: row.statement,
    place: row.place, note: text(row.note), city: city(row.city), source: source(row.source),
  })],
  ['policyMeasures', 'code jurisdiction cityCode province theme instrument title amountMin amountMax amountQualifier currency sharePercent per validFrom validTo year statement place note city { code } source { code }', policies, (row) => ({
    code: row.code, jurisdiction: row.jurisdiction, cityCode: text(row.city), province: text(kebab(row.province)), theme: row.theme, instrument: row.instrument,
    title: row.title, amountMin: number(row.amountMin), amountMax: number(row.amountMax), amountQualifier: text(row.amountQualifier), currency: text(row.currency),
    sharePercent: number(row.sharePercent), per: text(row.per), validFrom: text(row.validFrom), validTo: text(row.validTo), year: number(row.year),
    statement: row.statement, place: row.place, note: text(row.note), city: city(row.city), source: source(row.source),
  })],
  ['series', 'code series name cityCode area period kind qualifier value unitOfMeasure statement place note city { code } source { code }', series, (row) => ({
    code: row.code, series: row.series, name: row.name, cityCode: text(row.city), area: text(row.area), period: text(row.period), kind: row.kind,
    qualifier: row.qualifier, value: Number(row.value), unitOfMeasure: row.unitOfMeasure, statement: row.statement, place: row.place, note: text(row.note),
    city: city(row.city), source: source(row.source),
  })],
  ['findings', 'code kind subjectKind subject cityCodes statement place source { code }', findings, (row) => ({
    code: row.code, kind: row.kind, subjectKind: row.subjectKind, subject: row.subject, cityCodes: words(row.cities), statement: row.statement,
    place: row.place, source: source(row.source),
  })],
  ['errata', 'code kind nodeCodes unitCodes place finding taken reason sources { code } nodes { code }', errata, (row) => ({
    code: row.code, kind: row.kind, nodeCodes: words(row.node), unitCodes: words(row.city), place: row.place, finding: row.finding, taken: row.taken,
    reason: row.reason, sources: words(row.sources).map(source), nodes: words(row.node).map((code) => ({ code })),
  })],
  ['investigators', 'ranking position name nameZh hospital hospitalZh trials year cityCode place note city { code } source { code }', shippedTable('investigators'), (row) => ({
    ranking: row.ranking, position: Number(row.position), name: row.name, nameZh: row.nameZh, hospital: row.hospital, hospitalZh: row.hospitalZh,
    trials: Number(row.trials), year: Number(row.year), cityCode: row.city, place: row.place, note: text(row.note), city: city(row.city), source: source(row.source),
  })],
  ['clinicalOutput', 'cityCode figures { measure { code } value } place source { code }', shippedTable('clinical-output'), (row) => ({
    cityCode: row.city, place: row.place, source: source(row.source), figures: [
      { measure: { code: 'multiregional-trials' }, value: Number(row.multiregionalTrials) },
      { measure: { code: 'class-one-new-drugs' }, value: Number(row.classOneNewDrugs) },
      { measure: { code: 'class-three-devices' }, value: Number(row.classThreeDevices) },
    ],
  })],
  ['universities', 'code list position name nameZh cityCode cityBasis place note', shippedTable('universities'), (row) => ({
    code: row.code, list: row.list, position: number(row.position), name: row.name, nameZh: text(row.nameZh), cityCode: text(row.city),
    cityBasis: row.cityBasis, place: row.place, note: text(row.note),
  })],
  ['library', 'code nodeCode name nameZh definition unitOfMeasure direction dataSource ratingSystems judgements { criterion verdict reason place source { code } } decision stage reason place note source { code } node { code direction unitOfMeasure }', shippedTable('library'), (row) => ({
    code: row.code, nodeCode: text(row.node), name: row.name, nameZh: text(row.nameZh), definition: text(row.definition), unitOfMeasure: text(row.unitOfMeasure),
    direction: row.direction, dataSource: text(row.dataSource), ratingSystems: phrases(row.ratingSystems), decision: row.decision, stage: row.stage.toUpperCase(),
    judgements: ['REPRESENTATIVENESS', 'APPLICABILITY', 'ACCESSIBILITY'].map((criterion) => ({
      criterion, verdict: row[criterion.toLowerCase()], reason: null, place: expect.stringMatching(/^l\.565 /) as unknown, source: source('report-zh'),
    })),
    reason: text(row.reason), place: row.place, note: text(row.note), source: source(row.source),
    node: { code: row.node, direction: row.direction, unitOfMeasure: row.unitOfMeasure },
  })],
  ['parks', 'code name nameZh cityCode role place note', shippedTable('parks'), (row) => ({
    code: row.code, name: row.name, nameZh: text(row.nameZh), cityCode: text(row.city), role: row.role, place: row.place, note: text(row.note),
  })],
  ['enterprises', 'code name nameZh cityCode role place note', shippedTable('enterprises'), (row) => ({
    code: row.code, name: row.name, nameZh: text(row.nameZh), cityCode: text(row.city), role: row.role, place: row.place, note: text(row.note),
  })],
  ['youngScientists', 'code name field cityCode place note', shippedTable('young-scientists'), (row) => ({
    code: row.code, name: row.name, field: row.field, cityCode: text(row.city), place: row.place, note: text(row.note),
  })],
  ['aiTalent', 'code area areaKind cityCode policy universities place note', shippedTable('ai-talent'), (row) => ({
    code: row.code, area: row.area, areaKind: row.areaKind, cityCode: text(row.city), policy: row.policy, universities: phrases(row.universities),
    place: row.place, note: text(row.note),
  })],
  ['referenceCities', 'code name nameZh country model { code } start acceleration stability maturity infrastructure policy financing rnd industryFocus place note', shippedTable('reference-cities'), (row) => ({
    code: row.code, name: row.name, nameZh: text(row.nameZh), country: row.country, model: city(row.model), start: text(row.start),
    acceleration: text(row.acceleration), stability: text(row.stability), maturity: text(row.maturity), infrastructure: text(row.infrastructureNote),
    policy: text(row.policyNote), financing: text(row.financingNote), rnd: text(row.rndNote), industryFocus: text(row.industryFocus),
    place: row.place, note: text(row.note),
  })],
  ['referenceCityFacts', 'code referenceCityCode area topic kind qualifier value valueHigh unitOfMeasure period statement place note', shippedTable('reference-city-facts'), (row) => ({
    code: row.code, referenceCityCode: text(row.referenceCity), area: text(row.area), topic: row.topic, kind: row.kind, qualifier: row.qualifier,
    value: Number(row.value), valueHigh: number(row.valueHigh), unitOfMeasure: row.unitOfMeasure, period: text(row.period), statement: row.statement,
    place: row.place, note: text(row.note),
  })],
];

const rule = (row: Row): Line => ({
  code: row.code, order: Number(row.order), kind: row.kind, subject: row.subject, operator: row.operator, qualifier: text(row.qualifier ?? ''),
  value: row.operator === 'EXISTS' ? null : Number(row.value), valueHigh: number(row.valueHigh ?? ''), unitOfMeasure: text(row.unitOfMeasure),
  statement: row.statement, place: row.place, period: text(row.period ?? ''), joined: text(row.joined ?? ''), evidence: text(row.evidenceMatch ?? '') ?? 'NONE',
});
const ruleFields = 'code order kind subject operator qualifier value valueHigh unitOfMeasure statement place period joined evidence';

/** Every short list of the index. */
const shortLists: typeof lists = [
  ['tiers', 'tier name nameZh features industryPattern typicalCityCodes cityCount place note', shippedTable('tiers'), (row) => ({
    tier: Number(row.code), name: row.name, nameZh: row.nameZh, features: row.features, industryPattern: row.industryPattern,
    typicalCityCodes: words(row.typicalCities), cityCount: Number(row.count), place: row.place, note: text(row.note),
  })],
  ['selectionRules', ruleFields, shippedTable('selection-rules'), rule],
  ['circleConditions', ruleFields, shippedTable('circle-centre-conditions'), rule],
  ['screening', 'code stage count counted funnel qualifier criteria statement place', shippedTable('screening'), (row) => ({
    code: row.code, stage: row.stage.toUpperCase(), count: number(row.count), qualifier: text(row.qualifier), criteria: phrases(row.criterion),
    statement: row.statement, place: row.place, counted: text(row.counted), funnel: number(row.funnel),
  })],
  ['developmentModels', 'code name nameZh driver typicalReferenceCityCode place', shippedTable('development-models'), (row) => ({
    code: row.code, name: row.name, nameZh: row.nameZh, driver: row.driver, typicalReferenceCityCode: row.typicalCity, place: row.place,
  })],
  ['metropolitanCircles', 'code name nameZh stage region cityCodes otherMembers strengths weaknesses place note', shippedTable('metropolitan-circles'), (row) => ({
    code: row.code, name: row.name, nameZh: row.nameZh, stage: row.stage, region: row.region, cityCodes: words(row.cities), otherMembers: phrases(row.otherMembers),
    strengths: text(row.strengths), weaknesses: text(row.weaknesses), place: row.place, note: text(row.note),
  })],
  ['clinicalMeasures', 'name definition period unitOfMeasure nodeCode match place note', shippedTable('clinical-output-columns'), (row) => ({
    name: row.name, definition: row.definition, period: row.period, unitOfMeasure: row.unitOfMeasure, nodeCode: row.nearestIndicator, match: row.match,
    place: row.place, note: text(row.note),
  })],
];

/** Filters, and the rows of the table that pass them. */
const filters: readonly (readonly [field: string, filter: string, rows: readonly Row[], passes: (row: Row) => boolean])[] = [
  ['facts', 'cities: ["harbin", "tianjin"]', facts, (row) => ['haerbin', 'tianjin'].includes(row.city)],
  ['facts', 'nodes: ["gdp-total"], matches: [EXACT]', facts, (row) => row.indicator === 'gdp-total' && row.match === 'EXACT'],
  ['facts', 'nodes: ["financing-capacity"]', facts, (row) => ['financing-capacity', ...below('financing-capacity')].includes(row.indicator)],
  ['facts', 'nodes: ["cbcii"], kinds: [RANK]', facts, (row) => row.indicator !== '' && row.kind === 'RANK'],
  ['facts', 'topics: ["guidance-fund-size"]', facts, (row) => row.topic === 'guidance-fund-size'],
  ['facts', 'sources: ["press-shanghai-37", "press-shanghai-scale"]', facts, (row) => row.source.startsWith('press-shanghai')],
  ['facts', 'yearFrom: 2022', facts, (row) => ['2022', '2024', '2025', '2021-2024'].includes(row.period)],
  ['facts', 'yearFrom: 2015, yearTo: 2015', facts, (row) => ['2015', '2006-2015', '2012-2018', '2014-2018'].includes(row.period)],
  ['facts', 'search: "HOSPITAL"', facts, (row) => /hospital/i.test([row.code, row.topic, row.statement, row.note].join('\n'))],
  ['facts', 'cities: []', facts, () => false],
  ['policyMeasures', 'cities: ["hangzhou"], themes: [RND, TALENT]', policies, (row) => row.city === 'hangzhou' && ['RND', 'TALENT'].includes(row.theme)],
  ['policyMeasures', 'provinces: ["shandong"], jurisdictions: [PROVINCE]', policies, (row) => row.province === 'Shandong' && row.jurisdiction === 'PROVINCE'],
  ['policyMeasures', 'instruments: [TAX_RELIEF]', policies, (row) => row.instrument === 'TAX_RELIEF'],
  ['policyMeasures', 'minAmount: 100000000', policies, (row) => row.currency === 'CNY' && amount(row) >= 1e8],
  ['policyMeasures', 'minAmount: 1000000, maxAmount: 5000000, per: ["project", "enterprise"]', policies, (row) => row.currency === 'CNY' && amount(row) >= 1e6 && amount(row) <= 5e6 && ['project', 'enterprise'].includes(row.per)],
  ['policyMeasures', 'maxAmount: 1e12, currency: "USD"', policies, (row) => row.currency === 'USD'],
  ['policyMeasures', 'yearFrom: 2022, yearTo: 2024', policies, (row) => isInForce(row, 2022, 2024)],
  ['policyMeasures', 'search: "clinical"', policies, (row) => /clinical/i.test([row.code, row.title, row.statement, row.note].join('\n'))],
  ['series', 'cities: ["shanghai"], kinds: [TARGET]', series, (row) => row.city === 'shanghai' && row.kind === 'TARGET'],
  ['series', 'areas: ["China"], sources: ["report-zh"]', series, (row) => row.area === 'China' && row.source === 'report-zh'],
  ['findings', 'subjectKinds: [TIER], subjects: ["2"], kinds: [RECOMMENDATION]', findings, (row) => row.subjectKind === 'TIER' && row.subject === '2' && row.kind === 'RECOMMENDATION'],
  ['library', 'nodes: ["financing-capacity"]', shippedTable('library'), (row) => below('financing-capacity').includes(row.node)],
  ['library', 'decisions: [TAKEN], search: "FUND"', shippedTable('library'), (row) => /fund/i.test([row.code, row.name, row.definition].join('\n'))],
  ['library', 'criteria: [ACCESSIBILITY], verdicts: [NOT_DISCLOSED]', shippedTable('library'), () => true],
  ['library', 'codes: ["gdp-total", "unicorns"]', shippedTable('library'), (row) => ['gdp-total', 'unicorns'].includes(row.code)],
  ['findings', 'cities: ["shanghai"]', findings, (row) => words(row.cities).includes('shanghai')],
  ['errata', 'kinds: [TIE, DIRECTION]', errata, (row) => ['TIE', 'DIRECTION'].includes(row.kind)],
  ['errata', 'units: ["harbin"]', errata, (row) => words(row.city).includes('haerbin')],
  ['errata', 'sources: ["press-hangzhou"]', errata, (row) => words(row.sources).includes('press-hangzhou')],
  ['errata', 'nodes: ["policy-guarantee"]', errata, (row) => words(row.node).some((node) => ['policy-guarantee', ...below('policy-guarantee')].includes(node))],
];

const groups = shippedTable('framework');
const indicators = shippedTable('indicators');

function below(pillar: string): readonly string[] {
  return [...groups.filter((row) => row.parent === pillar), ...indicators.filter((row) => row.pillar === pillar)].map((row) => row.code);
}

function amount(row: Row): number {
  return Number(row.amountMax === '' ? row.amountMin : row.amountMax) || NaN;
}

/** From the first year that a measure states to its last; without end where only its beginning is stated. */
function isInForce({ year, validFrom, validTo }: Row, from: number, to: number): boolean {
  const years = [year, validFrom, validTo].filter((cell) => cell !== '').map((cell) => Number(cell.slice(0, 4)));
  const last = validFrom !== '' && validTo === '' ? Infinity : Math.max(...years);
  return years.length > 0 && Math.min(...years) <= to && last >= from;
}

onBothServers((served) => {
  async function index<Data>(selection: string): Promise<Data> {
    return (await served().ask<{ readonly index: Data }>(`{ index { ${selection} } }`)).index;
  }

  /** All lines of a list, page after page. */
  async function whole(field: string, selection: string, args: readonly string[] = [], size = 200): Promise<{ readonly total: number; readonly lines: readonly Line[] }> {
    const lines: Line[] = [];
    for (let after: string | null = null; ;) {
      const given: string = [`first: ${size}`, ...(after === null ? [] : [`after: "${after}"`]), ...args].join(', ');
      const { page } = await index<{ readonly page: Page }>(`page: ${field}(${given}) { totalCount nodes { ${selection} } pageInfo { hasNextPage endCursor } }`);
      lines.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return { total: page.totalCount, lines };
      after = page.pageInfo.endCursor;
    }
  }

  describe('the questions of docs/questions.md', () => {
    it('doctors per thousand: nine of the ten cities of the appendix, each with its source', async () => {
      const { facts: found } = await index<{ readonly facts: Page }>('facts(filter: {nodes: ["physicians-per-thousand"], kinds: [VALUE]}) { nodes { cityCode value unitOfMeasure source { code } place } }');
      expect(found.nodes.map(({ cityCode, value }) => [cityCode, value])).toEqual([
        ['shanghai', 3], ['beijing', 5], ['guangzhou', 3.63], ['hangzhou', 4.6], ['shenzhen', 2.7], ['tianjin', 2.8], ['nanjing', 2.4], ['chengdu', 3.8], ['wuhan', 3.4],
      ]);
      for (const line of found.nodes) expect(line).toMatchObject({ unitOfMeasure: 'per 1,000 inhabitants', source: { code: 'report-zh' }, place: expect.stringMatching(/^l\.\d+ §7/) as unknown });
    });

    it('guidance funds that are ranked', async () => {
      const { facts: found } = await index<{ readonly facts: Page }>('facts(filter: {nodes: ["guidance-fund"], kinds: [RANK]}) { nodes { cityCode value } }');
      expect(Object.fromEntries(found.nodes.map(({ cityCode, value }) => [cityCode, value]))).toEqual({
        shanghai: 1, beijing: 2, shenzhen: 3, guangzhou: 4, nanjing: 5, hangzhou: 7, tianjin: 8, chengdu: 9, suzhou: 11,
      });
    });

    it('measures above ten million yuan for a product', async () => {
      const { policyMeasures } = await index<{ readonly policyMeasures: Page }>('policyMeasures(filter: {minAmount: 10000000, per: ["product"]}) { nodes { code amountMin amountMax currency per } }');
      expect(policyMeasures.nodes.map(({ code, amountMin, amountMax }) => [code, amountMin, amountMax])).toEqual([
        ['hangzhou-28-clinical-phase-two', null, 12_000_000], ['hangzhou-28-clinical-phase-three', null, 30_000_000],
        ['shanghai-product-rewards', 60_000_000, 60_000_000], ['beijing-product-rewards', 50_000_000, 50_000_000],
        ['guangzhou-product-rewards', 132_000_000, 132_000_000], ['suzhou-product-rewards', 80_000_000, null],
        ['hangzhou-product-rewards', 20_000_000, 20_000_000], ['nanjing-product-rewards', 93_000_000, 93_000_000],
      ]);
    });

    it("Shanghai's industry from 2020 to 2023", async () => {
      const { series: found } = await index<{ readonly series: Page }>('series(filter: {series: ["shanghai-industry-scale"], yearFrom: 2020, yearTo: 2023}) { nodes { period qualifier value unitOfMeasure } }');
      expect(found.nodes).toEqual([
        { period: '2020', qualifier: 'MORE_THAN', value: 6e11, unitOfMeasure: 'CNY' }, { period: '2021-H1', qualifier: 'MORE_THAN', value: 3.5e11, unitOfMeasure: 'CNY' },
        { period: '2021', qualifier: 'EXACT', value: 7.617e11, unitOfMeasure: 'CNY' }, { period: '2023', qualifier: 'EXACT', value: 9.337e11, unitOfMeasure: 'CNY' },
      ]);
    });

    it('errata that touch an indicator', async () => {
      const { errata: found } = await index<{ readonly errata: Page }>('errata(filter: {nodes: ["physicians-per-thousand"]}) { totalCount nodes { code nodeCodes } }');
      expect(found.nodes.map(({ code }) => code)).toEqual(errata.filter((row) => words(row.node).includes('physicians-per-thousand')).map((row) => row.code));
      expect(found.totalCount).toBe(5);
    });

    it('status × potential of the twenty cities, with tiers', async () => {
      const { reportedMeasures } = await index<{ readonly reportedMeasures: Page }>('reportedMeasures(codes: ["status", "potential"]) { totalCount nodes { code value rank rankPopulation unitCode unit { ... on City { tier } } } }');
      const printed = shippedTable('reported-measures').filter((row) => ['status', 'potential'].includes(row.measure));
      expect(reportedMeasures.totalCount).toBe(40);
      const tierOf = new Map(shippedTable('cities').map((row) => [row.code, Number(row.tier)]));
      const byCode = (a: Line, b: Line) => (`${String(a.code)} ${String(a.unitCode)}` < `${String(b.code)} ${String(b.unitCode)}` ? -1 : 1);
      expect([...reportedMeasures.nodes].sort(byCode)).toEqual(printed.map((row) => ({
        code: row.measure, value: Number(row.value), rank: Number(row.rank), rankPopulation: 72, unitCode: row.city, unit: { tier: tierOf.get(row.city) },
      })).sort(byCode));
      const ranks = reportedMeasures.nodes.slice(0, 20).map(({ rank }) => rank as number);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    });
  });

  describe('what the report tells', () => {
    it('is all there: facts, measures, points, errata, and the tables of people and places', async () => {
      expect(facts.length).toBeGreaterThanOrEqual(330);
      expect(policies.length).toBeGreaterThanOrEqual(100);
      expect(series.length).toBeGreaterThanOrEqual(70);
      expect(errata.length).toBeGreaterThanOrEqual(60);
      const { clinicalOutput, global, domestic, referenceCities } = await index<Readonly<Record<string, Page>>>(`clinicalOutput { totalCount } referenceCities { totalCount }
        global: investigators(ranking: "global-oncology-trials") { totalCount } domestic: investigators(ranking: "domestic-oncology-trials") { totalCount }`);
      expect([clinicalOutput, global, domestic, referenceCities].map(({ totalCount }) => totalCount)).toEqual([12, 19, 21, 10]);
    });

    it.each(lists)('%s are the rows of their table, line by line, each with its place', async (field, selection, rows, expected) => {
      const { total, lines } = await whole(field, selection);
      expect(lines).toEqual(rows.map(expected));
      expect(total).toBe(rows.length);
      expect(lines.filter(({ place }) => !/^l\.\d+/.test(String(place)))).toEqual([]);
    });

    it.each(shortLists)('%s are the rows of their table', async (field, selection, rows, expected) => {
      expect((await index<Readonly<Record<string, readonly Line[]>>>(`${field} { ${selection} }`))[field]).toEqual(rows.map(expected));
    });

    it.each(filters)('%s(filter: {%s}) gives the rows that pass', async (field, filter, rows, passes) => {
      const { total, lines } = await whole(field, 'code', [`filter: {${filter}}`], 30);
      const codes = rows.filter(passes).map((row) => row.code);
      expect(lines.map(({ code }) => code)).toEqual(codes);
      expect(total).toBe(codes.length);
      if (!filter.endsWith('[]')) expect(codes.length).toBeGreaterThan(0);
    });

    it('stands at the same facts by index, by node and by city', async () => {
      const selection = 'totalCount nodes { code }';
      const data = await served().ask<{ index: { byIndex: Page; framework: { node: { facts: Page; errata: Page } }; errata: Page }; city: { facts: Page; all: Page }; vintage: { facts: Page } }>(`{
        index {
          byIndex: facts(filter: {nodes: ["corporate-capability"]}, first: 500) { ${selection} } errata(filter: {nodes: ["corporate-capability"]}, first: 500) { ${selection} }
          framework { node(code: "corporate-capability") { facts(first: 500) { ${selection} } errata(first: 500) { ${selection} } } }
        }
        city(code: "tianjin") { facts(node: "corporate-capability", first: 500) { ${selection} } all: facts(first: 500) { ${selection} } }
        vintage(ref: "cbcii/2020") { facts(first: 500, filter: {cities: ["tianjin"]}) { ${selection} } }
      }`);
      expect(data.index.framework.node.facts).toEqual(data.index.byIndex);
      expect(data.index.framework.node.errata).toEqual(data.index.errata);
      const ofTianjin = facts.filter((row) => row.city === 'tianjin').map(({ code }) => ({ code }));
      expect(data.city.all).toEqual({ totalCount: ofTianjin.length, nodes: ofTianjin });
      expect(data.vintage.facts).toEqual(data.city.all);
      const known = new Set(data.index.byIndex.nodes.map(({ code }) => code));
      expect(data.city.facts.nodes).toEqual(ofTianjin.filter(({ code }) => known.has(code)));
      expect(data.city.facts.totalCount).toBeGreaterThan(0);
    });

    it('stands by each city: measures, series, findings, errata and the small lists', async () => {
      const { cities } = await served().ask<{ cities: { nodes: readonly Readonly<Record<string, Page & { readonly code: string; readonly figures: readonly Line[] }>>[] } }>(`{ cities(first: 72) { nodes { code
        policyMeasures(first: 2) { totalCount nodes { code } } series(first: 2) { totalCount nodes { code } } findings(first: 2) { totalCount nodes { code } } errata(first: 2) { totalCount nodes { code } }
        investigators(first: 2) { totalCount nodes { code } } universities(first: 2) { totalCount nodes { code } } parks(first: 2) { totalCount nodes { code } } enterprises(first: 2) { totalCount nodes { code } }
        clinicalOutput { figures { value } } } } }`);
      const page = (rows: readonly Row[]) => ({ totalCount: rows.length, nodes: rows.slice(0, 2).map(({ code }) => ({ code })) });
      const investigators = shippedTable('investigators').map((row) => ({ ...row, code: `${row.ranking}-${row.position}` }));
      for (const found of cities.nodes) {
        const code = String(found.code);
        const own = (rows: readonly Row[]) => page(rows.filter((row) => row.city === code));
        const naming = (rows: readonly Row[], column: string) => page(rows.filter((row) => words(row[column]).includes(code)));
        const clinical = shippedTable('clinical-output').find((row) => row.city === code);
        expect(found).toEqual({
          code, policyMeasures: own(policies), series: own(series), findings: naming(findings, 'cities'), errata: naming(errata, 'city'),
          investigators: own(investigators), universities: own(shippedTable('universities')), parks: own(shippedTable('parks')),
          enterprises: own(shippedTable('enterprises')),
          clinicalOutput: clinical === undefined ? null : { figures: ['multiregionalTrials', 'classOneNewDrugs', 'classThreeDevices'].map((column) => ({ value: Number(clinical[column]) })) },
        });
      }
    });

    it('enters the vintage where it is an exact, single value of an indicator, and nowhere else', async () => {
      const exact = facts.filter((row) => row.kind === 'VALUE' && row.match === 'EXACT' && row.qualifier === 'EXACT' && row.city !== '' && row.indicator !== '');
      const { vintage } = await served().ask<{ vintage: { observations: Page } }>('{ vintage(ref: "cbcii/2020") { observations(measure: RAW, first: 500) { totalCount nodes { unitCode nodeCode value place } } } }');
      expect(vintage.observations.totalCount).toBe(exact.length);
      const key = (unit: unknown, node: unknown, value: unknown, place: unknown) => [unit, node, value, place].join('\t');
      expect(vintage.observations.nodes.map((line) => key(line.unitCode, line.nodeCode, line.value, line.place)).sort())
        .toEqual(exact.map((row) => key(row.city, row.indicator, Number(row.value), row.place)).sort());
    });

    it('leads from a fact and from a finding to the node they stand at', async () => {
      const data = await index<{ facts: Page; findings: Page }>(`facts(filter: {codes: ["shanghai-physicians-per-thousand"]}) { nodes { node { name level parent { code } } } }
        findings(filter: {subjects: ["rnd-resources", "1"]}, first: 500) { nodes { subjectKind node { code } } }`);
      expect(data.facts.nodes).toEqual([{ node: { name: 'Physicians per 1,000 inhabitants', level: 3, parent: { code: 'medical-resources' } } }]);
      for (const { subjectKind, node } of data.findings.nodes) expect(node).toEqual(subjectKind === 'PILLAR' ? { code: 'rnd-resources' } : null);
    });
  });

  describe('a filter that names what is not there', () => {
    it('is refused with every problem and the nearest codes, and takes no other field along', async () => {
      const answer = await served().post<{ index: { refused: null; kept: Page } }>({
        query: '{ index { refused: facts(filter: {cities: ["shangai", "tianjin"], nodes: ["gdp-totl"], sources: ["hearsay"]}) { totalCount } kept: facts(first: 1) { totalCount } } }',
      });
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
      expect(faultsOf(answer)).toEqual(['NOT_FOUND filter.cities[0]', 'NOT_FOUND filter.nodes[0]', 'NOT_FOUND filter.sources[0]']);
      expect(answer.body.errors?.[0].extensions.problems?.map(({ expected }) => expected)).toEqual(
        [expect.stringContaining('shanghai'), expect.stringContaining('gdp-total'), expect.stringContaining('a source')]);
      expect(answer.body.data?.index).toMatchObject({ refused: null, kept: { totalCount: facts.length } });
    });

    it.each([
      ['{ index { policyMeasures(filter: {cities: ["x"]}) { totalCount } } }', 'NOT_FOUND filter.cities[0]'],
      ['{ index { series(filter: {cities: ["x"]}) { totalCount } } }', 'NOT_FOUND filter.cities[0]'],
      ['{ index { findings(filter: {sources: ["x"]}) { totalCount } } }', 'NOT_FOUND filter.sources[0]'],
      ['{ index { errata(filter: {units: ["x"]}) { totalCount } } }', 'NOT_FOUND filter.units[0]'],
      ['{ index { reportedMeasures(codes: ["status", "x"]) { totalCount } } }', 'NOT_FOUND codes[1]'],
      ['{ index { investigators(ranking: "x") { totalCount } } }', 'NOT_FOUND ranking'],
      ['{ city(code: "shanghai") { facts(node: "x") { totalCount } } }', 'NOT_FOUND node'],
      ['{ index { facts(first: 501) { totalCount } } }', 'OUT_OF_RANGE first'],
      ['{ index { facts(after: "x") { totalCount } } }', 'CURSOR_INVALID after'],
      ['{ city(code: "shanghai") { policyMeasures(first: -1) { totalCount } } }', 'OUT_OF_RANGE first'],
      ['{ city(code: "shanghai") { errata(after: "ZmFjdHM6MQ") { totalCount } } }', 'CURSOR_INVALID after'],
    ])('%s: %s', async (query, fault) => {
      expect(faultsOf(await served().post({ query }))).toEqual([fault]);
    });
  });

  describe('statements', () => {
    const statements = async (query: string): Promise<number> => {
      await served().ask(query);
      return rowStatements(await served().post({ query }));
    };
    const ofCities = (first: number) => `{ cities(first: ${first}) { nodes { facts(first: 3) { totalCount nodes { code city { name } source { title } node { name } } } policyMeasures { totalCount }
      series { totalCount } findings { totalCount } errata { totalCount nodes { code } } universities { totalCount } clinicalOutput { figures { value } } } } }`;
    const ofNodes = (first: number) => `{ index { framework { nodes(first: ${first}) { nodes { facts(first: 3) { totalCount nodes { code city { name } } } errata(first: 3) { totalCount } } } } } }`;

    it.each([['cities', ofCities, 72], ['nodes', ofNodes, 112]] as const)('do not grow with the number of %s', async (_what, query, most) => {
      expect(await statements(query(most))).toBe(await statements(query(2)));
    });

    it('are two for a page of facts, besides those that resolve the release', async () => {
      expect(await statements('{ index { facts(first: 500) { totalCount nodes { code city { name } source { title } } } } }')).toBeLessThanOrEqual(2);
    });
  });

  it('comes out the same under the pins of an earlier answer', async () => {
    const query = '{ index { facts(first: 20) { nodes { code value node { name } } } errata(first: 20) { nodes { code finding } } tiers { name } } }';
    const first = await served().post({ query });
    const again = await served().post({ query, extensions: { pins: first.body.extensions?.pins } });
    expect(again.body.data).toEqual(first.body.data);
    expect(again.body.extensions?.pins).toEqual(first.body.extensions?.pins);
    expect(first.body.extensions?.pins.reference).toMatch(/^sha256:/);
  });
});

describeWithPostgres('the two engines', () => {
  const [one, other] = [servedOn(sqlite), servedOn(postgres)];
  const queries = [
    ...lists.map(([field, selection]) => `{ index { ${field}(first: 500) { totalCount edges { cursor } nodes { ${selection} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`),
    ...shortLists.map(([field, selection]) => `{ index { ${field} { ${selection} } } }`),
    ...filters.map(([field, filter]) => `{ index { ${field}(filter: {${filter}}) { totalCount edges { cursor } nodes { code } } } }`),
    '{ index { reportedMeasures(first: 500) { totalCount edges { cursor } nodes { code unitCode value rank } } } }',
    '{ cities(first: 72) { nodes { facts(first: 4) { totalCount edges { cursor } nodes { code } } errata(first: 4) { totalCount edges { cursor } nodes { code } } findings(first: 4) { totalCount nodes { code } } } } }',
    '{ index { framework { nodes(first: 200) { nodes { facts(first: 4) { totalCount nodes { code } } errata(first: 4) { totalCount nodes { code } } } } } } }',
  ];

  it('answer all of this with the same bytes, in as many statements', async () => {
    for (const query of queries) {
      const [here, there] = [await one().post({ query }), await other().post({ query })];
      expect(there.text).toBe(here.text);
      expect([there.status, rowStatements(there)]).toEqual([200, rowStatements(here)]);
    }
  }, 60_000);
});
