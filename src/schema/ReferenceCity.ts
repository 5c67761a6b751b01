import { Field, Float, ObjectType } from 'type-graphql';
import type { FactKind, Qualifier } from '../methodology/vocabulary';
import { FactKindEnum, QualifierEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'A way in which a place abroad became a place of biomedicine, one of four that the report tells apart.' })
export class DevelopmentModel {
  @Field(() => String, { description: 'Kebab-case code, e.g. school-driven.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => String, { description: 'What drives it.' })
  readonly driver!: string;

  @Field(() => String, { description: 'Code of the reference city that the report gives as typical.' })
  readonly typicalReferenceCityCode!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => Source, { nullable: true, description: 'The document that tells of it.' })
  readonly source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'A figure that the report states of a place abroad.' })
export class ReferenceCityFact {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Code of the reference city; null for another place, named in area.' })
  readonly referenceCityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'English name of a place that is none of the reference cities; null otherwise.' })
  readonly area!: string | null;

  @Field(() => String, { description: 'Short name of what is measured.' })
  readonly topic!: string;

  @Field(() => FactKindEnum, { description: 'Whether the number is a value or a rank.' })
  readonly kind!: FactKind;

  @Field(() => QualifierEnum, { description: 'How exactly the source states the number.' })
  readonly qualifier!: Qualifier;

  @Field(() => Float, { description: 'The number in unitOfMeasure, written out.' })
  readonly value!: number;

  @Field(() => Float, { nullable: true, description: 'The upper end when qualifier is RANGE; null otherwise.' })
  readonly valueHigh!: number | null;

  @Field(() => String, { description: 'Unit of measure of the number, e.g. count, percent, USD.' })
  readonly unitOfMeasure!: string;

  @Field(() => String, { nullable: true, description: 'Year as stated; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => String, { description: 'What is stated, in a clause of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about the figure.' })
  readonly note!: string | null;

  @Field(() => Source, { nullable: true, description: 'The document that states it.' })
  readonly source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'A place of biomedicine abroad that the report holds up as an example, told in notes of our own words. Not scored.' })
export class ReferenceCity {
  @Field(() => String, { description: 'Kebab-case code, e.g. san-diego.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name, as printed.' })
  readonly nameZh!: string | null;

  @Field(() => String, { description: 'English name of the country.' })
  readonly country!: string;

  @Field(() => String, { nullable: true, description: 'How it began.' })
  readonly start!: string | null;

  @Field(() => String, { nullable: true, description: 'How it grew fast.' })
  readonly acceleration!: string | null;

  @Field(() => String, { nullable: true, description: 'How growth became steady.' })
  readonly stability!: string | null;

  @Field(() => String, { nullable: true, description: 'What it has become.' })
  readonly maturity!: string | null;

  @Field(() => String, { nullable: true, description: 'What it builds on: transport, universities, hospitals.' })
  readonly infrastructure!: string | null;

  @Field(() => String, { nullable: true, description: 'What its governments do for it.' })
  readonly policy!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its money comes from.' })
  readonly financing!: string | null;

  @Field(() => String, { nullable: true, description: 'Its research and development, and how results come to use.' })
  readonly rnd!: string | null;

  @Field(() => String, { nullable: true, description: 'The branches that it is known for.' })
  readonly industryFocus!: string | null;

  @Field(() => String, { description: 'Where in its source it stands: lines and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about what is told.' })
  readonly note!: string | null;

  @Field(() => DevelopmentModel, { nullable: true, description: 'The way in which it developed; null where the report names none, as for six of the ten.' })
  readonly model!: DevelopmentModel | null;

  @Field(() => [ReferenceCityFact], { description: 'The figures that the report states of it, in printed order.' })
  readonly facts!: readonly ReferenceCityFact[];

  @Field(() => Source, { nullable: true, description: 'The document that tells of it.' })
  readonly source!: Source | null;
}

export const ReferenceCityConnection = connectionOf<ReferenceCity>(() => ReferenceCity, {
  name: 'ReferenceCity', items: 'reference cities', order: 'in printed order',
});
export type ReferenceCityConnection = Connection<ReferenceCity>;

export const ReferenceCityFactConnection = connectionOf<ReferenceCityFact>(() => ReferenceCityFact, {
  name: 'ReferenceCityFact', items: 'facts of places abroad', order: 'place by place, as printed',
});
export type ReferenceCityFactConnection = Connection<ReferenceCityFact>;
