import { Field, Float, ObjectType } from 'type-graphql';
import type { GapEnd } from '../methodology/vocabulary';
import { GapEndEnum } from './enums';
import { FrameworkNode } from './Framework';
import { Unit } from './Unit';

@ObjectType({ simpleResolvers: true, description: 'What one node has to do with the gap between two units.' })
export class GapNode {
  @Field(() => FrameworkNode, { description: 'The node whose part it is.' })
  readonly node!: FrameworkNode;

  @Field(() => Float, { nullable: true, description: 'What a has there, on the scale of the node; null where missing.' })
  readonly a!: number | null;

  @Field(() => Float, { nullable: true, description: 'What b has there, on the scale of the node; null where missing.' })
  readonly b!: number | null;

  @Field(() => Float, { description: 'Its part of the gap, in points of the index: above 0 it speaks for a. Children sum to their parent, the root is the gap.' })
  readonly share!: number;

  @Field(() => Float, { nullable: true, description: 'Standard error of a share that was sampled, in points of the index; null where shares are exact.' })
  readonly standardError!: number | null;

  @Field(() => GapEndEnum, { nullable: true, description: 'Why nothing below it takes part; null where its children do.' })
  readonly end!: GapEnd | null;

  @Field(() => [GapNode], { description: 'The nodes below it that take part, in printed order.' })
  readonly children!: readonly GapNode[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What the gap between two units comes from: Owen values down the tree. A unit takes the values of the other node by node, in all orders in which siblings come without a break; what each node changes on average is its share. What normalisation and weights learnt is held.',
})
export class Gap {
  @Field(() => Unit, { description: 'The unit whose score comes first.' })
  readonly a!: Unit;

  @Field(() => Unit, { description: 'The unit whose score is taken off it.' })
  readonly b!: Unit;

  @Field(() => Float, { description: 'Score of a less score of b, in points of the index.' })
  readonly gap!: number;

  @Field(() => Boolean, { description: 'Whether some group was too large to be told exactly, so that orders were drawn.' })
  readonly isSampled!: boolean;

  @Field(() => GapNode, { description: 'The index, with all that takes part below it.' })
  readonly tree!: GapNode;

  @Field(() => String, { description: 'sha256: and the hex digest of what was asked and of all shares; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;
}
