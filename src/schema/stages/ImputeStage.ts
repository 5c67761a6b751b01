import { Field, Int, ObjectType } from 'type-graphql';
import type { ImputeKind } from '../../methodology/vocabulary';
import { ImputeKindEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'A method of imputation with its own parameters; those of other kinds are null.' })
export class ImputeMethod {
  @Field(() => ImputeKindEnum, { description: 'Which method it is.' })
  readonly kind!: ImputeKind;

  @Field(() => String, { nullable: true, description: 'Of GROUP_MEAN and GROUP_MEDIAN: code of the kind of group whose members stand in for each other.' })
  readonly group?: string;

  @Field(() => Int, { nullable: true, description: 'Of ROW_MEAN and ROW_MEDIAN: level of the ancestor below which indicators stand in for each other; 0 for all of them.' })
  readonly level?: number;

  @Field(() => Boolean, { nullable: true, description: 'Of ROW_MEAN and ROW_MEDIAN: whether indicators are put on a common scale for it, 0 for the worst and 1 for the best.' })
  readonly normaliseFirst?: boolean;

  @Field(() => Int, { nullable: true, description: 'Of LAST_OBSERVATION: how many periods back it may lie; null for any number.' })
  readonly maximumPeriods?: number;
}

const { AtLevel, AtNode } = choicesOf(ImputeMethod, 'Impute', 'method of imputation');

@ObjectType({ simpleResolvers: true, description: 'How missing values of indicators are replaced, once they are denominated.' })
export class ImputeStage {
  @Field(() => ImputeMethod, { description: 'The method for indicators of which nothing else is said.' })
  readonly default!: ImputeMethod;

  @Field(() => [AtLevel], { description: 'Methods for the indicators of whole levels.' })
  readonly levels!: readonly LevelChoice<ImputeMethod>[];

  @Field(() => [AtNode], { description: 'Methods for single indicators; they stand above those for levels.' })
  readonly nodes!: readonly NodeChoice<ImputeMethod>[];
}
