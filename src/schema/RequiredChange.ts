import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Measure } from '../methodology/vocabulary';
import { MeasureEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'How one figure of the unit is changed.' })
export class FigureChange {
  @Field(() => String, { description: 'Code of the node.' })
  readonly node!: string;

  @Field(() => MeasureEnum, { description: 'What the figure is: SCORE for a score that the source reports, POINTS or RAW for an observed indicator.' })
  readonly measure!: Measure;

  @Field(() => Float, { description: 'Its value in the vintage, in its own measure.' })
  readonly from!: number;

  @Field(() => Float, { description: 'The value it is given instead.' })
  readonly to!: number;

  @Field(() => Float, { description: 'What this change costs.' })
  readonly cost!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The cheapest change of a unit\'s figures for a rank or a score, tried out: the engine scores all units again over the changed data. It says what the index would show, not what a city can do.' })
export class RequiredChange {
  @Field(() => Boolean, { description: 'Whether the engine gives the rank or the score asked for over the changed data; false where nothing within the limits was found to do it, and then the changes are the most that helps.' })
  readonly isVerified!: boolean;

  @Field(() => Boolean, { description: 'Whether no cheaper change does it: so where the score is a straight line in every figure that may change. Elsewhere a cheaper one may exist.' })
  readonly isCheapest!: boolean;

  @Field(() => Float, { description: 'Cost of all changes.' })
  readonly cost!: number;

  @Field(() => [FigureChange], { description: 'The changes, in the order of the tree or as they were asked; empty where nothing has to change.' })
  readonly changes!: readonly FigureChange[];

  @Field(() => Int, { description: 'Rank before, 1 for the best.' })
  readonly rankBefore!: number;

  @Field(() => Int, { description: 'Rank over the changed data, as the engine evaluates them.' })
  readonly rank!: number;

  @Field(() => Float, { description: 'Score before, in points of the index.' })
  readonly scoreBefore!: number;

  @Field(() => Float, { description: 'Score over the changed data, as the engine evaluates them.' })
  readonly score!: number;
}
