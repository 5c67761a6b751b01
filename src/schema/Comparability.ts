import { Field, ObjectType } from 'type-graphql';
import type { Comparability as ComparabilityWord, ComparabilityReason } from '../methodology/vocabulary';
import { ComparabilityReasonEnum, ComparabilityStatusEnum } from './comparabilityEnums';

@ObjectType({ simpleResolvers: true, description: 'One thing that bears on whether two releases can be compared.' })
export class ComparabilityFinding {
  @Field(() => ComparabilityReasonEnum, { description: 'What it is.' })
  readonly code!: ComparabilityReason;

  @Field(() => ComparabilityStatusEnum, { description: 'How far it alone goes; COMPARABLE where it is only to be known.' })
  readonly status!: ComparabilityWord;

  @Field(() => String, { description: 'What follows from it, in words.' })
  readonly message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Whether figures of two releases, each a methodology applied to a vintage, may be set against each other.' })
export class Comparability {
  @Field(() => ComparabilityStatusEnum, { description: 'The worst word of all reasons; COMPARABLE without any.' })
  readonly status!: ComparabilityWord;

  @Field(() => [ComparabilityFinding], { description: 'Every reason that bears on it, in the order of ComparabilityReason.' })
  readonly reasons!: readonly ComparabilityFinding[];
}
