import { Field, InputType } from 'type-graphql';
import type { FindingKind, SubjectKind } from '../../methodology/vocabulary';
import { FindingKindEnum, SubjectKindEnum } from '../enums';

@InputType({
  description: 'Which findings to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown city or source is an error that names the nearest.',
})
export class FindingFilter {
  @Field(() => [FindingKindEnum], { nullable: true, description: 'Findings, recommendations, or both.' })
  readonly kinds?: readonly FindingKind[] | null;

  @Field(() => [SubjectKindEnum], { nullable: true, description: 'What sort of thing they are about.' })
  readonly subjectKinds?: readonly SubjectKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of what they are about: of a pillar, a region, a tier, a city, a segment …; at most 250.' })
  readonly subjects?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of cities that they name; at most 250.' })
  readonly cities?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the documents that they come from; at most 250.' })
  readonly sources?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code or statement, whatever the case of the letters A to Z.' })
  readonly search?: string | null;
}
