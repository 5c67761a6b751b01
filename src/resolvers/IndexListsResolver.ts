import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { InvestigatorsArgs, UniversitiesArgs } from '../schema/args/FactArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { type AiTalent, AiTalentConnection } from '../schema/AiTalent';
import { ClinicalMeasure, type ClinicalOutput, ClinicalOutputConnection } from '../schema/ClinicalOutput';
import { type Enterprise, EnterpriseConnection } from '../schema/Enterprise';
import { Index } from '../schema/Index';
import { type Investigator, InvestigatorConnection } from '../schema/Investigator';
import { MetropolitanCircle } from '../schema/MetropolitanCircle';
import type { Connection } from '../schema/pagination';
import { type Park, ParkConnection } from '../schema/Park';
import {
  DevelopmentModel, type ReferenceCity, ReferenceCityConnection, type ReferenceCityFact, ReferenceCityFactConnection,
} from '../schema/ReferenceCity';
import { Rule } from '../schema/Rule';
import { Tier } from '../schema/Tier';
import { type University, UniversityConnection } from '../schema/University';
import { type YoungScientist, YoungScientistConnection } from '../schema/YoungScientist';
import { notFound } from '../services/notFound';
import type { ReferenceListKind, ReferenceRowRecord } from '../services/records';
import type { Release } from '../services/ReferenceService';
import {
  shapeAiTalent, shapeClinicalMeasure, shapeClinicalOutput, shapeDevelopmentModel, shapeEnterprise, shapeInvestigator,
  shapeMetropolitanCircle, shapePark, shapeReferenceCity, shapeReferenceCityFact, shapeRule, shapeTier, shapeUniversity,
  shapeYoungScientist,
} from './listShapes';
import { pageOf } from './paging';
import type { IndexShape } from './shape';

/** The small lists of an index: rules, tiers, places abroad, people, universities, parks, firms. */
@Resolver(() => Index)
export class IndexListsResolver {
  @FieldResolver(() => [Tier], { description: 'The tiers of development into which its report puts cities, the foremost first.' })
  tiers(@Root() index: IndexShape, @Ctx() context: Context): Promise<Tier[]> {
    return shaped('TIER', index, context, shapeTier);
  }

  @FieldResolver(() => [Rule], { description: 'The rules by which the cities were chosen, step by step, as the report tells them.' })
  selectionRules(@Root() index: IndexShape, @Ctx() context: Context): Promise<Rule[]> {
    return shaped('SELECTION_RULE', index, context, shapeRule);
  }

  @FieldResolver(() => [DevelopmentModel], { description: 'The ways in which places abroad developed.' })
  developmentModels(@Root() index: IndexShape, @Ctx() context: Context): Promise<DevelopmentModel[]> {
    return shaped('DEVELOPMENT_MODEL', index, context, shapeDevelopmentModel);
  }

