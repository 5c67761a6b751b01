import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { LongRowsArgs } from '../schema/args/FactArgs';
import { PageArgs } from '../schema/args/PageArgs';
import { type Erratum, ErratumConnection } from '../schema/Erratum';
import { Fact, FactConnection } from '../schema/Fact';
import { Finding } from '../schema/Finding';
import { FrameworkNode } from '../schema/Framework';
import type { Connection } from '../schema/pagination';
import { codesBelow, type NodeView } from '../services/frameworkView';
import type { PageRequest } from '../services/loaders';
import { shapeFact, type FactShape, type FindingShape } from './factShapes';
import { frameworkNodeOf } from './FrameworkResolver';
import { pageInOrder, wishOf } from './paging';
import { shapeErratum } from './shape';

@Resolver(() => Fact)
export class FactResolver {
  @FieldResolver(() => FrameworkNode, { nullable: true, description: 'The node of nodeCode, in the framework of the index.' })
  node(@Root() { nodeCode, release }: FactShape, @Ctx() context: Context): Promise<FrameworkNode | null> {
    return frameworkNodeOf(release.indexCode, nodeCode, context);
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @FieldResolver(() => FrameworkNode, { nullable: true, description: 'The index or the pillar that it is about, as a node of the framework; null where it is about something else.' })
  node(@Root() { subjectKind, subject, release }: FindingShape, @Ctx() context: Context): Promise<FrameworkNode | null> {
    return frameworkNodeOf(release.indexCode, subjectKind === 'INDEX' || subjectKind === 'PILLAR' ? subject : null, context);
  }
}

/** What the sources tell at a node of the framework, across units. */
@Resolver(() => FrameworkNode)
export class NodeFactsResolver {
  @FieldResolver(() => FactConnection, { description: 'Figures that the sources state at it and at all nodes below it, across units.' })
  async facts(@Root() node: NodeView, @Args(() => LongRowsArgs) args: LongRowsArgs, @Ctx() context: Context): Promise<Connection<Fact>> {
    const request = await requestOf('facts', node, args, context);
    return pageInOrder('facts', await context.loaders.factsAtNode.load(request), args, (fact) => shapeFact(fact, request.release));
  }

  @FieldResolver(() => ErratumConnection, { description: 'Errata that touch it or a node below it.' })
  async errata(@Root() node: NodeView, @Args(() => PageArgs) args: PageArgs, @Ctx() context: Context): Promise<Connection<Erratum>> {
    const request = await requestOf('errata', node, args, context);
    return pageInOrder('errata', await context.loaders.errataAtNode.load(request), args, (erratum) => shapeErratum(erratum, request.release));
  }
}

async function requestOf(name: string, node: NodeView, args: PageArgs, { services, pins }: Context): Promise<PageRequest> {
  return { release: await services.reference.release(node.index, pins), key: node.code, values: codesBelow(node), wish: wishOf(name, args) };
}
