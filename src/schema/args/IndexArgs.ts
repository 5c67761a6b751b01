import { ArgsType, Field, Int } from 'type-graphql';
import type { GroupKind } from '../../methodology/vocabulary';
import { GroupKindEnum } from '../enums';
import { PageArgs } from './PageArgs';

@ArgsType()
export class IndexArgs {
  @Field(() => String, { defaultValue: 'cbcii', description: 'Code of the index.' })
  readonly code!: string;
}

@ArgsType()
export class IndexesArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many indexes the page may hold, 0 to 500.' })
  override readonly first!: number;
}

@ArgsType()
export class GroupsArgs {
  @Field(() => GroupKindEnum, { description: 'By what to put units together.' })
  readonly by!: GroupKind;
}
