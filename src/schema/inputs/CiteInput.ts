import { Field, InputType } from 'type-graphql';
import { JsonObjectScalar } from '../scalars/JsonObject';
import { KeyedInput } from './KeyedInput';

@InputType({ description: 'A question whose answer is to be cited. It is asked anew, under the pins that are given.' })
export class CiteInput extends KeyedInput {
  @Field(() => String, { description: 'The GraphQL document, at most 16,384 characters; a query whose fields pins hold still.' })
  readonly query!: string;

  @Field(() => String, { nullable: true, description: 'The operation to run, where the document has several.' })
  readonly operationName?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'The variables that it was asked with.' })
  readonly variables?: Readonly<Record<string, unknown>> | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: 'extensions.pins of the answer to cite; without them the answer of today is cited.' })
  readonly pins?: Readonly<Record<string, unknown>> | null;
}
