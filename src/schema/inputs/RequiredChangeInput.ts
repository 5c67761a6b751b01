import { Field, Float, InputType, Int } from 'type-graphql';

@InputType({ description: 'A figure of the unit that may be changed, and what that costs.' })
export class FigureChangeInput {
  @Field(() => String, { description: 'Code of an observed indicator, or of a node whose score the source reports, e.g. policy-guarantee.' })
  readonly node!: string;

  @Field(() => Float, { nullable: true, description: 'Cost of a change by one unit of its measure (a point, or whatever a raw value is measured in), above 0; 1 without it.' })
  readonly cost?: number | null;

  @Field(() => Float, { nullable: true, description: 'Least value it may be given; without it 0, or for a raw value the least of any unit.' })
  readonly least?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest value it may be given; without it what the node can attain, or for a raw value the greatest of any unit.' })
  readonly most?: number | null;
}

@InputType({ description: 'What a unit is to reach, a rank or a score, and which of its figures may be changed for it.' })
export class RequiredChangeInput {
  @Field(() => String, { description: 'Code or alias of the unit.' })
  readonly unit!: string;

  @Field(() => Int, { nullable: true, description: 'The rank to reach, 1 for the best; goes without score.' })
  readonly rank?: number | null;

  @Field(() => Float, { nullable: true, description: 'The score to reach, in points of the index; goes without rank.' })
  readonly score?: number | null;

  @Field(() => [FigureChangeInput], { nullable: true, description: 'The figures that may be changed; without it all that its score is made of, at a cost of 1 a point. Raw values need it.' })
  readonly changes?: readonly FigureChangeInput[] | null;
}
