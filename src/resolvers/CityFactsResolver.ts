import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { CityFactsArgs, LongRowsArgs } from '../schema/args/FactArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { City } from '../schema/City';
import { ClinicalOutput } from '../schema/ClinicalOutput';
import { type Enterprise, EnterpriseConnection } from '../schema/Enterprise';
import { type Erratum, ErratumConnection } from '../schema/Erratum';
import { type Fact, FactConnection } from '../schema/Fact';
import { type Finding, FindingConnection } from '../schema/Finding';
import { type Investigator, InvestigatorConnection } from '../schema/Investigator';
import type { Connection } from '../schema/pagination';
import { type Park, ParkConnection } from '../schema/Park';
import { type PolicyMeasure, PolicyMeasureConnection } from '../schema/PolicyMeasure';
import { type SeriesPoint, SeriesPointConnection } from '../schema/SeriesPoint';
import { type University, UniversityConnection } from '../schema/University';
import type { PageRequest } from '../services/loaders';
import type { ReferenceListKind, ReferenceRowRecord } from '../services/records';
import type { Release } from '../services/ReferenceService';
import { shapeFact, shapeFinding, shapePolicyMeasure, shapeSeriesPoint } from './factShapes';
import { shapeClinicalOutput, shapeEnterprise, shapeInvestigator, shapePark, shapeUniversity } from './listShapes';
import { pageInOrder, pageOf, wishOf } from './paging';
import { shapeErratum, type UnitShape } from './shape';

/** What the sources tell of one city. */
@Resolver(() => City)
export class CityFactsResolver {
  @FieldResolver(() => FactConnection, { description: 'Figures that the sources state of it, at a node and below it if one is named.' })
  async facts(@Root() city: UnitShape, @Args(() => CityFactsArgs) args: CityFactsArgs, @Ctx() { services, loaders, pins }: Context): Promise<Connection<Fact>> {
    const { release } = city;
    const nodes = await services.facts.nodesBelow(release, args.node ?? null, 'node', pins);
    const page = await loaders.factsOfUnit.load({ ...requestOf('facts', city, args), nodes });
    return pageInOrder('facts', page, args, (fact) => shapeFact(fact, release));
  }

  @FieldResolver(() => PolicyMeasureConnection, { description: 'Policy measures of the city and its districts. Those of its province stand under the index, by province.' })
  async policyMeasures(@Root() city: UnitShape, @Args(() => LongRowsArgs) args: LongRowsArgs, @Ctx() { loaders }: Context): Promise<Connection<PolicyMeasure>> {
    const page = await loaders.policyMeasuresOfUnit.load(requestOf('policyMeasures', city, args));
    return pageInOrder('policyMeasures', page, args, (measure) => shapePolicyMeasure(measure, city.release));
  }

  @FieldResolver(() => SeriesPointConnection, { description: 'Points of series of its industry, series by series, each in order of time.' })
  async series(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context): Promise<Connection<SeriesPoint>> {
    const page = await loaders.seriesOfUnit.load(requestOf('series', city, args));
    return pageInOrder('series', page, args, (point) => shapeSeriesPoint(point, city.release));
  }

  @FieldResolver(() => FindingConnection, { description: 'Findings and recommendations that name it.' })
  async findings(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context): Promise<Connection<Finding>> {
    const page = await loaders.findingsOfUnit.load(requestOf('findings', city, args));
    return pageInOrder('findings', page, args, (finding) => shapeFinding(finding, city.release));
  }

  @FieldResolver(() => ErratumConnection, { description: 'Errata that touch it.' })
  async errata(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { loaders }: Context): Promise<Connection<Erratum>> {
    const page = await loaders.errataOfUnit.load(requestOf('errata', city, args));
    return pageInOrder('errata', page, args, (erratum) => shapeErratum(erratum, city.release));
  }

  @FieldResolver(() => ClinicalOutput, { nullable: true, description: 'Its row in the table of clinical output; null where the table does not have it.' })
  async clinicalOutput(@Root() city: UnitShape, @Ctx() context: Context): Promise<ClinicalOutput | null> {
    const [line] = await linesOf('CLINICAL_OUTPUT', city, context);
    if (line === undefined) return null;
    return shapeClinicalOutput(line, city.release, await context.services.lists.list(city.release, 'CLINICAL_MEASURE'));
  }

  @FieldResolver(() => InvestigatorConnection, { description: 'Investigators of its hospitals in the two printed rankings.' })
  investigators(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Investigator>> {
    return paged('INVESTIGATOR', city, args, context, shapeInvestigator);
  }

  @FieldResolver(() => UniversityConnection, { description: 'Its universities that the report names for biology or medicine.' })
  universities(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<University>> {
    return paged('UNIVERSITY', city, args, context, shapeUniversity);
  }

  @FieldResolver(() => ParkConnection, { description: 'Its industrial parks that the report names.' })
  parks(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Park>> {
    return paged('PARK', city, args, context, shapePark);
  }

  @FieldResolver(() => EnterpriseConnection, { description: 'Firms that the report names in it.' })
  enterprises(@Root() city: UnitShape, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Enterprise>> {
    return paged('ENTERPRISE', city, args, context, shapeEnterprise);
  }
}

function requestOf(name: string, { record, release }: UnitShape, args: PageArgs): PageRequest {
  return { release, key: record.code, values: [record.code], wish: wishOf(name, args) };
}

/** The lines of a small list that belong to a city; the whole list is at hand. */
async function linesOf<Kind extends ReferenceListKind>(
  kind: Kind, { record, release }: UnitShape, { services }: Context,
): Promise<readonly ReferenceRowRecord<Kind>[]> {
  return (await services.lists.list(release, kind)).filter(({ unit }) => unit === record.code);
}

async function paged<Kind extends ReferenceListKind, Shaped>(
  kind: Kind, city: UnitShape, args: PageArgs, context: Context, shape: (line: ReferenceRowRecord<Kind>, release: Release) => Shaped,
): Promise<Connection<Shaped>> {
  return pageOf(kind, await linesOf(kind, city, context), args, (line) => shape(line, city.release));
}
