import { openPlatform, type Platform } from '../../src/app';
import { ReferenceRepository } from '../../db/repositories/ReferenceRepository';
import { operator } from '../../src/services/access/Caller';
import type { IndexImport } from '../../src/services/ingest/indexImport';
import { writeTidy } from '../../src/services/ingest/tidy/writeTidy';
import { noLibrary, type LibraryEntryImport } from '../../src/services/library/libraryImport';
import { documentOf } from '../support/builders';
import { dataFolder, servePlatform } from '../support/servedPlatform';
import { smallIndex } from '../support/smallIndex';
import { onBothEngines, type Place } from './engines';

function candidate(code: string, more: Partial<LibraryEntryImport> = {}): LibraryEntryImport {
  return {
    code, name: code, nameZh: null, definition: null, unitOfMeasure: null, direction: 'HIGHER_IS_BETTER', dataSource: null, ratingSystems: ['Healthy cities'], judgements: [],
    decision: 'UNDECIDED', stage: null, reason: null, node: null, source: 'report', place: 'p. 1', note: null, ...more,
  };
}

const unit = {
  kind: 'CITY', nameZh: null, aliases: [], province: null, provinceZh: null, region: null, tier: null, isProvincialCapital: null, isMunicipality: null, adcode: null,
  source: null, place: null, note: null, groups: {},
} as const;
const [leaf] = smallIndex.nodes.filter(({ code }) => code === 'a');

const brought: IndexImport = {
  index: { code: 'test', name: 'Test', nameZh: null, description: null, unitKind: 'CITY' },
  units: [{ ...unit, code: 'alpha', name: 'Alpha' }], groupings: [], groups: [],
  sources: [{ code: 'report', title: 'The report', titleZh: null, publisher: null, date: null, note: null }],
  methodologies: [{ version: '1.0.0', changelog: null, forkedFrom: null, document: documentOf(smallIndex) }],
  vintage: { line: 'test/2020', kind: 'MEASURED', title: 'Measured', description: null, notice: null, defaultPeriod: null },
  observations: [{ unit: 'alpha', node: 'a', period: null, measure: 'RAW', value: 1, unitOfMeasure: null, obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null }],
  ...noLibrary,
  library: [
    candidate('hospitals', { decision: 'TAKEN', node: 'a', direction: leaf.direction, unitOfMeasure: leaf.unitOfMeasure, judgements: [{ criterion: 'ACCESSIBILITY', verdict: 'MET', reason: 'Counted.', source: 'report', place: 'p. 2' }] }),
    candidate('beds'),
  ],
};

onBothEngines(({ place }) => {
  let here: Place;
  let platform: Platform;

  beforeAll(async () => {
    here = await place();
    platform = await openPlatform({ databaseUrl: here.url, dataFolder });
  }, 60_000);
  afterAll(async () => {
    await platform.close();
    await here.remove();
  });

  async function bring(value: IndexImport): Promise<void> {
    const written = await writeTidy(value);
    if (!written.ok) throw new Error(`Expected files; got ${JSON.stringify(written.problems)}`);
    await platform.services.imports.import(operator, { files: () => Promise.resolve({ format: 'TIDY', framework: written.value.document, data: written.value.observations }), seal: true, dryRun: false, input: {} });
  }

  async function asked(query: string): Promise<unknown> {
    const served = await servePlatform(here.url);
    try {
      return await served.ask(query);
    } finally {
      await served.close();
    }
  }

  const library = '{ index(code: "test") { library { totalCount nodes { code decision node { code } judgements { criterion verdict } source { code } } } librarySummary { listed taken undecided judgements disclosedJudgements notice candidates { count } } unitSelection { combination } } }';
  const judged = (verdict: string) => [['REPRESENTATIVENESS', 'NOT_DISCLOSED'], ['APPLICABILITY', 'NOT_DISCLOSED'], ['ACCESSIBILITY', verdict]].map(([criterion, known]) => ({ criterion, verdict: known }));

  it('an import brings the library of its index, which is served as that of any other', async () => {
    await bring(brought);
    expect(await asked(library)).toEqual({
      index: {
        library: {
          totalCount: 2, nodes: [
            { code: 'hospitals', decision: 'TAKEN', node: { code: 'a' }, judgements: judged('MET'), source: { code: 'report' } },
            { code: 'beds', decision: 'UNDECIDED', node: null, judgements: judged('NOT_DISCLOSED'), source: { code: 'report' } },
          ],
        },
        librarySummary: { listed: 2, taken: 1, undecided: 1, judgements: 6, disclosedJudgements: 1, candidates: null, notice: '5 of 6 judgements on single indicators are not disclosed.' },
        unitSelection: null,
      },
    });
    expect(await asked('{ index(code: "test") { framework { node(code: "a") { libraryEntry { code } } } } }')).toEqual({ index: { framework: { node: { libraryEntry: { code: 'hospitals' } } } } });
  });

  it('the same import again changes nothing, and a further one adds to it', async () => {
    const release = async () => (await new ReferenceRepository(platform.store).latestRelease('test'))?.id;
    const first = await release();
    await bring(brought);
    expect(await release()).toBe(first);
    await bring({
      ...brought, library: [candidate('beds', { decision: 'LEFT', reason: 'Not counted.' }), candidate('nurses')],
      selection: { combination: 'ANY', statement: 'Any city.', source: 'report', place: 'p. 3', note: null, rules: [] },
    });
    expect(await release()).not.toBe(first);
    const lists = await new ReferenceRepository(platform.store).lists(await release() ?? 0);
    expect(lists.map(({ kind, position, code }) => [kind, position, code])).toEqual([
      ['LIBRARY_ENTRY', 0, 'hospitals'], ['LIBRARY_ENTRY', 1, 'beds'], ['LIBRARY_ENTRY', 2, 'nurses'], ['UNIT_SELECTION', 0, 'units'],
    ]);
  });

  it('the library of a shipped index is not changed by an import', async () => {
    const cbcii: IndexImport = {
      ...brought, index: { ...brought.index, code: 'cbcii' }, units: [{ ...unit, code: 'shanghai', name: 'Shanghai' }], sources: [], methodologies: [],
      vintage: { ...brought.vintage, line: 'cbcii/more' }, observations: [{ ...brought.observations[0], unit: 'shanghai', node: 'gdp-total' }],
      library: [candidate('gdp-total', { source: null })],
    };
    await expect(bring(cbcii)).rejects.toMatchObject({ code: 'FROZEN', problems: [{ path: 'lists.gdp-total' }] });
  });
});
