import { Field, Float, InputType, Int } from 'type-graphql';
import type { ClampSide, DeviationKind, GoalpostScale, NormaliseKind } from '../../methodology/vocabulary';
import { ClampSideEnum, DeviationKindEnum, GoalpostScaleEnum, NormaliseKindEnum } from '../enums';

@InputType({ description: 'The scale to put values on: the worst goes to low, the best to high.' })
export class OutputRangeInput {
  @Field(() => Float, { description: 'Normalised value of the worst, in points; finite, below high.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Normalised value of the best, in points; finite, above low.' })
  readonly high!: number;
}

@InputType({ description: 'A method of normalisation with its own parameters. A parameter goes with the kinds it names and is refused with the others.' })
export class NormaliseMethodInput {
  @Field(() => NormaliseKindEnum, { description: 'Which method to take.' })
  readonly kind!: NormaliseKind;

  @Field(() => OutputRangeInput, { nullable: true, description: 'For MIN_MAX and GOALPOSTS: the scale to put values on; 0 to 1 when left out.' })
  readonly range?: OutputRangeInput | null;

  @Field(() => Float, { nullable: true, description: 'For Z_SCORE: mean that the normalised values get, in points; 0 when left out.' })
  readonly mean?: number | null;

  @Field(() => Float, { nullable: true, description: 'For Z_SCORE: standard deviation that the normalised values get, in points, above 0; 1 when left out.' })
  readonly deviation?: number | null;

  @Field(() => DeviationKindEnum, { nullable: true, description: 'For Z_SCORE: divisor of the standard deviation of the values that come in; SAMPLE when left out.' })
  readonly standardDeviation?: DeviationKind | null;

  @Field(() => Float, { nullable: true, description: 'For GOALPOSTS and SCALED, which need it: the lower post, in the unit of measure of the node; above 0 on the scale LOG. Under SCALED where lower is better it bounds the values with their sign turned.' })
  readonly low?: number | null;

  @Field(() => Float, { nullable: true, description: 'For GOALPOSTS and SCALED, which need it: the upper post, in the unit of measure of the node, above low; under SCALED other than low.' })
  readonly high?: number | null;

  @Field(() => Float, { nullable: true, description: 'For SCALED: what a value at high gets, above 0; 100 when left out.' })
  readonly factor?: number | null;

  @Field(() => GoalpostScaleEnum, { nullable: true, description: 'For GOALPOSTS: whether differences or ratios count alike between the posts; LINEAR when left out.' })
  readonly scale?: GoalpostScale | null;

  @Field(() => ClampSideEnum, { nullable: true, description: 'For GOALPOSTS: what to do with values beyond the posts; NONE when left out.' })
  readonly clamp?: ClampSide | null;

  @Field(() => String, { nullable: true, description: 'For DISTANCE_TO_REFERENCE, which needs it: code of the unit that stands for 1.' })
  readonly unit?: string | null;

  @Field(() => Float, { nullable: true, description: 'For DISTANCE_TO_TARGET: the value that stands for 1, in the unit of measure of the node; when left out, the target of the node itself.' })
  readonly target?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'For DISTANCE_TO_REFERENCE and DISTANCE_TO_TARGET: whether what is better still gets no more than 1; false when left out.' })
  readonly cap?: boolean | null;
}

@InputType({ description: 'A method of normalisation for one node, for all nodes of a level, or for all indicators when neither is named.' })
export class NodeNormaliseInput {
  @Field(() => String, { nullable: true, description: 'Code of the node whose value is normalised before its parent aggregates it.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level whose nodes are normalised, 1 or more: 1 pillars, 2 sub-pillars, 3 indicators.' })
  readonly level?: number | null;

  @Field(() => NormaliseMethodInput, { description: 'The method to take there.' })
  readonly method!: NormaliseMethodInput;
}
