import { Field, Float, ObjectType } from 'type-graphql';
import type { BoundedShare } from '../../methodology/vocabulary';
import { BoundedShareEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'Least and greatest share of one child.' })
export class NodeWeightBounds {
  @Field(() => String, { description: 'Code of the child.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Least share, 0 to 1.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Greatest share, low to 1.' })
  readonly high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Shares that children keep when each unit is weighed by what favours it most.' })
export class WeightBounds {
  @Field(() => BoundedShareEnum, { description: 'What the shares are of.' })
  readonly of!: BoundedShare;

  @Field(() => Float, { description: 'Least share of each child, 0 to 1.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Greatest share of each child, low to 1.' })
  readonly high!: number;

  @Field(() => [NodeWeightBounds], { description: 'Shares of single children, in place of those for all.' })
  readonly nodes!: readonly NodeWeightBounds[];
}
