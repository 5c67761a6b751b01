import { Field, InputType, Int } from 'type-graphql';
import type { FactKind, FactMatch } from '../../methodology/vocabulary';
import { FactKindEnum, FactMatchEnum } from '../enums';

@InputType({
  description: 'Which facts to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown city, node or source is an error that names the nearest.',
})
export class FactFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of facts; at most 250.' })
  readonly codes?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of cities that they are about; at most 250.' })
  readonly cities?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of nodes of the framework; facts at these nodes and at all below them; at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Topics, e.g. guidance-fund-size; at most 250.' })
  readonly topics?: readonly string[] | null;

  @Field(() => [FactKindEnum], { nullable: true, description: 'Values, ranks, or both.' })
  readonly kinds?: readonly FactKind[] | null;

  @Field(() => [FactMatchEnum], { nullable: true, description: 'How near to their node.' })
  readonly matches?: readonly FactMatch[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the documents that state them, e.g. report-zh; at most 250.' })
  readonly sources?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'Only facts of a period that ends in this year or later; those without a period do not pass.' })
  readonly yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only facts of a period that begins in this year or earlier; those without a period do not pass.' })
  readonly yearTo?: number | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code, topic, statement or note, whatever the case of the letters A to Z.' })
  readonly search?: string | null;
}
