import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'One fault of an input. A mutation that is refused lists them all, and has changed nothing.' })
export class Problem {
  @Field(() => String, { description: 'Its code, from the documented table of errors, e.g. NOT_FOUND.' })
  readonly code!: string;

  @Field(() => String, { description: 'Where it is in the input, e.g. input.patch.normalise.default.kind, or a line and column of a file; empty for the input as a whole.' })
  readonly path!: string;

  @Field(() => String, { description: 'What is wrong, as a sentence.' })
  readonly message!: string;

  @Field(() => String, { description: 'What would have been right.' })
  readonly expected!: string;

  @Field(() => String, { description: 'What came instead.' })
  readonly got!: string;
}
