import { Field, ObjectType } from 'type-graphql';
import type { VersionBump } from '../methodology/vocabulary';
import { VersionBumpEnum } from './changeEnums';
import { MethodologyChange } from './MethodologyChange';

@ObjectType({ simpleResolvers: true, description: 'How a document that could be published differs from what its line stands for, and what its number must be.' })
export class DraftReview {
  @Field(() => [MethodologyChange], { description: 'Changes against comparedWith, in the order of the stages; empty where there is nothing to compare with.' })
  readonly changes!: readonly MethodologyChange[];

  @Field(() => VersionBumpEnum, { nullable: true, description: 'The least that must rise for these changes; null for the first version of a line, and where nothing changed.' })
  readonly neededBump!: VersionBump | null;

  @Field(() => String, { nullable: true, description: 'The lowest free version number that says so, e.g. 2.0.0; 1.0.0 for the first of a line; null where nothing changed.' })
  readonly suggestedVersion!: string | null;
}
