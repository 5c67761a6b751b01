import { Field, ObjectType } from 'type-graphql';
import type { ImputeKind } from '../../methodology/vocabulary';
import { ImputeKindEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'A method of imputation with its own parameter; the parameter of other kinds is null.' })
export class ImputeMethod {
  @Field(() => ImputeKindEnum, { description: 'Which method it is.' })
  readonly kind!: ImputeKind;

  @Field(() => String, { nullable: true, description: 'Of GROUP_MEAN and GROUP_MEDIAN: code of the kind of group whose members stand in for each other.' })
  readonly group?: string;
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
