import { Field, ObjectType } from 'type-graphql';
import { Problem } from './Problem';

/** What every mutation answers with: what it did, or every reason why it did nothing. */
export interface PayloadShape<Result> {
  readonly result: Result | null;
  readonly problems: readonly Problem[];
}

/** Makes the type `<name>Payload` around the type of a result. `does` says what the mutation does; `gives` what the result is. */
export function payloadType<Result extends object>(
  resultType: () => abstract new () => Result, { name, does, gives }: { readonly name: string; readonly does: string; readonly gives: string },
): new () => PayloadShape<Result> {
  @ObjectType(`${name}Payload`, { simpleResolvers: true, description: `What came of ${does}.` })
  class MutationPayload implements PayloadShape<Result> {
    @Field(resultType, { nullable: true, description: `${gives}; null when it was refused, and then nothing is changed.` })
    readonly result!: Result | null;

    @Field(() => [Problem], { description: 'Every reason why it was refused; empty when it was not.' })
    readonly problems!: readonly Problem[];
  }
  return MutationPayload;
}
