import { Field, Float, ObjectType } from 'type-graphql';
import type { ClampSide, DeviationKind, GoalpostScale, NormaliseKind } from '../../methodology/vocabulary';
import { ClampSideEnum, DeviationKindEnum, GoalpostScaleEnum, NormaliseKindEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'The scale that values are put on: the worst goes to low, the best to high.' })
export class OutputRange {
  @Field(() => Float, { description: 'Normalised value of the worst, in points.' })
  readonly low!: number;

  @Field(() => Float, { description: 'Normalised value of the best, in points.' })
  readonly high!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A method of normalisation with its own parameters; parameters of other kinds are null.' })
export class NormaliseMethod {
  @Field(() => NormaliseKindEnum, { description: 'Which method it is.' })
  readonly kind!: NormaliseKind;

  @Field(() => OutputRange, { nullable: true, description: 'Of MIN_MAX and GOALPOSTS: the scale that values are put on.' })
  readonly range?: OutputRange;

  @Field(() => Float, { nullable: true, description: 'Of Z_SCORE: mean of the normalised values, in points.' })
  readonly mean?: number;

  @Field(() => Float, { nullable: true, description: 'Of Z_SCORE: standard deviation of the normalised values, in points, above 0.' })
  readonly deviation?: number;

  @Field(() => DeviationKindEnum, { nullable: true, description: 'Of Z_SCORE: divisor of the standard deviation of the values that come in.' })
  readonly standardDeviation?: DeviationKind;

  @Field(() => Float, { nullable: true, description: 'Of GOALPOSTS and SCALED: the lower post, in the unit of measure of the node; under GOALPOSTS where lower is better it stands for the best, under SCALED it bounds the values with their sign turned.' })
  readonly low?: number;

  @Field(() => Float, { nullable: true, description: 'Of GOALPOSTS and SCALED: the upper post, in the unit of measure of the node; under GOALPOSTS where lower is better it stands for the worst, under SCALED it bounds the values with their sign turned.' })
  readonly high?: number;

  @Field(() => Float, { nullable: true, description: 'Of SCALED: what a value at high gets; null for 100.' })
  readonly factor?: number;

  @Field(() => GoalpostScaleEnum, { nullable: true, description: 'Of GOALPOSTS: whether differences or ratios count alike between the posts.' })
  readonly scale?: GoalpostScale;

  @Field(() => ClampSideEnum, { nullable: true, description: 'Of GOALPOSTS: what happens to values beyond the posts.' })
  readonly clamp?: ClampSide;

  @Field(() => String, { nullable: true, description: 'Of DISTANCE_TO_REFERENCE: code of the unit that stands for 1.' })
  readonly unit?: string;

  @Field(() => Float, { nullable: true, description: 'Of DISTANCE_TO_TARGET: the value that stands for 1, in the unit of measure of the node; null for the target of the node itself.' })
  readonly target?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Of DISTANCE_TO_REFERENCE and DISTANCE_TO_TARGET: whether what is better still gets no more than 1.' })
  readonly cap?: boolean;
}

const { AtLevel, AtNode } = choicesOf(NormaliseMethod, 'Normalise', 'method of normalisation');

@ObjectType({ simpleResolvers: true, description: 'How values are made comparable. Inner nodes are normalised only where a level or a node says so.' })
export class NormaliseStage {
  @Field(() => NormaliseMethod, { description: 'The method for leaves of which nothing else is said.' })
  readonly default!: NormaliseMethod;

  @Field(() => [AtLevel], { description: 'Methods for whole levels.' })
  readonly levels!: readonly LevelChoice<NormaliseMethod>[];

  @Field(() => [AtNode], { description: 'Methods for single nodes; they stand above those for levels.' })
  readonly nodes!: readonly NodeChoice<NormaliseMethod>[];
}
