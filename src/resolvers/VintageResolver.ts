import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import type { VintageStatus } from '../methodology/vocabulary';
import { FactsArgs } from '../schema/args/FactArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { ObservationsArgs, VintageArgs } from '../schema/args/VintageArgs';
import { type Erratum, ErratumConnection } from '../schema/Erratum';
import { type Fact, FactConnection } from '../schema/Fact';
import { FrameworkNode } from '../schema/Framework';
import { Index } from '../schema/Index';
import { Observation, ObservationConnection } from '../schema/Observation';
import type { Connection } from '../schema/pagination';
import { Source } from '../schema/Source';
import { Unit } from '../schema/Unit';
import { VintageStatusEnum } from '../schema/enums';
import { Vintage, VintageCoverage } from '../schema/Vintage';
import { may } from '../services/access/Caller';
import type { VintageRecord } from '../services/records';
import { shapeFact } from './factShapes';
import { frameworkNodeOf } from './FrameworkResolver';
import { checkSize, connection, cursorInvalid, cursorOf, pageInOrder, placeOf, wishOf } from './paging';
import {
  shapeErratum, shapeIndex, shapeObservation, shapeSource, shapeUnit, shapeVintage, type ObservationShape, type VintageShape,
} from './shape';

@Resolver(() => Vintage)
export class VintageResolver {
  @Query(() => Vintage, { nullable: true, description: 'One sealed vintage by ref: a line for its newest revision, line@2, or sha256:… by hash. An open one by its exact ref, for those who may read drafts.' })
  async vintage(@Args(() => VintageArgs) { ref }: VintageArgs, @Ctx() context: Context): Promise<Vintage> {
    const vintage = await vintageAt(ref, 'ref', context);
    const { notices } = context;
    if (vintage.notice !== null) notices.add(vintage.notice);
    return shapeVintage(vintage);
  }

  @FieldResolver(() => VintageStatusEnum, { description: 'Where it stands in its life; may change after sealing and is outside the promise of pins.' })
  status(@Root() { record }: VintageShape, @Ctx() { pins }: Context): VintageStatus {
    pins.noteMoving('Vintage.status');
    return record.status;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why it was withdrawn, in the words of whoever did it; null while it stands. Outside the promise of pins.' })
  withdrawnReason(@Root() { record }: VintageShape, @Ctx() { pins }: Context): string | null {
    pins.noteMoving('Vintage.withdrawnReason');
    return record.withdrawnReason;
  }

  @FieldResolver(() => Index, { description: 'The index whose units it observes.' })
  async index(@Root() { record }: VintageShape, @Ctx() { services, pins }: Context): Promise<Index> {
    return shapeIndex(await services.reference.index(record.indexCode, pins));
  }

  @FieldResolver(() => [VintageCoverage], { description: 'How much it holds, measure by measure and period by period.' })
  coverage(@Root() { record }: VintageShape, @Ctx() { services, notices }: Context): Promise<readonly VintageCoverage[]> {
    if (record.notice !== null) notices.add(record.notice);
    return services.vintages.coverage(record);
  }

  @FieldResolver(() => [Source], { description: 'The documents that its observations come from.' })
  async sources(@Root() { record }: VintageShape, @Ctx() { services, pins }: Context): Promise<Source[]> {
    const { sources } = await services.reference.release(record.indexCode, pins);
    const named = new Set(await services.vintages.sourcesOf(record));
    return [...sources.values()].filter((source) => named.has(source.code)).map(shapeSource);
  }

  @FieldResolver(() => ErratumConnection, { description: 'Errors and contradictions found in the documents that it comes from.' })
  async errata(@Root() { record }: VintageShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, pins }: Context): Promise<Connection<Erratum>> {
    const release = await services.reference.release(record.indexCode, pins);
    const page = await services.facts.errata(release, { sources: await services.vintages.sourcesOf(record) }, wishOf('errata', args), pins);
    return pageInOrder('errata', page, args, (erratum) => shapeErratum(erratum, release));
  }

