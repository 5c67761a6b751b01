import { Field, InputType, Int } from 'type-graphql';
import type { ImputeKind } from '../../methodology/vocabulary';
import { ImputeKindEnum } from '../enums';

@InputType({ description: 'A method of imputation with its own parameter; the parameter of other kinds is refused.' })
export class ImputeMethodInput {
  @Field(() => ImputeKindEnum, { description: 'Which method to take.' })
  readonly kind!: ImputeKind;

  @Field(() => String, { nullable: true, description: 'For GROUP_MEAN and GROUP_MEDIAN, which need it: code of the kind of group whose members stand in for each other, e.g. REGION.' })
  readonly group?: string | null;
}

@InputType({ description: 'A method of imputation for one indicator, for the indicators of a level, or for all of them when neither is named.' })
export class NodeImputeInput {
  @Field(() => String, { nullable: true, description: 'Code of the indicator whose missing values are replaced.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level whose indicators are imputed, 1 or more: in CBCII 3.' })
  readonly level?: number | null;

  @Field(() => ImputeMethodInput, { description: 'The method to take there.' })
  readonly method!: ImputeMethodInput;
}
