import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Basis } from '../methodology/vocabulary';
import { BasisEnum } from './enums';
import { FrameworkNode } from './Framework';

@ObjectType({
  simpleResolvers: true,
  description: 'What one unit has at one node of the framework in an evaluation. Recursive: index, pillar and bonus, sub-pillar, indicator.',
})
export class NodeScore {
  /** Of the unit; not a field, the edge `observation` needs it. */
  readonly unitCode!: string;

  @Field(() => FrameworkNode, { description: 'The node that the figures belong to.' })
  readonly node!: FrameworkNode;

  @Field(() => BasisEnum, { description: 'How the node came by its score.' })
  readonly basis!: Basis;

  @Field(() => Float, { nullable: true, description: 'Score on the scale of the node (CBCII pillars: points, 0 to the ceiling); null when basis is MISSING.' })
  readonly score!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rank by this score among the units ranked, 1 for the best; null without a score.' })
  readonly rank!: number | null;

  @Field(() => Float, { nullable: true, description: "The node's part of the points of the index; children add up to their parent. Null below a reported node and where aggregation is not additive." })
  readonly contribution!: number | null;

  @Field(() => Float, { nullable: true, description: 'Weight declared for it among its siblings, or taken from the data, then under BENEFIT_OF_THE_DOUBT that of this very unit; null where it takes no part there, as for a bonus factor gathered at the root.' })
  readonly nominalWeight!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its share in the core of the index, 0 to 1: the product of relative weights from the root, under a sum by attainable points; null for the bonus and where undefined.' })
  readonly effectiveWeight!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value as observed, in the unit of measure of the node; null for inner nodes and where nothing was observed.' })
  readonly rawValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value after outliers were treated, in the unit of measure of the node; null where there is no raw value.' })
  readonly treatedValue!: number | null;

  @Field(() => Float, { nullable: true, description: 'Value on the common scale, as the parent aggregates it; null where nothing was normalised.' })
  readonly normalisedValue!: number | null;

  @Field(() => [NodeScore], { description: 'The same for the nodes one level below, in printed order; empty for a leaf.' })
  readonly children!: readonly NodeScore[];
}
