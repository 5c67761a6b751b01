import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A unit that stands elsewhere than before. Ranks are among the units that both sides rank.' })
export class Mover {
  @Field(() => String, { description: 'Code of the unit; the edge unit gives the rest of it.' })
  readonly unitCode!: string;

  @Field(() => Int, { description: 'Its rank before, 1 for the best.' })
  readonly rankBefore!: number;

  @Field(() => Int, { description: 'Its rank after, 1 for the best.' })
  readonly rankAfter!: number;

  @Field(() => Int, { description: 'Places moved, rankBefore - rankAfter: above 0 for a move up.' })
  readonly rankChange!: number;

  @Field(() => Float, { description: 'Score after less score before, each on the scale of its own side.' })
  readonly scoreChange!: number;
}
