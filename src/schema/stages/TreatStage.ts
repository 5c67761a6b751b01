import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LogShift, TreatKind } from '../../methodology/vocabulary';
import { LogShiftEnum, TreatKindEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'A treatment of outliers with its own parameters; parameters of other kinds are null.' })
export class TreatMethod {
  @Field(() => TreatKindEnum, { description: 'Which method it is.' })
  readonly kind!: TreatKind;

  @Field(() => Int, { nullable: true, description: 'Of WINSORISE and WINSORISE_THEN_TRANSFORM: most values that are pulled in; null for no limit.' })
  readonly maximumPoints?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of WINSORISE, WINSORISE_THEN_TRANSFORM and TWO_STAGE: nothing is treated where skewness (type 2), sign apart, lies below it.' })
  readonly skewness?: number;

  @Field(() => Float, { nullable: true, description: 'Of WINSORISE, WINSORISE_THEN_TRANSFORM and TWO_STAGE: nothing is treated where excess kurtosis (type 2) lies below it.' })
  readonly kurtosis?: number;

  @Field(() => Boolean, { nullable: true, description: 'Of WINSORISE: true where it goes on to maximumPoints whatever the shape; null where it does not.' })
  readonly force?: boolean;

  @Field(() => LogShiftEnum, { nullable: true, description: 'Of LOG: how values are shifted.' })
  readonly shift?: LogShift;

  @Field(() => Float, { nullable: true, description: 'Of BOX_COX: the power; 0 is the natural logarithm.' })
  readonly lambda?: number;

  @Field(() => Boolean, { nullable: true, description: 'Of BOX_COX: false where the values themselves are transformed; null where it is the distance to the least value plus 1.' })
  readonly makePositive?: boolean;

  @Field(() => Float, { nullable: true, description: 'Of PERCENTILE_CAPS: share of values at the lower cap, 0 to 1, by quantiles of type 7.' })
  readonly low?: number;

  @Field(() => Float, { nullable: true, description: 'Of PERCENTILE_CAPS: share of values at the upper cap, 0 to 1, by quantiles of type 7.' })
  readonly high?: number;

  @Field(() => TreatMethod, { nullable: true, description: 'Of WINSORISE_THEN_TRANSFORM: the second stage.' })
  readonly transform?: TreatMethod;

  @Field(() => TreatMethod, { nullable: true, description: 'Of TWO_STAGE: the first stage.' })
  readonly first?: TreatMethod;

  @Field(() => TreatMethod, { nullable: true, description: 'Of TWO_STAGE: the second stage; null for none.' })
  readonly second?: TreatMethod | null;

  @Field(() => Boolean, { nullable: true, description: 'Of WINSORISE_THEN_TRANSFORM and TWO_STAGE: whether the second stage works on the values of the first (true) or on the untreated ones.' })
  readonly combine?: boolean;
}

const { AtLevel, AtNode } = choicesOf(TreatMethod, 'Treat', 'treatment of outliers');

@ObjectType({ simpleResolvers: true, description: 'How outliers of indicators are drawn in, once missing values are imputed.' })
export class TreatStage {
  @Field(() => TreatMethod, { description: 'The treatment of indicators of which nothing else is said.' })
  readonly default!: TreatMethod;

  @Field(() => [AtLevel], { description: 'Treatments of the indicators of whole levels.' })
  readonly levels!: readonly LevelChoice<TreatMethod>[];

  @Field(() => [AtNode], { description: 'Treatments of single indicators; they stand above those of levels.' })
  readonly nodes!: readonly NodeChoice<TreatMethod>[];
}
