import { Field, Float, Int, ObjectType } from 'type-graphql';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'How a unit stands among its peers at one node.' })
export class NodeStanding {
  @Field(() => FrameworkNode, { description: 'The node that the figures belong to.' })
  readonly node!: FrameworkNode;

  @Field(() => Float, { description: 'What the unit has, on the scale of the node.' })
  readonly value!: number;

  @Field(() => Float, { description: 'Median of the peers, the unit not among them, on the same scale.' })
  readonly median!: number;

  @Field(() => Float, { description: 'The value less the median: above 0 for a strength, below for a weakness.' })
  readonly difference!: number;

  @Field(() => Float, { nullable: true, description: 'The difference in robust deviations of the peers (1.4826 × median distance to their median); null where they do not vary.' })
  readonly robustDifference!: number | null;

  @Field(() => Float, { description: 'Share of the peers that have less, and half of those that have the same, 0 to 1.' })
  readonly percentile!: number;

  @Field(() => Int, { description: 'Its rank among the peers and itself, 1 for the best.' })
  readonly rank!: number;

  @Field(() => Int, { description: 'Number of peers that have a value there.' })
  readonly peers!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A unit among whom another is set.' })
export class Peer {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu.' })
  readonly unitCode!: string;

  @Field(() => Float, { nullable: true, description: 'How far its pillars and bonus are away: root mean square of the differences, each in robust deviations of all units; null where peers were not chosen by it.' })
  readonly distance!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Strengths and weaknesses of a unit against its peers, wherever it has a score: on a vintage of reported scores, at the nodes reported.' })
export class PeerProfile {
  @Field(() => [Peer], { description: 'The peers: ranked units other than itself; the nearest first where they were chosen by distance.' })
  readonly peers!: readonly Peer[];

  @Field(() => String, { nullable: true, description: 'Code of the group that the peers are of; null where they are not of a group.' })
  readonly group!: string | null;

  @Field(() => [NodeStanding], { description: 'Every node at which the unit and some peer have a score, in printed order.' })
  readonly nodes!: readonly NodeStanding[];

  @Field(() => [NodeStanding], { description: 'Nodes at which it is above the median of its peers, the greatest strength first: by percentile, then by robust difference.' })
  readonly strengths!: readonly NodeStanding[];

  @Field(() => [NodeStanding], { description: 'Nodes at which it is below the median of its peers, the greatest weakness first.' })
  readonly weaknesses!: readonly NodeStanding[];
}
