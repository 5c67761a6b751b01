import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defaultParameters, type AuditParameters } from '../../../src/methodology/audit/auditRule';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { coherenceFindings } from '../../../src/services/audit/coherenceFindings';
import { dataFindings } from '../../../src/services/audit/dataFindings';
import type { AuditSubject, Finding } from '../../../src/services/audit/finding';
import { frameworkFindings } from '../../../src/services/audit/frameworkFindings';
import { resultFindings } from '../../../src/services/audit/resultFindings';
import type { Evaluation } from '../../../src/services/EvaluationService';
import { frameworkView } from '../../../src/services/frameworkView';
import { openCommandLine, type CommandLine } from '../../cli/commandLine';
import { documentOf, frameworkOf, group, leaf, missingBy, snapshotOf, tableOf, type Branch } from '../../support/builders';
import { asemFolder } from '../../support/readAsem';

const gap = NaN;

function subjectOf(root: Branch, values: Readonly<Record<string, readonly number[]>>, changes: Partial<MethodologyDocument> = {}, parameters: Partial<AuditParameters> = {}): AuditSubject {
  const document = documentOf(frameworkOf(root), { missing: missingBy({ kind: 'renormalise' }), ...changes });
  const table = tableOf(document, snapshotOf(values, 'RAW'));
  return { parameters: { ...defaultParameters, ...parameters }, evaluation: { table, plan: table.plan, framework: frameworkView(document.framework) } as Evaluation }; // what these questions look at
}

/** `CODE value first detail` of each finding, or that it is not assessable. */
const told = (findings: readonly Finding[]): readonly string[] => findings.map((finding) => (finding.kind === 'unassessable' ? `${finding.code} –`
  : `${finding.code} ${Math.round(finding.value * 1e6) / 1e6}${finding.details.length === 0 ? '' : ` at ${finding.details[0].at.join(' ')}`}`));

const normalise = { default: { kind: 'minMax', range: { low: 0, high: 1 } }, levels: [], nodes: [] } as const;
const two = group('index', [group('p', [leaf('a'), leaf('b')]), group('q', [leaf('c'), leaf('d')])]);
const values = { a: [1, 2, 3, 4, 5, 6, 7, 8], b: [2, 4, 6, 8, 10, 12, 14, 16], c: [1, 5, 2, 6, gap, gap, 3, 4], d: [8, 7, 6, 5, gap, 3, 2, 1] };

describe('data', () => {
  it('coverage is that of the unit, the indicator, and the unit in a group with the least', async () => {
    expect(told(await dataFindings(subjectOf(two, values, { normalise })))).toEqual([
      'UNIT_COVERAGE 0.5 at u4', 'INDICATOR_COVERAGE 0.75 at c', 'GROUP_COVERAGE 0 at q u4', `MISSING_VALUES ${Math.round(3 / 32 * 1e6) / 1e6} at c`, 'OUTLIERS 0', 'DENOMINATORS –',
    ]);
  });

  it('an outlier counts until it is treated', async () => {
    const skewed = { ...values, a: [1, 2, 3, 4, 5, 6, 7, 900] };
    expect(told(await dataFindings(subjectOf(two, skewed, { normalise })))).toContain('OUTLIERS 1 at a');
    const treat = { default: { kind: 'winsorise', maximumPoints: 2, skewness: 2, kurtosis: 3.5 }, levels: [], nodes: [] } as const;
    expect(told(await dataFindings(subjectOf(two, skewed, { normalise, treat })))).toContain('OUTLIERS 0');
  });

  it('an indicator that goes with size counts until it is divided by it', async () => {
    const sized = { ...values, people: [1, 2, 3, 4, 5, 6, 7, 9] };
    const framework = { ...frameworkOf(two), variables: [{ code: 'people', name: 'People', unitOfMeasure: null }] };
    expect(told(await dataFindings(subjectOf(two, sized, { normalise, framework })))).toContain('DENOMINATORS 3 at d people');
    const divided = { normalise, framework, denominate: ['a', 'b', 'd'].map((node) => ({ node, by: 'people', factor: 1 })) };
    expect(told(await dataFindings(subjectOf(two, sized, divided)))).toContain('DENOMINATORS 0');
  });
});

