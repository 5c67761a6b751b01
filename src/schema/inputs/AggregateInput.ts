import { Field, Float, InputType, Int } from 'type-graphql';
import type { AggregateKind, PenaltySide } from '../../methodology/vocabulary';
import { AggregateKindEnum, PenaltySideEnum } from '../enums';

@InputType({ description: 'A method of aggregation with its own parameters; parameters of other kinds are refused.' })
export class AggregateMethodInput {
  @Field(() => AggregateKindEnum, { description: 'Which method to take.' })
  readonly kind!: AggregateKind;

  @Field(() => Float, { nullable: true, description: 'For GEOMETRIC, HARMONIC and POWER_MEAN: children below it count as this much, in normalised points, above 0; left out, there is no floor.' })
  readonly floor?: number | null;

  @Field(() => Float, { nullable: true, description: 'For POWER_MEAN, which needs it: the exponent, finite, not 0; 1 is arithmetic, 2 quadratic, -1 harmonic.' })
  readonly power?: number | null;

  @Field(() => PenaltySideEnum, { nullable: true, description: 'For MAZZIOTTA_PARETO: which way imbalance moves the index; NEGATIVE when left out.' })
  readonly penalty?: PenaltySide | null;
}

@InputType({ description: 'A method of aggregation at one parent, at all parents of a level, or at all of them when neither is named.' })
export class NodeAggregateInput {
  @Field(() => String, { nullable: true, description: 'Code of the parent whose children are aggregated.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level of the parents: 0 the index, 1 pillars, 2 sub-pillars.' })
  readonly level?: number | null;

  @Field(() => AggregateMethodInput, { description: 'The method to take there.' })
  readonly method!: AggregateMethodInput;
}
