import { Field, Float, InputType } from 'type-graphql';
import type { MissingDataKind } from '../../methodology/vocabulary';
import { MissingDataKindEnum } from '../enums';

@InputType({ description: 'A rule for missing children, at every parent, in place of those of the version.' })
export class MissingDataInput {
  @Field(() => MissingDataKindEnum, { description: 'Which rule to take.' })
  readonly kind!: MissingDataKind;

  @Field(() => Float, { nullable: true, description: 'For MINIMUM_SHARE, which needs it: least share of the children, by number, that must be present, 0 to 1. Refused with the other kinds.' })
  readonly share?: number | null;
}
