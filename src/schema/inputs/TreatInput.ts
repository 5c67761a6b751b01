import { Field, Float, InputType, Int } from 'type-graphql';
import type { LogShift, TreatKind } from '../../methodology/vocabulary';
import { LogShiftEnum, TreatKindEnum } from '../enums';

@InputType({ description: 'A treatment of outliers with its own parameters. A parameter goes with the kinds it names and is refused with the others.' })
export class TreatMethodInput {
  @Field(() => TreatKindEnum, { description: 'Which method to take.' })
  readonly kind!: TreatKind;

  @Field(() => Int, { nullable: true, description: 'For WINSORISE and WINSORISE_THEN_TRANSFORM: most values that are pulled in, not negative; 5 when left out, null for no limit.' })
  readonly maximumPoints?: number | null;

  @Field(() => Float, { nullable: true, description: 'For WINSORISE, WINSORISE_THEN_TRANSFORM and TWO_STAGE: nothing is treated where skewness (type 2), sign apart, lies below it; 2 when left out.' })
  readonly skewness?: number | null;

  @Field(() => Float, { nullable: true, description: 'For WINSORISE, WINSORISE_THEN_TRANSFORM and TWO_STAGE: nothing is treated where excess kurtosis (type 2) lies below it; 3.5 when left out.' })
  readonly kurtosis?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'For WINSORISE: whether it goes on to maximumPoints whatever the shape; false when left out.' })
  readonly force?: boolean | null;

  @Field(() => LogShiftEnum, { nullable: true, description: 'For LOG: how values are shifted; RANGE_SHARE when left out.' })
  readonly shift?: LogShift | null;

  @Field(() => Float, { nullable: true, description: 'For BOX_COX, which needs it: the power, finite; 0 is the natural logarithm.' })
  readonly lambda?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'For BOX_COX: whether the distance to the least value plus 1 is transformed (true) or the value itself; true when left out.' })
  readonly makePositive?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'For PERCENTILE_CAPS: share of values at the lower cap, 0 to 1, by quantiles of type 7; 0 when left out.' })
  readonly low?: number | null;

  @Field(() => Float, { nullable: true, description: 'For PERCENTILE_CAPS: share of values at the upper cap, above low and at most 1; 1 when left out.' })
  readonly high?: number | null;

  @Field(() => TreatMethodInput, { nullable: true, description: 'For WINSORISE_THEN_TRANSFORM: the second stage, any treatment of one stage; LOG by RANGE_SHARE when left out.' })
  readonly transform?: TreatMethodInput | null;

  @Field(() => TreatMethodInput, { nullable: true, description: 'For TWO_STAGE, which needs it: the first stage, any treatment of one stage.' })
  readonly first?: TreatMethodInput | null;

  @Field(() => TreatMethodInput, { nullable: true, description: 'For TWO_STAGE: the second stage, any treatment of one stage; none when left out.' })
  readonly second?: TreatMethodInput | null;

  @Field(() => Boolean, { nullable: true, description: 'For WINSORISE_THEN_TRANSFORM and TWO_STAGE: whether the second stage works on the values of the first (true) or on the untreated ones; false when left out.' })
  readonly combine?: boolean | null;
}

@InputType({ description: 'A treatment of outliers for one indicator, for the indicators of a level, or for all of them when neither is named.' })
export class NodeTreatInput {
  @Field(() => String, { nullable: true, description: 'Code of the indicator whose outliers are drawn in.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level whose indicators are treated, 1 or more: in CBCII 3.' })
  readonly level?: number | null;

  @Field(() => TreatMethodInput, { description: 'The treatment to take there.' })
  readonly method!: TreatMethodInput;
}
