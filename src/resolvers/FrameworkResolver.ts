import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context';
import { PlatformError } from '../errors';
import { FrameworkNodeArgs, FrameworkNodesArgs } from '../schema/args/FrameworkArgs';
import { Framework, FrameworkNode, FrameworkNodeConnection } from '../schema/Framework';
import type { Connection } from '../schema/pagination';
import { frameworkView, type FrameworkDocument, type FrameworkView } from '../services/frameworkView';
import { notFound } from '../services/notFound';
import { pageOf } from './paging';

type FrameworkShape = Framework & { readonly view: FrameworkView };

/** The tree of a document as the schema shows it. */
export function shapeFramework(framework: FrameworkDocument): FrameworkShape {
  const view = frameworkView(framework);
  return { root: view.root, bonusNode: view.bonusNode, variables: framework.variables ?? [], view };
}

/** A node of the framework of an index by its code; null for no code. */
export async function frameworkNodeOf(indexCode: string, code: string | null, { services, pins }: Context): Promise<FrameworkNode | null> {
  if (code === null) return null;
  const { document } = await services.methodologies.leadingVersion(indexCode, pins);
  return frameworkView(document.framework).byCode.get(code) ?? null;
}

@Resolver(() => Framework)
export class FrameworkResolver {
  @FieldResolver(() => FrameworkNodeConnection, { description: 'Its nodes in pre-order: a parent before its children, siblings as printed.' })
  nodes(@Root() { view }: FrameworkShape, @Args(() => FrameworkNodesArgs) args: FrameworkNodesArgs): Connection<FrameworkNode> {
    const { level, role, tag } = args;
    if (level !== null && level !== undefined && level < 0) {
      throw new PlatformError('OUT_OF_RANGE', 'A level is 0 or more.', [{ code: 'OUT_OF_RANGE', path: 'level', message: 'A level is 0 or more.', expected: '0 or more', got: String(level) }]);
    }
    const matches = <Value>(asked: Value | null | undefined, value: Value | null): boolean => asked === null || asked === undefined || asked === value;
    const nodes = view.nodes.filter((node) => matches(level, node.level) && matches(role, node.role) && matches(tag, node.tag));
    return pageOf('frameworkNodes', nodes, args, (node) => node);
  }

  @FieldResolver(() => FrameworkNode, { nullable: true, description: 'One node by its code; null with an error that names the nearest codes.' })
  node(@Root() { view }: FrameworkShape, @Args(() => FrameworkNodeArgs) { code }: FrameworkNodeArgs): FrameworkNode {
    const node = view.byCode.get(code);
    if (node === undefined) throw notFound('node', code, view.byCode.keys(), 'code');
    return node;
  }
}
