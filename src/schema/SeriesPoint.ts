import { Field, Float, ObjectType } from 'type-graphql';
import type { Qualifier, SeriesKind } from '../methodology/vocabulary';
import { City } from './City';
import { QualifierEnum, SeriesKindEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'One figure of a series of the industry: scale, growth, market, firms … of a city, a country or the world, past or aimed at.' })
export class SeriesPoint {
  @Field(() => String, { description: 'Kebab-case code of the point, unique within the index and stable, e.g. shanghai-industry-scale-2023.' })
  readonly code!: string;

  @Field(() => String, { description: 'Kebab-case code of the series that it belongs to, e.g. shanghai-industry-scale.' })
  readonly series!: string;

  @Field(() => String, { description: 'English name of the series.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Code of the city that it is about; null where it is about an area.' })
  readonly cityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'English name of the area that it is about, e.g. China or World; null where it is about a city.' })
  readonly area!: string | null;

  @Field(() => String, { nullable: true, description: 'Year, half-year, month, day or span as stated, e.g. 2023, 2021-H1, 2012-2018; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => SeriesKindEnum, { description: 'Whether it has happened, is aimed at, or is expected.' })
  readonly kind!: SeriesKind;

  @Field(() => QualifierEnum, { description: 'How exactly the source states the number.' })
  readonly qualifier!: Qualifier;

  @Field(() => Float, { description: 'The number in unitOfMeasure, written out: CNY 100 million is 100000000; percent stays percent.' })
  readonly value!: number;

  @Field(() => String, { description: 'Unit of measure of the number, e.g. CNY, count or percent.' })
  readonly unitOfMeasure!: string;

  @Field(() => String, { description: 'What is stated, in a clause of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the figure or its period.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it.' })
  readonly source!: Source | null;
}

export const SeriesPointConnection = connectionOf<SeriesPoint>(() => SeriesPoint, {
  name: 'SeriesPoint', items: 'points of series', order: 'series by series, each in order of time',
});
export type SeriesPointConnection = Connection<SeriesPoint>;