  @FieldResolver(() => ReferenceCityConnection, { description: 'Places of biomedicine abroad that the report holds up as examples, with their model and what is stated of them.' })
  async referenceCities(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<ReferenceCity>> {
    const { release, lines } = await listOf('REFERENCE_CITY', index, context);
    const [models, facts] = await Promise.all([
      context.services.lists.list(release, 'DEVELOPMENT_MODEL'), context.services.lists.list(release, 'REFERENCE_CITY_FACT'),
    ]);
    return pageOf('referenceCities', lines, args, (line) => shapeReferenceCity(line, release, models, facts));
  }

  @FieldResolver(() => ReferenceCityFactConnection, { description: 'Figures that the report states of places abroad, those that are no reference city among them.' })
  referenceCityFacts(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<ReferenceCityFact>> {
    return paged('REFERENCE_CITY_FACT', index, args, context, shapeReferenceCityFact);
  }

  @FieldResolver(() => [MetropolitanCircle], { description: 'The circles of cities that the report tells apart.' })
  metropolitanCircles(@Root() index: IndexShape, @Ctx() context: Context): Promise<MetropolitanCircle[]> {
    return shaped('METROPOLITAN_CIRCLE', index, context, shapeMetropolitanCircle);
  }

  @FieldResolver(() => [Rule], { description: 'What the report asks of a city that is to be the centre of a metropolitan circle.' })
  circleConditions(@Root() index: IndexShape, @Ctx() context: Context): Promise<Rule[]> {
    return shaped('CIRCLE_CONDITION', index, context, shapeRule);
  }

  @FieldResolver(() => [ClinicalMeasure], { description: 'What the columns of the table of clinical output count.' })
  clinicalMeasures(@Root() index: IndexShape, @Ctx() context: Context): Promise<ClinicalMeasure[]> {
    return shaped('CLINICAL_MEASURE', index, context, shapeClinicalMeasure);
  }

  @FieldResolver(() => ClinicalOutputConnection, { description: 'The table of clinical output: trials, new drugs and devices of the cities that it prints.' })
  async clinicalOutput(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<ClinicalOutput>> {
    const { release, lines } = await listOf('CLINICAL_OUTPUT', index, context);
    const measures = await context.services.lists.list(release, 'CLINICAL_MEASURE');
    return pageOf('clinicalOutput', lines, args, (line) => shapeClinicalOutput(line, release, measures));
  }

  @FieldResolver(() => InvestigatorConnection, { nullable: true, description: 'Principal investigators by number of oncology trials, in the two printed rankings. Null with an error for an unknown ranking.' })
  async investigators(@Root() index: IndexShape, @Args(() => InvestigatorsArgs) args: InvestigatorsArgs, @Ctx() context: Context): Promise<Connection<Investigator>> {
    const { release, lines } = await listOf('INVESTIGATOR', index, context);
    const { ranking } = args;
    const rankings = new Set(lines.map(({ content }) => content.ranking));
    if (ranking !== null && ranking !== undefined && !rankings.has(ranking)) throw notFound('ranking', ranking, rankings, 'ranking');
    const asked = lines.filter(({ content }) => ranking === null || ranking === undefined || content.ranking === ranking);
    return pageOf('investigators', asked, args, (line) => shapeInvestigator(line, release));
  }

  @FieldResolver(() => UniversityConnection, { description: 'Universities that the report names for biology or medicine.' })
  async universities(@Root() index: IndexShape, @Args(() => UniversitiesArgs) args: UniversitiesArgs, @Ctx() context: Context): Promise<Connection<University>> {
    const { release, lines } = await listOf('UNIVERSITY', index, context);
    const asked = lines.filter(({ content }) => args.list === null || args.list === undefined || content.list === args.list);
    return pageOf('universities', asked, args, (line) => shapeUniversity(line, release));
  }

  @FieldResolver(() => YoungScientistConnection, { description: 'Young scientists whom the report names.' })
  youngScientists(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<YoungScientist>> {
    return paged('YOUNG_SCIENTIST', index, args, context, shapeYoungScientist);
  }

  @FieldResolver(() => AiTalentConnection, { description: 'Policies and universities for artificial intelligence, area by area.' })
  aiTalent(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<AiTalent>> {
    return paged('AI_TALENT', index, args, context, shapeAiTalent);
  }

  @FieldResolver(() => ParkConnection, { description: 'Industrial parks that the report names.' })
  parks(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Park>> {
    return paged('PARK', index, args, context, shapePark);
  }

  @FieldResolver(() => EnterpriseConnection, { description: 'Firms that the report names in a city.' })
  enterprises(@Root() index: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Enterprise>> {
    return paged('ENTERPRISE', index, args, context, shapeEnterprise);
  }
}

type Line<Kind extends ReferenceListKind> = ReferenceRowRecord<Kind>;

async function listOf<Kind extends ReferenceListKind>(
  kind: Kind, { code }: IndexShape, { services, pins }: Context,
): Promise<{ readonly release: Release; readonly lines: readonly Line<Kind>[] }> {
  const release = await services.reference.release(code, pins);
  return { release, lines: await services.lists.list(release, kind) };
}

async function shaped<Kind extends ReferenceListKind, Shaped>(
  kind: Kind, index: IndexShape, context: Context, shape: (line: Line<Kind>, release: Release) => Shaped,
): Promise<Shaped[]> {
  const { release, lines } = await listOf(kind, index, context);
  return lines.map((line) => shape(line, release));
}

async function paged<Kind extends ReferenceListKind, Shaped>(
  kind: Kind, index: IndexShape, args: PageArgs, context: Context, shape: (line: Line<Kind>, release: Release) => Shaped,
): Promise<Connection<Shaped>> {
  const { release, lines } = await listOf(kind, index, context);
  return pageOf(kind, lines, args, (line) => shape(line, release));
}
