import { Field, Float, ObjectType } from 'type-graphql';
import { Node } from './Node';

@ObjectType({
  simpleResolvers: true, implements: Node,
  description: 'A methodology version applied to a vintage, with or without a variant. Deterministic: equal inputs give an equal id, whatever the order of their keys.',
})
export class Evaluation extends Node {
  declare readonly __typename: 'Evaluation';

  @Field(() => String, { description: 'sha256: and the hex digest of all scores, ranks and exclusions; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;

  @Field(() => String, { nullable: true, description: 'Period of the observations evaluated; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => String, { nullable: true, description: 'The variant as canonical JSON text (RFC 8785), in the words of methodology documents, as the command line takes it from a file; null when it says nothing.' })
  readonly variant!: string | null;

  @Field(() => Float, { nullable: true, description: 'Highest score attainable under this version and variant, in points of the index; null where unbounded or not known.' })
  readonly ceiling!: number | null;

  @Field(() => Boolean, { description: 'Whether the variant changes the highest attainable score, as weights under a sum do: then scores cannot be set beside those of the version itself.' })
  readonly scaleChanged!: boolean;
}
