import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { WeighKind, WeighScope } from '../../methodology/vocabulary';
import { WeighKindEnum, WeighScopeEnum } from '../enums';
import { choicesOf, type LevelChoice, type NodeChoice } from './choices';
import { WeightBounds } from './WeightBounds';

@ObjectType({ simpleResolvers: true, description: 'A weight that the version states for a node.' })
export class GivenWeight {
  @Field(() => String, { description: 'Code of the node.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Not negative: a factor where the parent sums, relative among siblings where it takes a mean.' })
  readonly weight!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A method of weighting, chosen at the parent for its children; parameters of other kinds are null.' })
export class WeighMethod {
  @Field(() => WeighKindEnum, { description: 'Which method it is.' })
  readonly kind!: WeighKind;

  @Field(() => [GivenWeight], { nullable: true, description: 'Of GIVEN: the weights, by child.' })
  readonly weights?: readonly GivenWeight[];

  @Field(() => Int, { nullable: true, description: 'Of ROTATED_LOADINGS: how many components are rotated; null for those with an eigenvalue above 1.' })
  readonly components?: number | null;

  @Field(() => WeighScopeEnum, { nullable: true, description: 'Of PRINCIPAL_COMPONENT: LEVEL where all nodes of a level are analysed together; null where the children of each parent are.' })
  readonly among?: WeighScope;

  @Field(() => WeightBounds, { nullable: true, description: 'Of BENEFIT_OF_THE_DOUBT: shares that children keep; null for none.' })
  readonly bounds?: WeightBounds | null;
}

const { AtLevel, AtNode } = choicesOf(WeighMethod, 'Weigh', 'method of weighting');

@ObjectType({ simpleResolvers: true, description: 'How children come by their weights. Levels and nodes are those of the parents.' })
export class WeighStage {
  @Field(() => WeighMethod, { description: 'The method for parents of which nothing else is said.' })
  readonly default!: WeighMethod;

  @Field(() => [AtLevel], { description: 'Methods for the parents of whole levels.' })
  readonly levels!: readonly LevelChoice<WeighMethod>[];

  @Field(() => [AtNode], { description: 'Methods for single parents; they stand above those for levels.' })
  readonly nodes!: readonly NodeChoice<WeighMethod>[];

  @Field(() => [GivenWeight], { description: 'Weights that replace what the methods give, node by node.' })
  readonly overrides!: readonly GivenWeight[];
}
