import { ArgsType, Field, Int } from 'type-graphql';
import type { GroupKind } from '../../methodology/vocabulary';
import { GroupKindEnum } from '../enums';
import { PageArgs } from './PageArgs';

@ArgsType()
export class IndexArgs {
  @Field(() => String, { defaultValue: 'cbcii', description: 'Code of the index.' })
  readonly code!: string;
}

const pageOfIndexes = 20;

@ArgsType()
export class IndexesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: pageOfIndexes, description: 'How many indexes the page may hold, 0 to 500.' })
  override readonly first?: number | null;

  override get size(): number {
    return this.first ?? pageOfIndexes;
  }
}

@ArgsType()
export class GroupsArgs {
  @Field(() => GroupKindEnum, { description: 'By what to put units together.' })
  readonly by!: GroupKind;

  @Field(() => String, { nullable: true, description: "With by: OTHER, the code of the grouping, e.g. GDP_group; all of the index's own without it." })
  readonly grouping?: string | null;
}
