import type { AiTalent } from '../schema/AiTalent';
import type { ClinicalMeasure, ClinicalOutput } from '../schema/ClinicalOutput';
import type { Enterprise } from '../schema/Enterprise';
import type { Investigator } from '../schema/Investigator';
import type { MetropolitanCircle } from '../schema/MetropolitanCircle';
import type { Park } from '../schema/Park';
import type { DevelopmentModel, ReferenceCity, ReferenceCityFact } from '../schema/ReferenceCity';
import type { Rule, ScreeningStep } from '../schema/Rule';
import type { Tier } from '../schema/Tier';
import type { University } from '../schema/University';
import type { YoungScientist } from '../schema/YoungScientist';
import type { ReferenceListKind, ReferenceRowRecord } from '../services/records';
import type { Release } from '../services/ReferenceService';
import { cityOrNull, sourceOrNull } from './factShapes';

/* Lines of the small lists of a release, as the schema shows them. */

type Line<Kind extends ReferenceListKind> = ReferenceRowRecord<Kind>;

/** What a line that belongs to a city has beside its content. */
function placed<Kind extends ReferenceListKind>({ code, unit, content }: Line<Kind>, release: Release) {
  return { ...content, code, cityCode: unit, city: cityOrNull(release, unit), source: sourceOrNull(release, content.source) };
}

export function shapeTier(line: Line<'TIER'>, release: Release): Tier {
  const tier = Number(line.code);
  return {
    ...placed(line, release), tier, cityCount: line.content.count, typicalCityCodes: line.content.typicalUnits,
    cityCodes: release.units.filter((unit) => unit.tier === tier).map((unit) => unit.code),
  };
}

/** Releases made before a rule told its period and evidence lack them. */
export function shapeRule(line: Line<'SELECTION_RULE' | 'CIRCLE_CONDITION'>, release: Release): Rule {
  const { period = null, joined = null, evidence } = line.content;
  return { ...placed(line, release), period, joined, evidence: evidence?.match ?? 'NONE' };
}

export function shapeScreeningStep(line: Line<'SCREENING_STEP'>, release: Release): ScreeningStep {
  const { counted = null, funnel = null } = line.content;
  return { ...placed(line, release), counted, funnel };
}

export function shapeDevelopmentModel(line: Line<'DEVELOPMENT_MODEL'>, release: Release): DevelopmentModel {
  return { ...placed(line, release), typicalReferenceCityCode: line.content.typicalReferenceCity };
}

export function shapeReferenceCityFact(line: Line<'REFERENCE_CITY_FACT'>, release: Release): ReferenceCityFact {
  return { ...placed(line, release), referenceCityCode: line.content.referenceCity };
}

/** A reference city with its model and its facts, which are short lists of the same release. */
export function shapeReferenceCity(
  line: Line<'REFERENCE_CITY'>, release: Release, models: readonly Line<'DEVELOPMENT_MODEL'>[], facts: readonly Line<'REFERENCE_CITY_FACT'>[],
): ReferenceCity {
  const model = models.find(({ code }) => code === line.content.model);
  return {
    ...placed(line, release), model: model === undefined ? null : shapeDevelopmentModel(model, release),
    facts: facts.filter(({ content }) => content.referenceCity === line.code).map((fact) => shapeReferenceCityFact(fact, release)),
  };
}

export function shapeMetropolitanCircle(line: Line<'METROPOLITAN_CIRCLE'>, release: Release): MetropolitanCircle {
  return { ...placed(line, release), cityCodes: line.content.units };
}

export function shapeClinicalMeasure({ code, content }: Line<'CLINICAL_MEASURE'>): ClinicalMeasure {
  return { ...content, code, nodeCode: content.node };
}

export function shapeClinicalOutput(line: Line<'CLINICAL_OUTPUT'>, release: Release, measures: readonly Line<'CLINICAL_MEASURE'>[]): ClinicalOutput {
  const { city, source } = placed(line, release);
  if (city === null) throw new Error(`Expected a city of the release in the table of clinical output; got ${line.code}`);
  return {
    cityCode: line.code, city, source, place: line.content.place,
    figures: line.content.figures.flatMap(({ measure, value }) =>
      measures.filter(({ code }) => code === measure).map((found) => ({ measure: shapeClinicalMeasure(found), value }))),
  };
}

export function shapeInvestigator(line: Line<'INVESTIGATOR'>, release: Release): Investigator {
  return { ...placed(line, release), position: line.content.rank };
}

export function shapeUniversity(line: Line<'UNIVERSITY'>, release: Release): University {
  return { ...placed(line, release), position: line.content.listPosition };
}

export function shapeYoungScientist(line: Line<'YOUNG_SCIENTIST'>, release: Release): YoungScientist {
  return placed(line, release);
}

export function shapeAiTalent(line: Line<'AI_TALENT'>, release: Release): AiTalent {
  return placed(line, release);
}

export function shapePark(line: Line<'PARK'>, release: Release): Park {
  return placed(line, release);
}

export function shapeEnterprise(line: Line<'ENTERPRISE'>, release: Release): Enterprise {
  return placed(line, release);
}
