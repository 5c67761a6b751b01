import { Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'What vintages of an index observe beside the nodes of its framework, such as a denominator.' })
export class Variable {
  @Field(() => String, { description: 'Code, unique within the index, by which observations and denominators name it, e.g. Population.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name, as the imported framework gives it.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Its Chinese name; null where there is none.' })
  readonly nameZh!: string | null;

  @Field(() => String, { nullable: true, description: 'Unit of measure of its values; null where none is stated.' })
  readonly unitOfMeasure!: string | null;
}
