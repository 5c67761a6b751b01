import { ArgsType, Field, InputType } from 'type-graphql';
import { VariantInput } from './VariantInput';

/** One evaluation, named: as an input object, and as the arguments of the fields that give one. */
@ArgsType()
@InputType({ description: 'Which evaluation is meant: a methodology version, a vintage and, if any, a variant.' })
export class EvaluationInput {
  @Field(() => String, { defaultValue: 'cbcii/published', description: 'Ref of a methodology version: a line for its latest, line@1 for the latest 1.x, line@1.0.0 exactly, or sha256:… by hash.' })
  readonly methodology!: string;

  @Field(() => String, { defaultValue: 'cbcii/2020', description: 'Ref of a vintage: a line for its latest sealed revision, line@2 for that revision, or sha256:… by hash.' })
  readonly vintage!: string;

  @Field(() => String, { nullable: true, description: 'Period of the observations to take; may be left out where the vintage holds one only.' })
  readonly period?: string | null;

  @Field(() => VariantInput, { nullable: true, description: 'A change to the version for this evaluation only.' })
  readonly variant?: VariantInput | null;
}
