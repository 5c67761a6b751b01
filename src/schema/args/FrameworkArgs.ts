import { ArgsType, Field, Int } from 'type-graphql';
import type { IndicatorTag, NodeRole } from '../../methodology/vocabulary';
import { IndicatorTagEnum, NodeRoleEnum } from '../enums';
import { PageArgs } from './PageArgs';

@ArgsType()
export class FrameworkNodeArgs {
  @Field(() => String, { description: 'Code of the node, e.g. financing-capacity.' })
  readonly code!: string;
}

@ArgsType()
export class FrameworkNodesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only nodes so many steps from the root, 0 or more: 1 pillars, 2 sub-pillars, 3 indicators.' })
  readonly level?: number | null;

  @Field(() => NodeRoleEnum, { nullable: true, description: 'Only nodes that enter the score in this way.' })
  readonly role?: NodeRole | null;

  @Field(() => IndicatorTagEnum, { nullable: true, description: 'Only indicators marked with this tag.' })
  readonly tag?: IndicatorTag | null;
}
