import { columnAt } from '../../methodology/coherence/stageColumns';
import { kurtosisOf, skewnessOf } from '../../methodology/stages/moments';
import type { AuditCode } from '../../methodology/vocabulary';
import { denominatorCorrelations } from '../coherence/correlations';
import { reportedAbove } from '../coherence/coherence';
import { counted, found, percent, unassessable, type AuditSubject, type Finding, type FindingDetail } from './finding';

const codes: readonly AuditCode[] = ['UNIT_COVERAGE', 'INDICATOR_COVERAGE', 'GROUP_COVERAGE', 'MISSING_VALUES', 'OUTLIERS', 'DENOMINATORS'];

/** The raw column of an indicator that takes part. */
interface Observed { readonly node: string; readonly parent: string; readonly values: Float64Array }

/** How much of the indicators is there, and in what shape. */
export async function dataFindings(subject: AuditSubject): Promise<readonly Finding[]> {
  const { evaluation } = subject;
  const { plan, table } = evaluation;
  const indicators = plan.nodes.filter(({ kind }) => kind === 'leaf').map(({ code }) => code);
  const hidden = indicators.find((code) => columnAt(table, 'RAW', code) === null);
  if (hidden !== undefined) {
    const above = reportedAbove(evaluation, hidden);
    return unassessable(codes, above === null ? `The vintage holds nothing of ${hidden}.` : `The source reports the score of ${above}; its indicators are not observed.`);
  }
  const observed = indicators.map((node): Observed => ({
    node, parent: plan.tree.byCode.get(node)?.parent ?? '', values: columnAt(table, 'RAW', node) ?? new Float64Array(),
  }));
  return [...coverage(subject, observed), outliers(subject, indicators), await denominators(subject)];
}

function coverage({ evaluation: { table: { units } } }: AuditSubject, observed: readonly Observed[]): readonly Finding[] {
  const isThere = (values: Float64Array, unit: number): boolean => !Number.isNaN(values[unit]);
  const shareOf = (columns: readonly Observed[], unit: number): number => columns.filter(({ values }) => isThere(values, unit)).length / columns.length;
  const byUnit = units.map((at, unit) => ({ at: [at], value: shareOf(observed, unit) }));
  const byIndicator = observed.map(({ node, values }) => ({ at: [node], value: values.filter((value) => !Number.isNaN(value)).length / units.length }));
  const byGroup = [...new Set(observed.map(({ parent }) => parent))].flatMap((group) => {
    const columns = observed.filter(({ parent }) => parent === group);
    return units.map((at, unit) => ({ at: [group, at], value: shareOf(columns, unit) }));
  });
  const missing = 1 - byIndicator.reduce((sum, { value }) => sum + value, 0) / byIndicator.length;
  return [
    least('UNIT_COVERAGE', byUnit, 'The unit with the fewest has'), least('INDICATOR_COVERAGE', byIndicator, 'The indicator with the fewest has'),
    least('GROUP_COVERAGE', byGroup, 'The unit with the fewest in a group has'),
    found('MISSING_VALUES', Math.max(0, missing), `${percent(Math.max(0, missing))} of ${units.length * observed.length} values are missing.`, ascending(byIndicator).filter(({ value }) => value < 1)),
  ];
}

function least(code: AuditCode, shares: readonly FindingDetail[], who: string): Finding {
  const sorted = ascending(shares);
  return found(code, sorted[0].value, `${who} ${percent(sorted[0].value)}.`, sorted.filter(({ value }) => value < 1));
}

function ascending(details: readonly FindingDetail[]): readonly FindingDetail[] {
  return [...details].sort((a, b) => a.value - b.value);
}

/** Skewed and peaked beyond both limits, as the treated values stand. */
function outliers({ evaluation: { table }, parameters: { skewness, kurtosis } }: AuditSubject, indicators: readonly string[]): Finding {
  const shapes = indicators.map((node) => ({ node, column: columnAt(table, 'TREATED', node) ?? new Float64Array() }))
    .map(({ node, column }) => ({ at: [node], value: skewnessOf(column), peak: kurtosisOf(column) }));
  const beyond = shapes.filter(({ value, peak }) => Math.abs(value) > skewness && peak > kurtosis).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  return found('OUTLIERS', beyond.length, `${counted(beyond.length, 'indicator')} of ${indicators.length} with skewness beyond ${skewness} and kurtosis beyond ${kurtosis} after treatment.`,
    beyond.map(({ at, value }) => ({ at, value })));
}

/** Indicators that go with a measure of size, by which nothing divides them. */
async function denominators({ evaluation, parameters: { dependsFrom } }: AuditSubject): Promise<Finding> {
  const all = await denominatorCorrelations({ evaluation, stage: 'TREATED' }, 'pearson', dependsFrom);
  if (all.length === 0) return unassessable(['DENOMINATORS'], 'The vintage holds no variable to divide by.')[0];
  const depending = all.filter(({ flags, divides }) => flags.length > 0 && !divides).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const count = new Set(depending.map(({ node }) => node)).size;
  return found('DENOMINATORS', count, `${counted(count, 'indicator')} with |r| of ${dependsFrom} or more to a variable that does not divide them.`, depending.map(({ node, variable, value }) => ({ at: [node, variable], value })));
}
