import { Field, InputType, Int } from 'type-graphql';
import { GroupFilter } from './GroupFilter';

@InputType({
  description: 'Which units to show. Conditions are joined by and, values of a list by or; what is left out or null sets no condition, '
    + 'an empty list lets nobody pass. A filter hides rows and changes no rank.',
})
export class UnitFilter {
  @Field(() => [String], { nullable: true, description: 'Codes or aliases of units, e.g. shanghai or harbin; at most 250.' })
  readonly codes?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Text to be found in name, nameZh, code or an alias, whatever the case; at most 256 characters.' })
  readonly search?: string | null;

  @Field(() => [String], { nullable: true, description: 'Codes of regions, e.g. yangtze-river-delta; at most 250.' })
  readonly regions?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of provinces, e.g. jiangsu; at most 250.' })
  readonly provinces?: readonly string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Tiers of development, 1 (foremost) to 3.' })
  readonly tiers?: readonly number[] | null;

  @Field(() => [GroupFilter], { nullable: true, description: "Groups of the index's own groupings, e.g. those of an imported index; a unit must pass every entry." })
  readonly groups?: readonly GroupFilter[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only cities that are (true) or are not (false) provincial capitals.' })
  readonly isProvincialCapital?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only cities that are (true) or are not (false) directly under the central government.' })
  readonly isMunicipality?: boolean | null;
}
