import { ArgsType, Field } from 'type-graphql';
import type { Verdict } from '../../methodology/vocabulary';
import { VerdictEnum } from '../enums';
import { LibraryFilter } from '../inputs/LibraryFilter';
import { PageArgs } from './PageArgs';

@ArgsType()
export class LibraryArgs extends PageArgs {
  @Field(() => LibraryFilter, { nullable: true, description: 'Which candidates to give; all of them without it.' })
  readonly filter?: LibraryFilter | null;
}

@ArgsType()
export class ScreeningArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only the steps of the funnel, in its order.' })
  readonly funnel?: boolean | null;
}

@ArgsType()
export class RuleEvidenceArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of rules; all of them without it.' })
  readonly rules?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of units; all of them without it.' })
  readonly units?: readonly string[] | null;

  @Field(() => [VerdictEnum], { nullable: true, description: 'Only findings with one of these verdicts.' })
  readonly verdicts?: readonly Verdict[] | null;
}