  @FieldResolver(() => FactConnection, { nullable: true, description: 'Figures that the documents it comes from state in their text. Null with an error when the filter is refused.' })
  async facts(@Root() { record }: VintageShape, @Args(() => FactsArgs) args: FactsArgs, @Ctx() { services, pins }: Context): Promise<Connection<Fact>> {
    const release = await services.reference.release(record.indexCode, pins);
    const own = await services.vintages.sourcesOf(record);
    const sources = args.filter?.sources?.filter((source) => own.includes(source) || !release.sources.has(source)) ?? own;
    const page = await services.facts.facts(release, { ...args.filter, sources }, wishOf('facts', args), pins);
    return pageInOrder('facts', page, args, (fact) => shapeFact(fact, release));
  }

  @FieldResolver(() => ObservationConnection, { nullable: true, description: 'Its observations by node, unit, measure and period. Null with an error for an unknown unit or node.' })
  async observations(@Root() { record }: VintageShape, @Args(() => ObservationsArgs) args: ObservationsArgs, @Ctx() context: Context): Promise<Connection<Observation>> {
    const { services, notices } = context;
    checkSize(args.size);
    const { size, after, measure, period } = args;
    const key = after === null || after === undefined ? null : parseKey(after);
    if (record.notice !== null) notices.add(record.notice); // it may have been reached by a list
    const { units, nodes } = await namedBy(args, record.indexCode, context);
    const page = await services.vintages.observations(record, { units, nodes, measure: measure ?? null, period }, key, size);
    const shaped = page.records.map((observation) => shapeObservation(observation, record));
    return connection(shaped, (index) => keyCursor(page.records[index]), key !== null, page.hasNext, page.total);
  }
}

/** The vintage of a ref: sealed, or open for a caller who may see it. Throws NOT_FOUND at the path. */
export async function vintageAt(ref: string, path: string, { services, caller, pins }: Context): Promise<VintageRecord> {
  const open = may(caller, 'readDrafts') ? await services.vintages.open(ref) : null;
  if (open === null) return services.vintages.vintage(ref, pins, path);
  pins.noteMoving('Query.vintage');
  return open;
}

/** Units and nodes by their codes. Where none are named neither release nor framework bears on the answer, and neither is asked for. */
async function namedBy(
  { units = null, nodes = null }: ObservationsArgs, indexCode: string, { services, pins }: Context,
): Promise<{ readonly units: readonly string[] | null; readonly nodes: readonly string[] | null }> {
  if (units === null && nodes === null) return { units, nodes };
  return services.facts.observedBy(await services.reference.release(indexCode, pins), { units, nodes }, pins);
}

interface Key { readonly node: string; readonly unit: string; readonly measure: Observation['measure']; readonly period: string | null }

function keyCursor({ node, unit, measure, period }: Key): string {
  return cursorOf('observations', JSON.stringify([node, unit, measure, period]));
}

function parseKey(cursor: string): Key {
  const place = placeOf('observations', cursor);
  try {
    const parts = JSON.parse(place) as [string, string, Key['measure'], string | null]; // checked below, and by writing it again
    const [node, unit, measure, period] = parts;
    const key = { node, unit, measure, period };
    const isText = parts.every((part, index) => typeof part === 'string' || (index === 3 && part === null));
    if (isText && keyCursor(key) === cursor) return key;
  } catch {
    // not one of ours
  }
  throw cursorInvalid(cursor);
}

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that was observed.' })
  async unit(@Root() { vintage, unitCode }: ObservationShape, @Ctx() { services, pins }: Context): Promise<Unit | null> {
    const release = await services.reference.release(vintage.indexCode, pins);
    const unit = release.unitByCode.get(unitCode);
    return unit === undefined ? null : shapeUnit(unit, release);
  }

  @FieldResolver(() => FrameworkNode, { nullable: true, description: 'The node that was observed, in the framework of the index.' })
  node(@Root() { vintage, nodeCode }: ObservationShape, @Ctx() context: Context): Promise<FrameworkNode | null> {
    return frameworkNodeOf(vintage.indexCode, nodeCode, context);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'The document that it was read from; null for what was made here.' })
  async source(@Root() { vintage, record }: ObservationShape, @Ctx() { services, pins }: Context): Promise<Source | null> {
    const source = (await services.reference.release(vintage.indexCode, pins)).sources.get(record.source ?? '');
    return source === undefined ? null : shapeSource(source);
  }
}
