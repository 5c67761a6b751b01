import type { Evaluation, EvaluationService } from '../services/EvaluationService';
import { UnitNodes, type NodeScore } from '../services/evaluation/nodeScores';
import type { FactsService } from '../services/FactsService';
import type { PinScope } from '../services/pins';
import type {
  ErratumRecord, FactRecord, FindingRecord, Page, PolicyMeasureRecord, ReferenceListKind, ReferenceRowRecord, ReportedMeasureRecord,
  SeriesPointRecord, UnitRecord,
} from '../services/records';
import type { ReferenceListService } from '../services/ReferenceListService';
import type { ReferenceService } from '../services/ReferenceService';

/** All that is known of one city. */
export interface CityProfile {
  readonly unit: UnitRecord;
  readonly evaluation: Evaluation;
  /** The index, its pillars and the bonus; empty when the city could not be scored. */
  readonly scores: readonly NodeScore[];
  readonly rank: number | null;
  readonly reportedMeasures: readonly ReportedMeasureRecord[];
  readonly facts: Page<FactRecord>;
  readonly policyMeasures: Page<PolicyMeasureRecord>;
  readonly series: Page<SeriesPointRecord>;
  readonly findings: Page<FindingRecord>;
  readonly errata: Page<ErratumRecord>;
  readonly clinicalOutput: readonly { readonly code: string; readonly name: string; readonly period: string; readonly value: number }[];
  readonly investigators: readonly ReferenceRowRecord<'INVESTIGATOR'>[];
  readonly universities: readonly ReferenceRowRecord<'UNIVERSITY'>[];
  readonly parks: readonly ReferenceRowRecord<'PARK'>[];
  readonly enterprises: readonly ReferenceRowRecord<'ENTERPRISE'>[];
}

interface ProfileServices {
  readonly evaluations: EvaluationService;
  readonly reference: ReferenceService;
  readonly facts: FactsService;
  readonly lists: ReferenceListService;
}

/** Gathers it; `first` rows of what comes in pages. */
export async function cityProfile(
  { evaluations, reference, facts, lists }: ProfileServices, city: string, { methodology, vintage }: { readonly methodology: string; readonly vintage: string },
  first: number, pins: PinScope,
): Promise<CityProfile> {
  const evaluation = await evaluations.evaluate({ methodology, vintage }, pins);
  const { release, table } = evaluation;
  const unit = reference.unitOf(release, city, 'city');
  const position = table.units.indexOf(unit.code);
  const rank = table.ranking.ranks[position] || null;
  const wish = { after: null, limit: first };
  const cities = [unit.code];
  const own = async <Kind extends ReferenceListKind>(kind: Kind): Promise<readonly ReferenceRowRecord<Kind>[]> =>
    (await lists.list(release, kind)).filter((row) => row.unit === unit.code);
  const [clinical, measures] = [await own('CLINICAL_OUTPUT'), await lists.list(release, 'CLINICAL_MEASURE')];
  return {
    unit, evaluation, rank, scores: rank === null ? [] : pillarsOf(new UnitNodes(evaluation, position).tree()),
    reportedMeasures: await reference.reportedMeasures(release, cities),
    facts: await facts.facts(release, { cities }, wish, pins),
    policyMeasures: await facts.policyMeasures(release, { cities }, wish, pins),
    series: await facts.series(release, { cities }, wish, pins),
    findings: await facts.findings(release, { cities }, wish, pins),
    errata: await facts.errata(release, { units: cities }, wish, pins),
    clinicalOutput: clinical.flatMap(({ content }) => content.figures).flatMap(({ measure, value }) =>
      measures.filter(({ code }) => code === measure).map(({ code, content: { name, period } }) => ({ code, name, period, value }))),
    investigators: await own('INVESTIGATOR'), universities: await own('UNIVERSITY'), parks: await own('PARK'), enterprises: await own('ENTERPRISE'),
  };
}

function pillarsOf(tree: NodeScore): NodeScore[] {
  return [tree, ...tree.children];
}
