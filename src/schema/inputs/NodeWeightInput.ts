import { Field, Float, InputType } from 'type-graphql';

@InputType({ description: 'A weight for one node, in place of that of the methodology version.' })
export class NodeWeightInput {
  @Field(() => String, { description: 'Code of the node, e.g. financing-capacity.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Finite, not negative. Where the parent sums it multiplies the score; where it takes a mean it is relative among siblings; 0 removes the score and leaves the bonus factors below it.' })
  readonly weight!: number;
}
