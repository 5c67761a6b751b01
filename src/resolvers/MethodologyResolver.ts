import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { MethodologyArgs, MethodologyVersionArgs } from '../schema/args/MethodologyArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { Framework } from '../schema/Framework';
import { Index } from '../schema/Index';
import { Methodology } from '../schema/Methodology';
import { MethodologyVersion, MethodologyVersionConnection } from '../schema/MethodologyVersion';
import { NodeWeight } from '../schema/NodeWeight';
import type { Connection } from '../schema/pagination';
import { MethodologyStages } from '../schema/stages/MethodologyStages';
import { nodeWeightsOf } from '../services/evaluation/nodeLists';
import { frameworkView } from '../services/frameworkView';
import { shapeFramework } from './FrameworkResolver';
import { pageOf } from './paging';
import { shapeIndex, shapeMethodology, shapeVersion, type MethodologyShape, type VersionShape } from './shape';

@Resolver(() => Methodology)
export class MethodologyResolver {
  @Query(() => Methodology, { nullable: true, description: 'One line of methodology versions by its code.' })
  async methodology(@Args(() => MethodologyArgs) { code }: MethodologyArgs, @Ctx() { services, caller }: Context): Promise<Methodology> {
    return shapeMethodology(await services.methodologies.line(code, caller));
  }

  @FieldResolver(() => Index, { description: 'The index that it scores.' })
  async index(@Root() { record }: MethodologyShape, @Ctx() { services, pins }: Context): Promise<Index> {
    return shapeIndex(await services.reference.index(record.indexCode, pins));
  }

  @FieldResolver(() => MethodologyVersion, { nullable: true, description: 'Its newest published version that is not withdrawn; outside the promise of pins.' })
  async latest(@Root() { code }: MethodologyShape, @Ctx() { services, pins }: Context): Promise<MethodologyVersion | null> {
    pins.noteMoving('Methodology.latest');
    const latest = (await services.methodologies.versionsOf(code)).find((version) => version.record.status === 'PUBLISHED');
    return latest === undefined ? null : shapeVersion(latest);
  }

  @FieldResolver(() => MethodologyVersionConnection, { description: 'Its published and withdrawn versions, newest first; outside the promise of pins.' })
  async versions(@Root() { code }: MethodologyShape, @Args(() => PageArgs) args: PageArgs, @Ctx() { services, pins }: Context): Promise<Connection<MethodologyVersion>> {
    pins.noteMoving('Methodology.versions');
    return pageOf('methodologyVersions', await services.methodologies.versionsOf(code), args, shapeVersion);
  }
}

@Resolver(() => MethodologyVersion)
export class MethodologyVersionResolver {
  @Query(() => MethodologyVersion, { nullable: true, description: 'One published version by ref: a line for its latest, line@1, line@1.0.0, or sha256:… by hash.' })
  async methodologyVersion(@Args(() => MethodologyVersionArgs) { ref }: MethodologyVersionArgs, @Ctx() { services, pins }: Context): Promise<MethodologyVersion> {
    pins.noteMoving('MethodologyVersion.status');
    return shapeVersion(await services.methodologies.version(ref, pins, 'ref'));
  }

  @FieldResolver(() => Methodology, { description: 'The line it belongs to.' })
  async methodology(@Root() { loaded }: VersionShape, @Ctx() { services }: Context): Promise<Methodology> {
    return shapeMethodology(await services.methodologies.line(loaded.record.methodologyCode));
  }

  @FieldResolver(() => MethodologyVersion, { nullable: true, description: 'The version published before it in its line; null for the first.' })
  async previous(@Root() { loaded }: VersionShape, @Ctx() { services }: Context): Promise<MethodologyVersion | null> {
    const { previousHash } = loaded.record;
    const previous = previousHash === null ? null : await services.methodologies.byHash(previousHash);
    return previous === null ? null : shapeVersion(previous);
  }

  @FieldResolver(() => Framework, { description: 'The tree that it scores.' })
  framework(@Root() { loaded }: VersionShape): Framework {
    return shapeFramework(loaded.document.framework);
  }

  @FieldResolver(() => MethodologyStages, { description: 'Its choices, stage by stage: the document without its framework, typed.' })
  stages(@Root() { loaded }: VersionShape): MethodologyStages {
    return loaded.document;
  }

  @FieldResolver(() => [NodeWeight], { description: 'Weights of all nodes that take part: as declared among siblings, and as share in the whole index.' })
  weights(@Root() { loaded }: VersionShape): readonly NodeWeight[] {
    return nodeWeightsOf(loaded.plan, frameworkView(loaded.document.framework));
  }
}
