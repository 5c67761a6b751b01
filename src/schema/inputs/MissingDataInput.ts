import { Field, Float, InputType, Int } from 'type-graphql';
import type { MissingDataKind } from '../../methodology/vocabulary';
import { MissingDataKindEnum } from '../enums';

@InputType({ description: 'A rule for missing children, in place of that of the version.' })
export class MissingDataInput {
  @Field(() => MissingDataKindEnum, { description: 'Which rule to take.' })
  readonly kind!: MissingDataKind;

  @Field(() => Float, { nullable: true, description: 'For MINIMUM_SHARE, which needs it: least share of the children, by number, that must be present, 0 to 1. Refused with the other kinds.' })
  readonly share?: number | null;
}

@InputType({ description: 'A rule for missing children at one parent, at all parents of a level, or at all of them when neither is named.' })
export class NodeMissingDataInput {
  @Field(() => String, { nullable: true, description: 'Code of the parent whose children may be missing.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level of the parents: 0 the index, 1 pillars, 2 sub-pillars.' })
  readonly level?: number | null;

  @Field(() => MissingDataInput, { description: 'The rule to take there.' })
  readonly method!: MissingDataInput;
}
