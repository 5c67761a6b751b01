import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { AmountQualifier, Jurisdiction, PolicyInstrument, PolicyTheme } from '../methodology/vocabulary';
import { City } from './City';
import { AmountQualifierEnum, JurisdictionEnum, PolicyInstrumentEnum, PolicyThemeEnum } from './enums';
import { connectionOf, type Connection } from './pagination';
import { Source } from './Source';

@ObjectType({ simpleResolvers: true, description: 'Something that a government offers, rules or plans for the industry, as the report or a press text tells it.' })
export class PolicyMeasure {
  @Field(() => String, { description: 'Kebab-case code, unique within the index and stable, e.g. hangzhou-28-clinical-phase-three.' })
  readonly code!: string;

  @Field(() => JurisdictionEnum, { description: 'Which level of government issued it.' })
  readonly jurisdiction!: Jurisdiction;

  @Field(() => String, { nullable: true, description: 'Code of the city that issued it, or in which its district lies; null for provinces, nations and cities that the index does not score.' })
  readonly cityCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the province, e.g. jiangsu; null for measures of nations and of several provinces.' })
  readonly province!: string | null;

  @Field(() => PolicyThemeEnum, { description: 'What it is for.' })
  readonly theme!: PolicyTheme;

  @Field(() => PolicyInstrumentEnum, { description: 'By what means it works.' })
  readonly instrument!: PolicyInstrument;

  @Field(() => String, { description: 'Short English title.' })
  readonly title!: string;

  @Field(() => Float, { nullable: true, description: 'Lower end of the amount in currency, written out; null where none is stated, as in up to so much.' })
  readonly amountMin!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the amount in currency, written out; null where none is stated, as in so much or more.' })
  readonly amountMax!: number | null;

  @Field(() => AmountQualifierEnum, { nullable: true, description: 'How the amount is meant; null where no amount is stated.' })
  readonly amountQualifier!: AmountQualifier | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217, nearly always CNY; null where no amount is stated.' })
  readonly currency!: string | null;

  @Field(() => Float, { nullable: true, description: 'Share that is borne, in percent, 0 to 100, of what the statement says; null where none is stated.' })
  readonly sharePercent!: number | null;

  @Field(() => String, { nullable: true, description: 'What the amount is for, one of it: product, project, enterprise, fund, year …; null where no amount is stated, or not of what.' })
  readonly per!: string | null;

  @Field(() => String, { nullable: true, description: 'Since when it holds: ISO 8601, as exact as is stated; null where it is not.' })
  readonly validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Until when it holds, or by when an aim is to be reached: ISO 8601, as exact as is stated; null where it is not.' })
  readonly validTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Year in which it was issued; null where the source states none, as mostly.' })
  readonly year!: number | null;

  @Field(() => String, { description: 'What it says, in a sentence of our own words.' })
  readonly statement!: string;

  @Field(() => String, { description: 'Where in its source it stands: line and section.' })
  readonly place!: string;

  @Field(() => String, { nullable: true, description: 'Doubts about it, and what the source leaves open.' })
  readonly note!: string | null;

  @Field(() => City, { nullable: true, description: 'The city of cityCode.' })
  readonly city!: City | null;

  @Field(() => Source, { nullable: true, description: 'The document that tells of it.' })
  readonly source!: Source | null;
}

export const PolicyMeasureConnection = connectionOf<PolicyMeasure>(() => PolicyMeasure, {
  name: 'PolicyMeasure', items: 'policy measures', order: 'in the order of the release',
});
export type PolicyMeasureConnection = Connection<PolicyMeasure>;
