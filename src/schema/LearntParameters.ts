import { Field, Float, ObjectType } from 'type-graphql';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'One figure that a normalisation took from the data.' })
export class LearntParameter {
  @Field(() => String, { description: 'What the method calls it: low and high of the values (with their sign turned, for distances of what is better low), mean, standardDeviation, best, reference.' })
  readonly name!: string;

  @Field(() => Float, { description: 'The figure, in the unit of measure of the values that were normalised.' })
  readonly value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the normalisation of one node took from the data of this evaluation, so that another vintage can be put on the same scale by declared values.' })
export class LearntParameters {
  @Field(() => FrameworkNode, { description: 'The node whose values were normalised.' })
  readonly node!: FrameworkNode;

  @Field(() => [LearntParameter], { description: 'The figures, in the order in which the method uses them.' })
  readonly parameters!: readonly LearntParameter[];
}
