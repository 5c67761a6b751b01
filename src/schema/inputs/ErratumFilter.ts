import { Field, InputType } from 'type-graphql';
import type { ErratumKind } from '../../methodology/vocabulary';
import { ErratumKindEnum } from '../enums';

@InputType({
  description: 'Which errata to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown unit, node or source is an error that names the nearest.',
})
export class ErratumFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of errata; at most 250.' })
  readonly codes?: readonly string[] | null;

  @Field(() => [ErratumKindEnum], { nullable: true, description: 'What sort of inconsistency.' })
  readonly kinds?: readonly ErratumKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of nodes of the framework; errata that touch these nodes or any below them; at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of units that they touch; at most 250.' })
  readonly units?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the documents that disagree or err, e.g. report-en; at most 250.' })
  readonly sources?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code, finding, taken or reason, whatever the case of the letters A to Z.' })
  readonly search?: string | null;
}
