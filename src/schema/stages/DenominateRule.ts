import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'An indicator that is divided by another variable of the same unit before anything else is done to it.' })
export class DenominateRule {
  @Field(() => String, { description: 'Code of the indicator.' })
  readonly node!: string;

  @Field(() => String, { description: 'Code of the variable by which it is divided; the vintage holds it as raw values.' })
  readonly by!: string;

  @Field(() => Float, { description: 'What the quotient is multiplied by, above 0: 1000 for so many per thousand.' })
  readonly factor!: number;
}
