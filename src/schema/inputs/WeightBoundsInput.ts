import { Field, Float, InputType } from 'type-graphql';
import type { BoundedShare } from '../../methodology/vocabulary';
import { BoundedShareEnum } from '../enums';

@InputType({ description: 'Least and greatest share of one child.' })
export class NodeWeightBoundsInput {
  @Field(() => String, { description: 'Code of the child.' })
  readonly node!: string;

  @Field(() => Float, { nullable: true, description: 'Least share, 0 to 1; 0 when left out.' })
  readonly low?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest share, low to 1; 1 when left out.' })
  readonly high?: number | null;
}

@InputType({ description: 'Shares that children keep when each unit is weighed by what favours it most.' })
export class WeightBoundsInput {
  @Field(() => BoundedShareEnum, { nullable: true, description: 'What the shares are of; WEIGHTS when left out.' })
  readonly of?: BoundedShare | null;

  @Field(() => Float, { nullable: true, description: 'Least share of each child, 0 to 1; together they must not pass 1. 0 when left out.' })
  readonly low?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest share of each child, low to 1; together they must reach 1. 1 when left out.' })
  readonly high?: number | null;

  @Field(() => [NodeWeightBoundsInput], { nullable: true, description: 'Shares of single children, each named once, in place of those for all.' })
  readonly nodes?: readonly NodeWeightBoundsInput[] | null;
}
