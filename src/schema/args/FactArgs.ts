import { ArgsType, Field, Int } from 'type-graphql';
import type { UniversityList } from '../../methodology/vocabulary';
import { UniversityListEnum } from '../enums';
import { ErratumFilter } from '../inputs/ErratumFilter';
import { FactFilter } from '../inputs/FactFilter';
import { FindingFilter } from '../inputs/FindingFilter';
import { PolicyMeasureFilter } from '../inputs/PolicyMeasureFilter';
import { SeriesFilter } from '../inputs/SeriesFilter';
import { PageArgs } from './PageArgs';

const pageOfLongRows = 50;

/** Arguments of long rows: fewer at a time. */
@ArgsType()
export class LongRowsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: pageOfLongRows, description: 'How many items the page may hold, 0 to 500.' })
  override readonly first?: number | null;

  override get size(): number {
    return this.first ?? pageOfLongRows;
  }
}

@ArgsType()
export class FactsArgs extends LongRowsArgs {
  @Field(() => FactFilter, { nullable: true, description: 'Which facts to give; all of them without it.' })
  readonly filter?: FactFilter | null;
}

@ArgsType()
export class PolicyMeasuresArgs extends LongRowsArgs {
  @Field(() => PolicyMeasureFilter, { nullable: true, description: 'Which policy measures to give; all of them without it.' })
  readonly filter?: PolicyMeasureFilter | null;
}

@ArgsType()
export class SeriesArgs extends PageArgs {
  @Field(() => SeriesFilter, { nullable: true, description: 'Which points of series to give; all of them without it.' })
  readonly filter?: SeriesFilter | null;
}

@ArgsType()
export class FindingsArgs extends PageArgs {
  @Field(() => FindingFilter, { nullable: true, description: 'Which findings to give; all of them without it.' })
  readonly filter?: FindingFilter | null;
}

@ArgsType()
export class ErrataArgs extends PageArgs {
  @Field(() => ErratumFilter, { nullable: true, description: 'Which errata to give; all of them without it.' })
  readonly filter?: ErratumFilter | null;
}

@ArgsType()
export class ReportedMeasuresArgs extends PageArgs {
  @Field(() => [String], { nullable: true, description: 'Codes of measures, e.g. status, potential, segment-medical-device; all of them without it.' })
  readonly codes?: readonly string[] | null;
}

@ArgsType()
export class InvestigatorsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Code of the ranking: global-oncology-trials or domestic-oncology-trials; both without it.' })
  readonly ranking?: string | null;
}

@ArgsType()
export class UniversitiesArgs extends PageArgs {
  @Field(() => UniversityListEnum, { nullable: true, description: 'Only those of this list.' })
  readonly list?: UniversityList | null;
}

@ArgsType()
export class CityFactsArgs extends LongRowsArgs {
  @Field(() => String, { nullable: true, description: 'Code of a node of the framework: only facts at it and at all below it.' })
  readonly node?: string | null;
}