describe('coherence', () => {
  it('pairs too strong and pairs that pull apart, among pillars and below them', async () => {
    const found = told(await coherenceFindings(subjectOf(two, values, { normalise })));
    expect(found).toEqual(expect.arrayContaining(['REDUNDANT_INDICATORS 1 at a b', 'OPPOSED_PILLARS 1 at p q', 'OPPOSED_INDICATORS 1 at c d', 'DIMENSIONS_OF_GROUPS 1', 'DIMENSIONS_OF_INDEX 1']));
    expect(told(await coherenceFindings(subjectOf(two, values, { normalise }, { redundantFrom: 1, opposedBelow: -1 })))).toEqual(expect.arrayContaining(['OPPOSED_PILLARS 0']));
  });

  it('a group of one says nothing', async () => {
    const found = told(await coherenceFindings(subjectOf(group('index', [leaf('a'), leaf('c')]), values, { normalise })));
    expect(found).toEqual(expect.arrayContaining(['REDUNDANT_INDICATORS –', 'CONSISTENT_GROUPS –', 'DIMENSIONS_OF_GROUPS –', 'OPPOSED_PILLARS 0', 'CONSISTENT_INDEX 0.441212 at index']));
  });
});

describe('framework and results', () => {
  it('what nodes leave unsaid is named', () => {
    const half = group('index', [leaf('a', { definition: 'What it is', unitOfMeasure: 'km' }), leaf('b', { meaning: ' ', scalePrinted: '0 to 5', dataSource: 'Yearbook' })]);
    expect(told(frameworkFindings(subjectOf(half, { a: [1, 2], b: [3, 4] }, { normalise })))).toEqual(['DEFINITIONS 0.5 at b', 'MEASURES_STATED 1', 'DATA_SOURCES_STATED 0.5 at a']);
  });

  it('units that share a rank, and units without a score', () => {
    const found = told(resultFindings(subjectOf(group('index', [leaf('a'), leaf('b')]), { a: [1, 1, 3, gap], b: [1, 1, 2, gap] }, { normalise })));
    expect(found).toEqual(['BONUS_SHARE 0', `EQUAL_RANKS ${Math.round(2 / 3 * 1e6) / 1e6} at u0`, 'UNSCORED_UNITS 0.25 at u3']);
  });
});

const isThere = existsSync(asemFolder);
const describeWhereThere = isThere ? describe : describe.skip;

describeWhereThere(`ASEM, audited whole${isThere ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)'}`, () => {
  let cli: CommandLine;
  beforeAll(async () => { cli = await openCommandLine(); });
  afterAll(() => cli.close());

  it('every question about data and coherence is answered, as the coherence of the evaluation has it', async () => {
    const brought = await cli.run('import', 'coinr', '--meta', join(asemFolder, 'iMeta.csv'), '--data', join(asemFolder, 'iData.csv'), '--index', 'asem', '--vintage', 'asem/2018', '--unit-kind', 'country');
    expect([brought.code, brought.err]).toEqual([0, expect.any(String)]);
    const { out } = await cli.run('audit', 'report', '--methodology', 'asem/imported', '--vintage', 'asem/2018', '--format', 'json');
    const { items } = JSON.parse(out) as { readonly items: readonly { readonly code: string; readonly verdict: string; readonly value: number | null; readonly details: readonly { readonly at: readonly string[] }[] }[] };
    const valueOf = (code: string): number | null | undefined => items.find((item) => item.code === code)?.value;
    expect(items.filter(({ verdict }) => verdict === 'NOT_ASSESSABLE')).toEqual([]);
    expect(valueOf('MISSING_VALUES')).toBeCloseTo(63 / (49 * 51), 12);
    expect(valueOf('DIMENSIONS_OF_GROUPS')).toBeGreaterThan(1);
    expect([...items.find(({ code }) => code === 'OPPOSED_INDICATORS')?.details[0].at ?? []].sort()).toEqual(['RTAs', 'TBTs']);
    expect(items.find(({ code }) => code === 'DENOMINATORS')?.value).toBeGreaterThan(0);
  });
});
