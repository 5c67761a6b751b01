import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import {
  ErrataArgs, FactsArgs, FindingsArgs, PolicyMeasuresArgs, ReportedMeasuresArgs, SeriesArgs,
} from '../schema/args/FactArgs';
import { type Erratum, ErratumConnection } from '../schema/Erratum';
import { type Fact, FactConnection } from '../schema/Fact';
import { type Finding, FindingConnection } from '../schema/Finding';
import { Index } from '../schema/Index';
import type { Connection } from '../schema/pagination';
import { type PolicyMeasure, PolicyMeasureConnection } from '../schema/PolicyMeasure';
import { type ReportedMeasure, ReportedMeasureConnection } from '../schema/ReportedMeasure';
import { type SeriesPoint, SeriesPointConnection } from '../schema/SeriesPoint';
import { shapeFact, shapeFinding, shapePolicyMeasure, shapeReportedMeasure, shapeSeriesPoint } from './factShapes';
import { connection, cursorOf, offsetAfter, pageInOrder, wishOf } from './paging';
import { shapeErratum, type IndexShape } from './shape';

/** What the sources of an index tell line by line, across its units. */
@Resolver(() => Index)
export class IndexFactsResolver {
  @FieldResolver(() => FactConnection, { nullable: true, description: 'Figures that its sources state in their text, across units. Null with an error when the filter is refused.' })
  async facts(@Root() { code }: IndexShape, @Args(() => FactsArgs) args: FactsArgs, @Ctx() { services, pins }: Context): Promise<Connection<Fact>> {
    const release = await services.reference.release(code, pins);
    const page = await services.facts.facts(release, args.filter, wishOf('facts', args), pins);
    return pageInOrder('facts', page, args, (fact) => shapeFact(fact, release));
  }

  @FieldResolver(() => PolicyMeasureConnection, { nullable: true, description: 'What governments offer, rule and plan for the industry, as its sources tell. Null with an error when the filter is refused.' })
  async policyMeasures(@Root() { code }: IndexShape, @Args(() => PolicyMeasuresArgs) args: PolicyMeasuresArgs, @Ctx() { services, pins }: Context): Promise<Connection<PolicyMeasure>> {
    const release = await services.reference.release(code, pins);
    const page = await services.facts.policyMeasures(release, args.filter, wishOf('policyMeasures', args), pins);
    return pageInOrder('policyMeasures', page, args, (measure) => shapePolicyMeasure(measure, release));
  }

  @FieldResolver(() => SeriesPointConnection, { nullable: true, description: 'Points of series of the industry: scale, growth, markets, firms; past, aimed at or expected. Null with an error when the filter is refused.' })
  async series(@Root() { code }: IndexShape, @Args(() => SeriesArgs) args: SeriesArgs, @Ctx() { services, pins }: Context): Promise<Connection<SeriesPoint>> {
    const release = await services.reference.release(code, pins);
    const page = await services.facts.series(release, args.filter, wishOf('series', args), pins);
    return pageInOrder('series', page, args, (point) => shapeSeriesPoint(point, release));
  }

  @FieldResolver(() => FindingConnection, { nullable: true, description: 'What its report concludes and recommends, by subject. Null with an error when the filter is refused.' })
  async findings(@Root() { code }: IndexShape, @Args(() => FindingsArgs) args: FindingsArgs, @Ctx() { services, pins }: Context): Promise<Connection<Finding>> {
    const release = await services.reference.release(code, pins);
    const page = await services.facts.findings(release, args.filter, wishOf('findings', args), pins);
    return pageInOrder('findings', page, args, (finding) => shapeFinding(finding, release));
  }

  @FieldResolver(() => ErratumConnection, { description: 'Errors and contradictions found in its sources, and what was taken instead.' })
  async errata(@Root() { code }: IndexShape, @Args(() => ErrataArgs) args: ErrataArgs, @Ctx() { services, pins }: Context): Promise<Connection<Erratum>> {
    const release = await services.reference.release(code, pins);
    const page = await services.facts.errata(release, args.filter, wishOf('errata', args), pins);
    return pageInOrder('errata', page, args, (erratum) => shapeErratum(erratum, release));
  }

  @FieldResolver(() => ReportedMeasureConnection, { nullable: true, description: 'What its report prints beside the tree, across units: status, potential, segments. Null with an error for an unknown code.' })
  async reportedMeasures(@Root() { code }: IndexShape, @Args(() => ReportedMeasuresArgs) args: ReportedMeasuresArgs, @Ctx() { services, pins }: Context): Promise<Connection<ReportedMeasure>> {
    const release = await services.reference.release(code, pins);
    const begin = offsetAfter('reportedMeasures', args);
    const { records, total } = await services.reference.reportedMeasuresPage(release, args.codes ?? null, begin, args.size);
    const shaped = records.map((record) => shapeReportedMeasure(record, release));
    return connection(shaped, (at) => cursorOf('reportedMeasures', begin + at), begin > 0, begin + records.length < total, total);
  }
}
