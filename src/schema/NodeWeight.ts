import { Field, Float, ObjectType } from 'type-graphql';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'The weight of a node, as declared and as it works out. Statistical importance is another thing.' })
export class NodeWeight {
  @Field(() => FrameworkNode, { description: 'The node that is weighed.' })
  readonly node!: FrameworkNode;

  @Field(() => Float, { description: 'Declared among its siblings, not negative, or taken from the data, then of either sign, and 1 outside an evaluation and where each unit is weighed by itself (NodeScore tells those): a factor where the parent sums, relative where the parent takes a mean; 1 for the root.' })
  readonly nominal!: number;

  @Field(() => Float, { nullable: true, description: 'Share in the core of the index, 0 to 1: the product of relative weights from the root, under a sum by attainable points; null for the bonus and where undefined.' })
  readonly effective!: number | null;
}
