import { Field, Float, InputType, Int } from 'type-graphql';
import type { Jurisdiction, PolicyInstrument, PolicyTheme } from '../../methodology/vocabulary';
import { JurisdictionEnum, PolicyInstrumentEnum, PolicyThemeEnum } from '../enums';

@InputType({
  description: 'Which policy measures to give. Conditions are joined by and, values of a list by or; what is left out or null sets no condition. '
    + 'An unknown city or source is an error that names the nearest.',
})
export class PolicyMeasureFilter {
  @Field(() => [String], { nullable: true, description: 'Codes of measures; at most 250.' })
  readonly codes?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes or aliases of the cities that issued them, or whose districts did; at most 250.' })
  readonly cities?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of provinces, e.g. jiangsu: measures of the province and of its cities; at most 250.' })
  readonly provinces?: readonly string[] | null;

  @Field(() => [JurisdictionEnum], { nullable: true, description: 'Levels of government.' })
  readonly jurisdictions?: readonly Jurisdiction[] | null;

  @Field(() => [PolicyThemeEnum], { nullable: true, description: 'What they are for.' })
  readonly themes?: readonly PolicyTheme[] | null;

  @Field(() => [PolicyInstrumentEnum], { nullable: true, description: 'By what means they work.' })
  readonly instruments?: readonly PolicyInstrument[] | null;

  @Field(() => Float, { nullable: true, description: 'Only measures whose amount is this or more, in currency. The amount compared is amountMax, or amountMin where that is null; measures without an amount do not pass.' })
  readonly minAmount?: number | null;

  @Field(() => Float, { nullable: true, description: 'Only measures whose amount is this or less, compared in the same way.' })
  readonly maxAmount?: number | null;

  @Field(() => String, { nullable: true, description: 'Only amounts of this currency, ISO 4217. Without it CNY where minAmount or maxAmount is given, any otherwise.' })
  readonly currency?: string | null;

  @Field(() => [String], { nullable: true, description: 'What the amount is for, one of it: product, project, enterprise, fund, person …; at most 250.' })
  readonly per?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the documents that tell of them, e.g. press-hangzhou; at most 250.' })
  readonly sources?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'Only measures issued or in force in this year or later; what is stated to hold since a year holds on. Those without any year do not pass.' })
  readonly yearFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only measures issued or in force in this year or earlier; those without any year do not pass.' })
  readonly yearTo?: number | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in code, title, statement or note, whatever the case of the letters A to Z.' })
  readonly search?: string | null;
}
