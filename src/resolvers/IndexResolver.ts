import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { GroupsArgs, IndexArgs, IndexesArgs } from '../schema/args/IndexArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { Erratum } from '../schema/Erratum';
import { Framework, FrameworkNode } from '../schema/Framework';
import { Grouping } from '../schema/Grouping';
import { Index, IndexConnection } from '../schema/Index';
import { type Methodology, MethodologyConnection } from '../schema/Methodology';
import type { Connection } from '../schema/pagination';
import { Source } from '../schema/Source';
import { type Unit, UnitConnection } from '../schema/Unit';
import { UnitGroup } from '../schema/UnitGroup';
import { type Vintage, VintageConnection } from '../schema/Vintage';
import { may } from '../services/access/Caller';
import { askedGroups } from '../services/evaluation/askedGroups';
import { frameworkNodeOf, shapeFramework } from './FrameworkResolver';
import { pageOf } from './paging';
import {
  shapeGroup, shapeIndex, shapeMethodology, shapeSource, shapeUnit, shapeVintage, type ErratumShape, type IndexShape,
} from './shape';

@Resolver(() => Index)
export class IndexResolver {
  @Query(() => Index, { nullable: true, description: 'One composite indicator by its code.' })
  async index(@Args(() => IndexArgs) { code }: IndexArgs, @Ctx() { services, pins }: Context): Promise<Index> {
    return shapeIndex(await services.reference.index(code, pins));
  }

  @Query(() => IndexConnection, { nullable: true, description: 'All composite indicators that the platform holds, by code.' })
  async indexes(@Args(() => IndexesArgs) args: IndexesArgs, @Ctx() { services, pins }: Context): Promise<Connection<Index>> {
    pins.noteMoving('Query.indexes');
    return pageOf('indexes', await services.reference.indexes(), args, shapeIndex);
  }

  @FieldResolver(() => MethodologyConnection, { description: 'Its lines of methodology versions, by code, those with nothing but drafts for those who may read drafts; outside the promise of pins.' })
  async methodologies(@Root() { code }: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, caller, pins }: Context): Promise<Connection<Methodology>> {
    pins.noteMoving('Index.methodologies');
    return pageOf('methodologies', await services.methodologies.linesOf(code, caller), args, shapeMethodology);
  }

  @FieldResolver(() => VintageConnection, { description: 'Its vintages, line by line, the newest revision first, open ones for those who may read drafts; outside the promise of pins.' })
  async vintages(@Root() { code }: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, caller, pins }: Context): Promise<Connection<Vintage>> {
    pins.noteMoving('Index.vintages');
    return pageOf('vintages', await services.vintages.ofIndex(code, may(caller, 'readDrafts')), args, shapeVintage);
  }

  @FieldResolver(() => Framework, { description: 'The tree of its first methodology line as last published; other versions carry their own.' })
  async framework(@Root() { code }: IndexShape, @Ctx() { services, pins }: Context): Promise<Framework> {
    return shapeFramework((await services.methodologies.leadingVersion(code, pins)).document.framework);
  }

  @FieldResolver(() => UnitConnection, { description: 'What it scores, in the order of the reference release (CBCII: by printed rank).' })
  async units(@Root() { code }: IndexShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, pins }: Context): Promise<Connection<Unit>> {
    const release = await services.reference.release(code, pins);
    return pageOf('units', release.units, args, (unit) => shapeUnit(unit, release));
  }

  @FieldResolver(() => [UnitGroup], { description: "Regions, provinces or tiers of its units, or groups of the index's own groupings." })
  async groups(@Root() { code }: IndexShape, @Args(() => GroupsArgs) args: GroupsArgs, @Ctx() { services, pins }: Context): Promise<UnitGroup[]> {
    const release = await services.reference.release(code, pins);
    return askedGroups(release, args).map((group) => shapeGroup(group, release));
  }

  @FieldResolver(() => [Grouping], { description: 'Its own ways to put units into groups; none where units carry region, province and tier themselves.' })
  async groupings(@Root() { code }: IndexShape, @Ctx() { services, pins }: Context): Promise<Grouping[]> {
    const release = await services.reference.release(code, pins);
    return release.groupings.map((grouping) => ({
      code: grouping.code, name: grouping.name, nameZh: grouping.nameZh,
      groups: askedGroups(release, { by: 'OTHER', grouping: grouping.code }).map((group) => shapeGroup(group, release)),
    }));
  }

  @FieldResolver(() => [Source], { description: 'The documents that its data come from.' })
  async sources(@Root() { code }: IndexShape, @Ctx() { services, pins }: Context): Promise<Source[]> {
    return [...(await services.reference.release(code, pins)).sources.values()].map(shapeSource);
  }
}

@Resolver(() => Erratum)
export class ErratumResolver {
  @FieldResolver(() => [Source], { description: 'The documents that disagree or err.' })
  sources(@Root() { record, release }: ErratumShape): Source[] {
    return record.sources.map((code) => release.sources.get(code)).filter((source) => source !== undefined).map(shapeSource);
  }

  @FieldResolver(() => [FrameworkNode], { description: 'The nodes of the framework that it touches, in the order of nodeCodes.' })
  async nodes(@Root() { record, release }: ErratumShape, @Ctx() context: Context): Promise<FrameworkNode[]> {
    const nodes = await Promise.all(record.nodes.map((code) => frameworkNodeOf(release.indexCode, code, context)));
    return nodes.filter((node) => node !== null);
  }
}
