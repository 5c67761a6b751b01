import { Field, Float, Int, ObjectType } from 'type-graphql';
import { BonusScore } from './BonusScore';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'Everything an evaluation says about one unit.' })
export class UnitEvaluation {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu; the edge unit gives the rest of it.' })
  readonly unitCode!: string;

  @Field(() => Int, { description: 'Rank among all units evaluated, 1 for the best, under the tie rule of the version.' })
  readonly rank!: number;

  @Field(() => Float, { description: 'Score in points of the index, unrounded; core + bonus.total.' })
  readonly score!: number;

  @Field(() => Float, { description: 'The part of score that comes from core indicators.' })
  readonly core!: number;

  @Field(() => BonusScore, { description: 'The part of score that comes from bonus factors, one by one.' })
  readonly bonus!: BonusScore;
}

export const UnitEvaluationConnection = connectionOf<UnitEvaluation>(() => UnitEvaluation, {
  name: 'UnitEvaluation', items: 'evaluated units', order: 'best first',
});
export type UnitEvaluationConnection = Connection<UnitEvaluation>;
