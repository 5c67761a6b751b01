import { shapeRule, shapeScreeningStep } from '../../src/resolvers/listShapes';
import type { Release } from '../../src/services/ReferenceService';
import { codesOf, faultsOf, onBothServers, rowStatements } from '../support/servedPlatform';
import { shippedTable } from '../support/shippedTables';

interface Page<Line> { readonly totalCount: number; readonly nodes: readonly Line[] }
interface Found { readonly ruleCode: string; readonly unitCode: string; readonly verdict: string; readonly match: string; readonly list: string; readonly lineCodes: readonly string[]; readonly unit: { readonly name: string } }

const words = (cell: string) => cell.split(' ');
const byCity = (rows: readonly Readonly<Record<string, string>>[]) => shippedTable('cities').map(({ code }) => [code, rows.filter((row) => row.city === code).map((row) => row.code)] as const)
  .filter(([, codes]) => codes.length > 0);

onBothServers((served) => {
  describe('the library', () => {
    it('says how many candidates the report counts and names, and that it judges none of them singly', async () => {
      const { index } = await served().ask<{ index: { librarySummary: object; left: Page<object>; met: Page<object> } }>(`{ index {
        librarySummary { listed taken left undecided judgements disclosedJudgements candidates { count qualifier place source { code } } notice }
        left: library(filter: {decisions: [LEFT]}) { totalCount nodes { code } } met: library(filter: {verdicts: [MET, NOT_MET]}) { totalCount nodes { code } }
      } }`);
      expect(index).toEqual({
        librarySummary: {
          listed: 79, taken: 79, left: 0, undecided: 0, judgements: 237, disclosedJudgements: 0,
          candidates: { count: 400, qualifier: 'MORE_THAN', place: 'l.565 §4.2.1 methodology', source: { code: 'report-zh' } },
          notice: 'The source counts more than 400 candidates and names the 79 listed; the others are not disclosed. 237 of 237 judgements on single indicators are not disclosed.',
        },
        left: { totalCount: 0, nodes: [] }, met: { totalCount: 0, nodes: [] },
      });
    });

    it('leads from every indicator of the framework to the candidate it is drawn from, and back, with as many statements as for one', async () => {
      const query = (first: number) => `{ index { framework { nodes(level: 3, first: ${first}) { nodes { code direction unitOfMeasure libraryEntry { decision direction unitOfMeasure nodeCode node { code } } } } } } }`;
      interface Node { readonly code: string; readonly direction: string; readonly unitOfMeasure: string | null; readonly libraryEntry: unknown }
      const all = await served().post<{ index: { framework: { nodes: Page<Node> } } }>({ query: query(100) });
      const nodes = all.body.data?.index.framework.nodes.nodes ?? [];
      expect(nodes).toHaveLength(79);
      for (const { code, direction, unitOfMeasure, libraryEntry } of nodes) {
        expect(libraryEntry).toEqual({ decision: 'TAKEN', direction, unitOfMeasure, nodeCode: code, node: { code } });
      }
      const one = await served().post({ query: query(1) });
      expect(rowStatements(all)).toBe(rowStatements(one));
    });

    it('has nothing for a pillar', async () => {
      const { index } = await served().ask<{ index: object }>('{ index { framework { node(code: "infrastructure") { libraryEntry { code } } } } }');
      expect(index).toEqual({ framework: { node: { libraryEntry: null } } });
    });

    it('refuses a node that is not there, with the nearest', async () => {
      const answer = await served().post({ query: '{ index { library(filter: {nodes: ["gdp-totl", "gdp-total"]}) { totalCount } code } }' });
      expect([codesOf(answer), faultsOf(answer)]).toEqual([['NOT_FOUND'], ['NOT_FOUND filter.nodes[0]']]);
      expect(answer.body.data).toEqual({ index: { library: null, code: 'cbcii' } });
    });
  });

  it('the funnel leads from rating systems over candidates to the 79, each step with its place', async () => {
    interface Step { readonly funnel: number; readonly count: number | null; readonly counted: string | null; readonly qualifier: string | null; readonly criteria: readonly string[]; readonly place: string }
    const { index } = await served().ask<{ index: { screening: readonly Step[] } }>('{ index { screening(funnel: true) { funnel count counted qualifier criteria place } } }');
    expect(index.screening.map(({ funnel, count, counted, qualifier }) => [funnel, count, counted, qualifier])).toEqual([
      [1, 25, 'RATING_SYSTEMS', 'ABOUT'], [2, 400, 'CANDIDATES', 'MORE_THAN'], [3, 3, null, 'EXACT'], [4, null, null, null], [4, null, null, null], [4, null, null, null],
      [5, 79, 'TAKEN', 'EXACT'],
    ]);
    expect(index.screening.slice(3, 6).flatMap(({ criteria }) => criteria)).toEqual(['representativeness', 'applicability', 'accessibility']);
    for (const { place } of index.screening) expect(place).toMatch(/^l\.\d+ §4\.2/);
  });

  describe('the selection of units', () => {
    const evidence = (args = '') => `{ index { unitSelection { evidence(first: 500${args}) { totalCount nodes { ruleCode unitCode verdict match list lineCodes unit { name } } } } } }`;
    async function found(args?: string): Promise<readonly Found[]> {
      return (await served().ask<{ index: { unitSelection: { evidence: Page<Found> } } }>(evidence(args))).index.unitSelection.evidence.nodes;
    }

    it('has three conditions and the addition, and does not say how many had to be met', async () => {
      const { index } = await served().ask<{ index: { unitSelection: { conditions: readonly { order: number }[] } } }>(`{ index { unitSelection {
        combination statement place source { code } conditions { code order joined operator value unitOfMeasure period } addBack { code joined } results { code value } } } }`);
      expect(index.unitSelection).toMatchObject({
        combination: 'NOT_DISCLOSED', place: 'l.827 §4.2.2.3 Evaluation of selected cities', source: { code: 'report-en' },
        addBack: [{ code: 'capital-one-condition', joined: 'ALL' }, { code: 'capital-importance', joined: 'ALL' }],
        results: [{ code: 'cities-selected', value: 72 }, { code: 'regions-covered', value: 10 }, { code: 'provinces-covered', value: 28 }],
      });
      expect(index.unitSelection.conditions[0]).toEqual({ code: 'gdp-rank', order: 1, joined: 'ANY', operator: 'AT_MOST', value: 100, unitOfMeasure: 'rank', period: null });
      expect(new Set(index.unitSelection.conditions.map(({ order }) => order))).toEqual(new Set([1, 2, 3]));
    });

    it('decides of one city only, whose rank by GDP is stated', async () => {
      expect(await found(', verdicts: [MET, NOT_MET]')).toEqual([
        { ruleCode: 'gdp-rank', unitCode: 'shenzhen', verdict: 'MET', match: 'EXACT', list: 'FACTS', lineCodes: ['shenzhen-gdp-total'], unit: { name: 'Shenzhen' } },
      ]);
    });

    it('shows the parks and policies that the report itself names as something near, deciding nothing', async () => {
      const told = shippedTable('policy-measures').filter((row) => row.jurisdiction === 'CITY' && row.source.startsWith('report-'));
      const near = await found(', rules: ["innovative-park", "innovative-policies"]');
      expect(near.map(({ unitCode, lineCodes }) => [unitCode, lineCodes])).toEqual([...byCity(shippedTable('parks')), ...byCity(told)]);
      for (const { verdict, match } of near) expect([verdict, match]).toEqual(['NOT_DISCLOSED', 'PROXY']);
      expect(near.some(({ list }) => list === 'PARKS') && near.some(({ list }) => list === 'POLICY_MEASURES')).toBe(true);
    });

    it('is asked of single units, by alias too', async () => {
      const units = new Set((await found(', units: ["harbin", "tianjin"]')).map(({ unitCode }) => unitCode));
      expect([...units].sort()).toEqual([...new Set((await found()).map(({ unitCode }) => unitCode))].filter((code) => words('haerbin tianjin').includes(code)).sort());
      expect(units.has('tianjin')).toBe(true);
    });

    it('refuses rules and units that are not there, all at once', async () => {
      const answer = await served().post({ query: evidence(', rules: ["gdp-rnk"], units: ["atlantis"]') });
      expect(faultsOf(answer)).toEqual(['NOT_FOUND units[0]', 'NOT_FOUND rules[0]']);
    });
  });
});

describe('a release that was made before its rules told their period and evidence', () => {
  const release = { units: [], unitByCode: new Map(), sources: new Map() } as unknown as Release; // no unit and no source is named
  const line = { releaseId: 1, position: 0, unit: null };
  const placed = { source: 'report', place: 'l.1', note: null };

  it('shows them as not told', () => {
    const rule = {
      ...line, kind: 'SELECTION_RULE', code: 'size',
      content: { ...placed, order: 1, kind: 'CONDITION', subject: 'size', operator: 'EXISTS', qualifier: null, value: null, valueHigh: null, unitOfMeasure: null, statement: 'There is a size.' },
    } as const;
    expect(shapeRule(rule, release)).toMatchObject({ period: null, joined: null, evidence: 'NONE' });
    const step = { ...line, kind: 'SCREENING_STEP', code: 'first', content: { ...placed, stage: 'approach', count: null, qualifier: null, criteria: [], statement: 'It began.' } } as const;
    expect(shapeScreeningStep(step, release)).toMatchObject({ counted: null, funnel: null });
  });
});
