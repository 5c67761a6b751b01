import { openStore, type Store } from '../../db/dataSource';
import { ErratumRepository } from '../../db/repositories/ErratumRepository';
import { FactRepository, type FactFilter } from '../../db/repositories/FactRepository';
import { FindingRepository, type FindingFilter } from '../../db/repositories/FindingRepository';
import { PolicyMeasureRepository, type PolicyMeasureFilter } from '../../db/repositories/PolicyMeasureRepository';
import { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import { ReferenceRowRepository } from '../../db/repositories/ReferenceRowRepository';
import type { Page } from '../../db/repositories/ReleasePages';
import { SeriesRepository, type SeriesFilter } from '../../db/repositories/SeriesRepository';
import { onBothEngines, type Place } from './engines';
import { addIndex, anyErratum, anyFact, contents, index, years } from './samples';

const anyMeasure: PolicyMeasureFilter = {
  codes: null, units: null, provinces: null, jurisdictions: null, themes: null, instruments: null, minAmount: null, maxAmount: null,
  currency: null, per: null, sources: null, years, search: null,
};
const anyPoint: SeriesFilter = { series: null, units: null, areas: null, kinds: null, sources: null, years, search: null };
const anyFinding: FindingFilter = { kinds: null, subjectKinds: null, subjects: null, units: null, sources: null, search: null };
const all = { after: null, limit: 100 };

const codes = ({ records }: Page<{ readonly code: string }>) => records.map(({ code }) => code);
const inOrder = <Line extends { readonly position: number }>(lines: readonly Line[]) => [...lines].sort((a, b) => a.position - b.position);

onBothEngines(({ place }) => {
  let here: Place;
  let store: Store;
  let releaseId: number;
  let facts: FactRepository;
  let measures: PolicyMeasureRepository;
  let series: SeriesRepository;
  let findings: FindingRepository;
  let errata: ErratumRepository;
  const statements: string[] = [];

  beforeAll(async () => {
    here = await place();
    store = await openStore(here.url, { onQuery: (sql) => statements.push(sql) });
    releaseId = await addIndex(store);
    // Another release with the same codes: nothing of it may come up.
    await store.gate.run((transaction) =>
      new ReferenceRepository(store).insertRelease(transaction, { indexCode: index.code, hash: 'sha256:r2', createdAt: '2020-01-02T00:00:00.000Z' }, contents));
    facts = new FactRepository(store);
    measures = new PolicyMeasureRepository(store);
    series = new SeriesRepository(store);
    findings = new FindingRepository(store);
    errata = new ErratumRepository(store);
  });
  afterAll(async () => {
    await store.close();
    await here.remove();
  });
  beforeEach(() => { statements.length = 0; });

  it('gives back every line of a release as it was put in, in position order, each table in two statements', async () => {
    const ofRelease = <Line extends object>(lines: readonly Line[]) => lines.map((line) => ({ ...line, releaseId }));
    const whole = <Line extends { readonly position: number }>(lines: readonly Line[]) => ({ records: ofRelease(inOrder(lines)), hasNext: false, total: lines.length });
    expect(await facts.page(releaseId, anyFact, all)).toEqual(whole(contents.facts));
    expect(await measures.page(releaseId, anyMeasure, all)).toEqual(whole(contents.policyMeasures));
    expect(await series.page(releaseId, anyPoint, all)).toEqual(whole(contents.seriesPoints));
    expect(await findings.page(releaseId, anyFinding, all)).toEqual(whole(contents.findings));
    expect(await errata.page(releaseId, anyErratum, all)).toEqual(whole(contents.errata));
    expect(statements).toHaveLength(10);
  });

  it('gives pages without a gap or a double, and counts all of them on each', async () => {
    for (const limit of [1, 2, 5]) {
      const read: string[] = [];
      for (let after: number | null = null, more = true; more;) {
        const page: Page<{ readonly code: string; readonly position: number }> = await facts.page(releaseId, anyFact, { after, limit });
        expect(page.total).toBe(5);
        read.push(...codes(page));
        after = page.records[page.records.length - 1].position;
        more = page.hasNext;
      }
      expect(read).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
    }
    expect(await facts.page(releaseId, anyFact, { after: null, limit: 0 })).toEqual({ records: [], hasNext: true, total: 5 });
    expect(await facts.page(releaseId, anyFact, { after: 5, limit: 5 })).toEqual({ records: [], hasNext: false, total: 5 });
  });

  it.each<[Partial<FactFilter>, readonly string[]]>([
    [{ units: ['b-city'] }, ['first', 'second', 'fifth']],
    [{ units: ['b-city', 'B-city'], nodes: ['leaf-a'] }, ['first', 'third', 'fifth']],
    [{ units: [] }, []],
    [{ codes: ['fourth', 'first', 'nowhere'] }, ['first', 'fourth']],
    [{ topics: ['fund-size'] }, ['third']],
    [{ kinds: ['RANK'] }, ['third']],
    [{ kinds: ['RANK', 'VALUE'], matches: ['EXACT', 'NONE'] }, ['third', 'fourth']],
    [{ sources: ['annex'] }, ['fourth']],
    [{ years: { from: 2018, to: null } }, ['first', 'second', 'fifth']],
    [{ years: { from: 2019, to: null } }, ['second', 'fifth']],
    [{ years: { from: null, to: 2016 } }, ['first']],
    [{ years: { from: 2019, to: 2019 } }, ['second']],
    [{ search: 'ÉCOLES OF the' }, ['fourth']],
    [{ search: 'écoles' }, []],
    [{ search: '50%_\\' }, ['first']],
    [{ search: '%' }, ['first']],
    [{ search: `' OR '1'='1` }, []],
    [{ search: 'FUND' }, ['third']],
  ])('finds facts by %j', async (filter, found) => {
    const page = await facts.page(releaseId, { ...anyFact, ...filter }, all);
    expect([codes(page), page.total]).toEqual([found, found.length]);
  });

  it.each<[Partial<PolicyMeasureFilter>, readonly string[]]>([
    [{ units: ['b-city'] }, ['phase-three']],
    [{ provinces: ['north'] }, ['phase-three', 'fund']],
    [{ jurisdictions: ['PROVINCE', 'NATIONAL'] }, ['fund', 'abroad']],
    [{ themes: ['RND'], instruments: ['SUBSIDY', 'GRANT'] }, ['phase-three']],
    [{ minAmount: 3e7 }, ['phase-three', 'fund', 'abroad']],
    [{ minAmount: 3e7, currency: 'CNY' }, ['phase-three', 'fund']],
    [{ minAmount: 3e7 + 0.5 }, ['fund']],
    [{ maxAmount: 3e7, per: ['product', 'year'] }, ['phase-three', 'abroad']],
    [{ years: { from: 2024, to: null } }, ['fund']],
    [{ years: { from: 2020, to: 2021 } }, ['phase-three', 'fund']],
    [{ search: 'dollars' }, ['abroad']],
  ])('finds policy measures by %j', async (filter, found) => {
    const page = await measures.page(releaseId, { ...anyMeasure, ...filter }, all);
    expect([codes(page), page.total]).toEqual([found, found.length]);
  });

  it('finds points of series, findings and errata by what they say and touch', async () => {
    expect(codes(await series.page(releaseId, { ...anyPoint, series: ['scale'], years: { from: 2020, to: 2023 } }, all))).toEqual(['scale-2020', 'scale-2023']);
    expect(codes(await series.page(releaseId, { ...anyPoint, units: ['b-city'], kinds: ['TARGET', 'FORECAST'] }, all))).toEqual(['scale-2025-target']);
    expect(codes(await series.page(releaseId, { ...anyPoint, areas: ['World'] }, all))).toEqual(['world-growth']);
    expect(codes(await findings.page(releaseId, { ...anyFinding, units: ['B-city'] }, all))).toEqual(['shared', 'alone']);
    expect(codes(await findings.page(releaseId, { ...anyFinding, subjectKinds: ['PILLAR'], subjects: ['pillar'], kinds: ['RECOMMENDATION'] }, all))).toEqual(['advice']);
    expect(codes(await errata.page(releaseId, { ...anyErratum, nodes: ['pillar', 'other'] }, all))).toEqual(['late']);
    expect(codes(await errata.page(releaseId, { ...anyErratum, units: ['B-city'], kinds: ['TIE'] }, all))).toEqual(['early']);
    expect(codes(await errata.page(releaseId, { ...anyErratum, sources: ['annex'] }, all))).toEqual(['late']);
    expect(codes(await errata.page(releaseId, { ...anyErratum, nodes: ['pill', 'pillar"', '"pillar"'] }, all))).toEqual([]);
  });

  it('gives the page of each of many keys in two statements, empty where nothing belongs to it', async () => {
    const members = [
      { key: 'b-city', values: ['b-city'] }, { key: 'both', values: ['b-city', 'B-city'] }, { key: 'Z-city', values: ['Z-city'] }, { key: 'none', values: [] },
    ];
    const told = (pages: ReadonlyMap<string, Page<{ readonly code: string }>>) =>
      Array.from(pages, ([key, page]) => [key, codes(page), page.hasNext, page.total]);
    expect(told(await facts.pagesBy('unit', releaseId, anyFact, members, { after: null, limit: 2 }))).toEqual([
      ['b-city', ['first', 'second'], true, 3], ['both', ['first', 'second'], true, 4], ['Z-city', [], false, 0], ['none', [], false, 0],
    ]);
    expect(told(await facts.pagesBy('unit', releaseId, { ...anyFact, nodes: ['leaf-a'] }, members, { after: 1, limit: 2 }))).toEqual([
      ['b-city', ['fifth'], false, 2], ['both', ['third', 'fifth'], false, 3], ['Z-city', [], false, 0], ['none', [], false, 0],
    ]);
    // What names two units of one key belongs to it once.
    expect(told(await findings.pagesByUnit(releaseId, anyFinding, members, all))).toEqual([
      ['b-city', ['shared'], false, 1], ['both', ['shared', 'alone'], false, 2], ['Z-city', [], false, 0], ['none', [], false, 0],
    ]);
    expect(told(await errata.pagesBy('nodes', releaseId, anyErratum, [{ key: 'root', values: ['root', 'pillar'] }], all))).toEqual([['root', ['late'], false, 1]]);
    expect(told(await measures.pagesByUnit(releaseId, anyMeasure, members.slice(0, 1), { after: null, limit: 0 }))).toEqual([['b-city', [], true, 1]]);
    expect(statements).toHaveLength(10);
    const { records } = (await series.pagesByUnit(releaseId, anyPoint, members, all)).get('both') ?? { records: [] };
    expect(records).toEqual(inOrder(contents.seriesPoints).slice(0, 3).map((point) => ({ ...point, releaseId })));
    expect(told(await facts.pagesBy('node', releaseId, anyFact, [], all))).toEqual([]);
  });

  it('gives each small list in its own order, typed by its kind', async () => {
    const rows = new ReferenceRowRepository(store);
    expect(await rows.list(releaseId, 'PARK')).toEqual([{ ...contents.lists[1], releaseId }, { ...contents.lists[0], releaseId }]);
    expect((await rows.list(releaseId, 'CLINICAL_OUTPUT'))[0].content.figures).toEqual([{ measure: 'trials', value: 39 }, { measure: 'drugs', value: 0 }]);
    expect(await rows.list(releaseId, 'TIER')).toEqual([]);
  });

  it('gives reported measures across units: by measure, then by rank, those without one last', async () => {
    const reference = new ReferenceRepository(store);
    const told = async (...wish: [readonly string[] | null, number, number]) => {
      const { records, total } = await reference.reportedMeasuresPage(releaseId, ...wish);
      return [records.map(({ measure, unit }) => `${measure} ${unit}`), total];
    };
    expect(await told(null, 0, 10)).toEqual([['potential B-city', 'status b-city', 'status B-city'], 3]);
    expect(await told(['status'], 1, 10)).toEqual([['status B-city'], 2]);
    expect(await told([], 0, 10)).toEqual([[], 0]);
  });

  it('refuses a line that names a unit or a source which the release does not have', async () => {
    const [known] = contents.facts;
    for (const strange of [{ unit: 'nowhere' }, { source: 'hearsay' }]) {
      const insert = store.gate.run((transaction) => facts.insert(transaction, [{ ...known, code: 'strange', position: 99, releaseId, ...strange }]));
      await expect(insert).rejects.toMatchObject({ code: 'PARENT_MISSING' });
    }
  });
});
