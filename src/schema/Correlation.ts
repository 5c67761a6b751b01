import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { CorrelationFlag, CorrelationKind } from '../methodology/vocabulary';
import { CorrelationFlagEnum, CorrelationKindEnum } from './coherenceEnums';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'Two nodes and how their figures move together.' })
export class CorrelatedPair {
  @Field(() => String, { description: 'Code of the first node, in the order of the framework.' })
  readonly a!: string;

  @Field(() => String, { description: 'Code of the second node.' })
  readonly b!: string;

  @Field(() => Float, { nullable: true, description: 'Their correlation, −1 to 1; null where one has no spread over the units that have both.' })
  readonly correlation!: number | null;

  @Field(() => Int, { description: 'Number of units that have both.' })
  readonly units!: number;

  @Field(() => String, { nullable: true, description: 'Code of their common parent; null where they have different ones.' })
  readonly group!: string | null;

  @Field(() => [CorrelationFlagEnum], { description: 'What is remarkable about it; mostly nothing.' })
  readonly flags!: readonly CorrelationFlag[];
}

export const CorrelatedPairConnection = connectionOf<CorrelatedPair>(() => CorrelatedPair, {
  name: 'CorrelatedPair', items: 'pairs of nodes', order: 'in the order of the framework',
});
export type CorrelatedPairConnection = Connection<CorrelatedPair>;

@ObjectType({ simpleResolvers: true, description: 'An indicator and a variable of the vintage by which it could be divided.' })
export class DenominatorCorrelation {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly node!: string;

  @Field(() => String, { description: 'Code of the variable, e.g. population.' })
  readonly variable!: string;

  @Field(() => Float, { nullable: true, description: 'Their correlation, −1 to 1; null where one has no spread over the units that have both.' })
  readonly correlation!: number | null;

  @Field(() => Int, { description: 'Number of units that have both.' })
  readonly units!: number;

  @Field(() => Boolean, { description: 'Whether the version divides the indicator by this variable.' })
  readonly divides!: boolean;

  @Field(() => [CorrelationFlagEnum], { description: 'What is remarkable about it; mostly nothing.' })
  readonly flags!: readonly CorrelationFlag[];
}

export const DenominatorCorrelationConnection = connectionOf<DenominatorCorrelation>(() => DenominatorCorrelation, {
  name: 'DenominatorCorrelation', items: 'indicators with a variable each', order: 'in the order of the framework',
});
export type DenominatorCorrelationConnection = Connection<DenominatorCorrelation>;

@ObjectType({ simpleResolvers: true, description: 'The correlations of one node with all of them.' })
export class CorrelationColumn {
  @Field(() => String, { description: 'Code of the node whose correlations they are, e.g. rnd-resources.' })
  readonly nodeCode!: string;

  @Field(() => [Float, { nullable: true }], { description: 'Its correlation with each node, in the order of nodeCodes; null where there is none.' })
  readonly values!: readonly (number | null)[];

  @Field(() => [Int], { description: 'Number of units that have both, in the same order.' })
  readonly units!: readonly number[];
}

@ObjectType({ simpleResolvers: true, description: 'A matrix of correlations as columns, for machines.' })
export class CorrelationTable {
  @Field(() => CorrelationKindEnum, { description: 'How agreement was measured.' })
  readonly kind!: CorrelationKind;

  @Field(() => [String], { description: 'Codes of the nodes with figures, in the order of the rows of each column.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => [CorrelationColumn], { description: 'One column for each node, in the same order.' })
  readonly columns!: readonly CorrelationColumn[];
}
