import { Field, Float, ObjectType } from 'type-graphql';
import type { FactKind, FactMatch, Qualifier } from '../methodology/vocabulary';
import { City } from './City';
import { FactKindEnum, FactMatchEnum, QualifierEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({
  simpleResolvers: true,
  description: 'A figure that a source states in its text: a value or a place in an order, with how near it is to an indicator. '
    + 'Facts score nothing; an exact single value of an indicator also stands in the vintage, as a RAW observation.',
})
export class Fact {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable, e.g. shanghai-physicians-per-thousand.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the city that it is about; null for what is about a country, a region or the world, which the note names.' })
  readonly cityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the node of the framework that it is nearest to, mostly an indicator; null when match is NONE and none is near.' })
  readonly nodeCode!: string | null;

  @Field(() => String, { description: 'Short name of what is measured, the same for all cities, e.g. guidance-fund-size.' })
  readonly topic!: string;

  @Field(() => FactKindEnum, { description: 'Whether the number is a value or a rank.' })
  readonly kind!: FactKind;

  @Field(() => FactMatchEnum, { description: 'How near it is to the node.' })
  readonly match!: FactMatch;

  @Field(() => QualifierEnum, { description: 'How exactly the source states the number.' })
  readonly qualifier!: Qualifier;

  @Field(() => Float, { description: 'The number in unitOfMeasure, written out: CNY 100 million is 100000000; percent stays percent. The lower end when qualifier is RANGE.' })
  readonly value!: number;

  @Field(() => Float, { nullable: true, description: 'The upper end, in unitOfMeasure, when qualifier is RANGE; null otherwise.' })
  readonly valueHigh!: number | null;

  @Field(() => String, { description: 'Unit of measure of the number, e.g. CNY, persons, per 1,000 inhabitants; rank for ranks.' })
  readonly unitOfMeasure!: string;

  @Field(() => String, { nullable: true, description: 'Year or span of years as stated, e.g. 2018 or 2016-2018; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => String, { description: 'What is stated, in a clause of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the figure, and the area it is about where that is no city.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city that it is about; null where cityCode is.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it.' })
  readonly source!: Source | null;
}

export const FactConnection = connectionOf<Fact>(() => Fact, { name: 'Fact', items: 'facts', order: 'in the order of the release' });
export type FactConnection = Connection<Fact>;
