import { Field, Float, ObjectType } from 'type-graphql';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'The weight of a node, as declared and as it works out. Statistical importance is another thing.' })
export class NodeWeight {
  @Field(() => FrameworkNode, { description: 'The node that is weighed.' })
  readonly node!: FrameworkNode;

  @Field(() => Float, { nullable: true, description: 'Declared among its siblings: a factor where the parent sums, relative where the parent takes a mean; null for the root.' })
  readonly nominal!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share in the whole index, 0 to 1: the product of relative weights from the root; null where that is undefined.' })
  readonly effective!: number | null;
}
