import { Field, Float, ObjectType } from 'type-graphql';
import type { FactMatch } from '../methodology/vocabulary';
import { City } from './City';
import { FactMatchEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'What a column of the table of clinical output counts.' })
export class ClinicalMeasure {
  @Field(() => String, { description: 'Kebab-case code, e.g. multiregional-trials.' })
  readonly code!: string;

  @Field(() => String, { description: 'English name.' })
  readonly name!: string;

  @Field(() => String, { description: 'What is counted, and to which city it is given.' })
  readonly definition!: string;

  @Field(() => String, { description: 'Year or span that is counted over, e.g. 2009-2020.' })
  readonly period!: string;

  @Field(() => String, { description: 'Unit of measure, here always count.' })
  readonly unitOfMeasure!: string;

  @Field(() => String, { description: 'Code of the indicator that it is nearest to.' })
  readonly nodeCode!: string;

  @Field(() => FactMatchEnum, { description: 'How near it is to that indicator.' })
  readonly match!: FactMatch;

  @Field(() => String, { description: 'Where in its source it is defined: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'How it differs from the indicator.' })
  readonly note!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'One cell of the table of clinical output.' })
export class ClinicalFigure {
  @Field(() => ClinicalMeasure, { description: 'What is counted.' })
  readonly measure!: ClinicalMeasure;

  @Field(() => Float, { description: 'The count as printed.' })
  readonly value!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Clinical output of one city as the report tabulates it for twelve: trials, new drugs, devices.' })
export class ClinicalOutput {
  @Field(() => String, { description: 'Code of the city that the row is printed for.' })
  readonly cityCode!: string;

  @Field(() => [ClinicalFigure], { description: 'One figure for each measure, in printed order.' })
  readonly figures!: readonly ClinicalFigure[];

  @Field(() => String, { description: 'Where in its source the row stands: line and section.' })
  readonly place!: string;

  @Field(() => City, { description: 'The city itself.' })
  readonly city!: City;

  @Field(() => Source, { nullable: true, description: 'The document that prints the table.' })
  readonly source!: Source | null;
}

export const ClinicalOutputConnection = connectionOf<ClinicalOutput>(() => ClinicalOutput, {
  name: 'ClinicalOutput', items: 'rows of clinical output', order: 'in printed order',
});
export type ClinicalOutputConnection = Connection<ClinicalOutput>;
