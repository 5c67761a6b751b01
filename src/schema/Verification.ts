import { Field, Int, ObjectType } from 'type-graphql';
import type { VerificationStatus } from '../methodology/vocabulary';
import { VerificationStatusEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'The first place at which what is stored is not what the hash was taken of.' })
export class VerificationDifference {
  @Field(() => String, { description: 'Where, e.g. vintage.observations[infrastructure beijing SCORE].value, or resultHash when everything stored is as it was sealed.' })
  readonly path!: string;

  @Field(() => String, { description: 'What was sealed, published or given.' })
  readonly expected!: string;

  @Field(() => String, { description: 'What is stored, or was computed from it.' })
  readonly got!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whether a result can be made again from what is stored: documents and observations are held against their hashes, the matrix packed and the scores computed anew, no kept answer used.' })
export class Verification {
  @Field(() => VerificationStatusEnum, { description: 'The verdict.' })
  readonly status!: VerificationStatus;

  @Field(() => String, { nullable: true, description: 'Hash of the result that was computed anew, as Evaluation.resultHash gives it; null where what is stored is not what was sealed or published, so that nothing was computed.' })
  readonly resultHash!: string | null;

  @Field(() => VerificationDifference, { nullable: true, description: 'The first difference found; null when the result is reproduced.' })
  readonly firstDifference!: VerificationDifference | null;

  @Field(() => Int, { description: 'Number of observations that were read and hashed.' })
  readonly observationCount!: number;

  @Field(() => [String], { description: 'Refs and hashes of what was held against its hash: methodology versions, then the vintage, then the units and groups of an imported index.' })
  readonly checked!: readonly string[];
}
