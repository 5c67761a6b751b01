import { noticeOf } from '../services/evaluation/notices';
import type { PinScope } from '../services/pins';
import type { CityProfile } from './cityProfile';
import { erratumLines, factLines, findingLines, policyMeasureLines, seriesLines } from './factLists';
import { csvOf, recordOf, type Lines } from './listing';

/** For machines: everything, at full precision. */
export function cityAsJson(profile: CityProfile, pins: PinScope): string {
  const { unit, evaluation, rank, scores, reportedMeasures, facts, policyMeasures, series, findings, errata, clinicalOutput } = profile;
  const { version, vintage, release } = evaluation;
  const { code, name, nameZh, province, region, tier, isProvincialCapital, isMunicipality, adcode } = unit;
  const list = <Row>({ records, total }: { readonly records: readonly Row[]; readonly total: number }, lines: Lines<Row>) =>
    ({ total, rows: records.map((row) => recordOf(lines, row)) });
  const lines = (rows: readonly { readonly code: string; readonly content: object }[]) => rows.map((row) => ({ code: row.code, ...row.content }));
  return JSON.stringify({
    code, name, nameZh, province, region, tier, isProvincialCapital, isMunicipality, adcode,
    evaluation: {
      methodology: version.ref, vintage: `${vintage.line}@${vintage.revision}`, notice: noticeOf(evaluation), rank,
      scores: Object.fromEntries(scores.map((entry) => [entry.node.code, { score: entry.score, rank: entry.rank, basis: entry.basis }])),
    },
    reportedMeasures: reportedMeasures.map(({ measure, value, rank: place, rankPopulation }) => ({ measure, value, rank: place, rankPopulation })),
    facts: list(facts, factLines(release)), policyMeasures: list(policyMeasures, policyMeasureLines(release)), series: list(series, seriesLines()),
    findings: list(findings, findingLines()), errata: list(errata, erratumLines()), clinicalOutput,
    investigators: lines(profile.investigators), universities: lines(profile.universities), parks: lines(profile.parks), enterprises: lines(profile.enterprises),
    pins: pins.taken(),
  }, null, 2);
}

const csvColumns = ['section', 'code', 'text', 'qualifier', 'value', 'valueHigh', 'unitOfMeasure', 'rank', 'period', 'source', 'place'] as const;
type CsvRow = { readonly [Name in (typeof csvColumns)[number]]?: string | number | null };

/** For spreadsheets: one line for each thing known, whatever its sort; what a sort does not have is empty. */
export function cityAsCsv(profile: CityProfile): string {
  const { scores, reportedMeasures, facts, policyMeasures, series, findings, errata, clinicalOutput } = profile;
  const named = (section: string, rows: readonly { readonly code: string; readonly content: { readonly name: string; readonly source: string; readonly place: string } }[]): CsvRow[] =>
    rows.map(({ code, content: { name, source, place } }) => ({ section, code, text: name, source, place }));
  const rows: CsvRow[] = [
    ...scores.map(({ node, score, rank }) => ({ section: 'score', code: node.code, text: node.name, value: score, unitOfMeasure: 'points', rank })),
    ...reportedMeasures.map(({ measure, value, rank, source, place }) => ({ section: 'reportedMeasure', code: measure, value, unitOfMeasure: 'points', rank, source, place })),
    ...facts.records.map(({ code, statement: text, qualifier, value, valueHigh, unitOfMeasure, period, source, place }) =>
      ({ section: 'fact', code, text, qualifier, value, valueHigh, unitOfMeasure, period, source, place })),
    ...policyMeasures.records.map(({ code, statement: text, amountQualifier, amount, currency, year, source, place }) =>
      ({ section: 'policyMeasure', code, text, qualifier: amountQualifier, value: amount, unitOfMeasure: currency, period: year, source, place })),
    ...series.records.map(({ code, statement: text, qualifier, value, unitOfMeasure, period, source, place }) =>
      ({ section: 'series', code, text, qualifier, value, unitOfMeasure, period, source, place })),
    ...findings.records.map(({ code, statement: text, source, place }) => ({ section: 'finding', code, text, source, place })),
    ...clinicalOutput.map(({ code, name: text, period, value }) => ({ section: 'clinicalOutput', code, text, value, unitOfMeasure: 'count', period })),
    ...named('investigator', profile.investigators), ...named('university', profile.universities), ...named('park', profile.parks),
    ...named('enterprise', profile.enterprises),
    ...errata.records.map(({ code, finding: text, sources, place }) => ({ section: 'erratum', code, text, source: sources.join(' '), place })),
  ];
  const notice = noticeOf(profile.evaluation);
  return csvOf(rows.map((row) => ({ ...empty, ...row, ...(notice !== null && { notice }) })), notice === null ? csvColumns : [...csvColumns, 'notice']);
}

const empty = Object.fromEntries(csvColumns.map((column) => [column, null]));
