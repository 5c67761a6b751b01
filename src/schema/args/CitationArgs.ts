import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class CitationArgs {
  @Field(() => ID, { description: 'Code of the citation, 32 hexadecimal digits, or its global id.' })
  readonly id!: string;
}

@ArgsType()
export class CitationLedgerArgs {
  @Field(() => [String], { nullable: true, description: 'Codes or aliases of the units, at most 10; the five that moved most without it.' })
  readonly units?: readonly string[] | null;
}
