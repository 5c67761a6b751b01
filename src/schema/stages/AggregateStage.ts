import { Field, Float, ObjectType } from 'type-graphql';
import type { AggregateKind, PenaltySide } from '../../methodology/vocabulary';
import { AggregateKindEnum, PenaltySideEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';

@ObjectType({ simpleResolvers: true, description: 'A method of aggregation with its own parameters; parameters of other kinds are null.' })
export class AggregateMethod {
  @Field(() => AggregateKindEnum, { description: 'Which method it is.' })
  readonly kind!: AggregateKind;

  @Field(() => Float, { nullable: true, description: 'Of GEOMETRIC, HARMONIC and POWER_MEAN: children below it count as this much, in normalised points; null for no floor.' })
  readonly floor?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of POWER_MEAN: the exponent, finite, not 0.' })
  readonly power?: number;

  @Field(() => PenaltySideEnum, { nullable: true, description: 'Of MAZZIOTTA_PARETO: which way imbalance moves the index.' })
  readonly penalty?: PenaltySide;
}

const { AtLevel, AtNode } = choicesOf(AggregateMethod, 'Aggregate', 'method of aggregation');

@ObjectType({ simpleResolvers: true, description: 'How the score of a node is made from those of its children. Levels and nodes are those of the parents.' })
export class AggregateStage {
  @Field(() => AggregateMethod, { description: 'The method for parents of which nothing else is said.' })
  readonly default!: AggregateMethod;

  @Field(() => [AtLevel], { description: 'Methods for the parents of whole levels.' })
  readonly levels!: readonly LevelChoice<AggregateMethod>[];

  @Field(() => [AtNode], { description: 'Methods for single parents; they stand above those for levels.' })
  readonly nodes!: readonly NodeChoice<AggregateMethod>[];
}
