import { Field, InputType, Int } from 'type-graphql';
import type { ImputeKind } from '../../methodology/vocabulary';
import { ImputeKindEnum } from '../enums';

@InputType({ description: 'A method of imputation with its own parameters; those of other kinds are refused.' })
export class ImputeMethodInput {
  @Field(() => ImputeKindEnum, { description: 'Which method to take.' })
  readonly kind!: ImputeKind;

  @Field(() => String, { nullable: true, description: 'For GROUP_MEAN and GROUP_MEDIAN, which need it: code of the kind of group whose members stand in for each other, e.g. REGION.' })
  readonly group?: string | null;

  @Field(() => Int, { nullable: true, description: 'For ROW_MEAN and ROW_MEDIAN: level of the ancestor below which indicators stand in for each other; 0, all of them, when left out.' })
  readonly level?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'For ROW_MEAN and ROW_MEDIAN: whether indicators are put on a common scale for it, 0 for the worst and 1 for the best; true when left out.' })
  readonly normaliseFirst?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'For LAST_OBSERVATION: how many periods back it may lie, 1 or more; any number when left out.' })
  readonly maximumPeriods?: number | null;
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
