import { Field, InputType, Int } from 'type-graphql';
import type { SeriesKind } from '../../methodology/vocabulary';
import { SeriesKindEnum } from '../enums';

@InputType({
  description: 'Which points of series to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown city or source is an error that names the nearest.',
})
export class SeriesFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of series, e.g. shanghai-industry-scale; at most 250.' })
  readonly series?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of cities that they are about; at most 250.' })
  readonly cities?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'English names of areas that they are about, as area gives them, e.g. China or World; at most 250.' })
  readonly areas?: readonly string[] | null;

  @Field(() => [SeriesKindEnum], { nullable: true, description: 'What has happened, is aimed at, or is expected.' })
  readonly kinds?: readonly SeriesKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the documents that state them, e.g. press-shanghai-37; at most 250.' })
  readonly sources?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'Only points of a period that ends in this year or later; those without a period do not pass.' })
  readonly yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only points of a period that begins in this year or earlier; those without a period do not pass.' })
  readonly yearTo?: number | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code, name, statement or note, whatever the case of the letters A to Z.' })
  readonly search?: string | null;
}
