import { Field, InputType } from 'type-graphql';
import type { LibraryCriterion, LibraryDecision, Verdict } from '../../methodology/vocabulary';
import { LibraryCriterionEnum, LibraryDecisionEnum, VerdictEnum } from '../enums';

@InputType({
  description: 'Which candidate indicators to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown node is an error that names the nearest.',
})
export class LibraryFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of candidates; at most 250.' })
  readonly codes?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of nodes of the framework: only candidates from which these or nodes below them are drawn; at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => [LibraryDecisionEnum], { nullable: true, description: 'What became of them.' })
  readonly decisions?: readonly LibraryDecision[] | null;

  @Field(() => [LibraryCriterionEnum], { nullable: true, description: 'Criteria under which they are judged; with verdicts, one judgement must fit both.' })
  readonly criteria?: readonly LibraryCriterion[] | null;

  @Field(() => [VerdictEnum], { nullable: true, description: 'Verdicts that one of their judgements has.' })
  readonly verdicts?: readonly Verdict[] | null;

  @Field(() => [String], { nullable: true, description: 'Names of rating systems that they come from; at most 250.' })
  readonly ratingSystems?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code, name, Chinese name or definition, whatever the case of the letters.' })
  readonly search?: string | null;
}
