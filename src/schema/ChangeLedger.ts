import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LedgerCause } from '../methodology/vocabulary';
import { Comparability } from './Comparability';
import { LedgerCauseEnum } from './enums';

@ObjectType({ simpleResolvers: true, description: 'Where a unit stood in one release.' })
export class LedgerSide {
  @Field(() => String, { description: 'Ref of the methodology version, e.g. cbcii/published@1.0.0.' })
  readonly methodology!: string;

  @Field(() => String, { description: 'Ref of the vintage, e.g. cbcii/2020@1.' })
  readonly vintage!: string;

  @Field(() => String, { nullable: true, description: 'Period of the observations; null where the source states none.' })
  readonly period!: string | null;

  @Field(() => Float, { description: 'Score of the unit, in points of the index.' })
  readonly score!: number;

  @Field(() => Int, { description: 'Its rank among the units of the release, 1 for the best.' })
  readonly rank!: number;

  @Field(() => Int, { description: 'Number of units that are ranked there.' })
  readonly rankPopulation!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What one cause did to the score and the rank of a unit between two releases.' })
export class LedgerEntry {
  @Field(() => LedgerCauseEnum, { description: 'What brought the effect.' })
  readonly cause!: LedgerCause;

  @Field(() => Float, { description: 'Points of the index that it brought: its mean effect over all orders in which the causes can come. The four add up to scoreChange.' })
  readonly scoreEffect!: number;

  @Field(() => Float, { description: 'Places that it brought, above 0 for a move up; a mean, so not always whole. The four add up to rankChange exactly.' })
  readonly rankEffect!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Why a unit stands elsewhere than before: its change between two releases, split among revised data, real change, a changed methodology, and units that came or went (Shapley value over all 24 orders).',
})
export class ChangeLedger {
  @Field(() => String, { description: 'Code of the unit whose change is split, e.g. tianjin.' })
  readonly unitCode!: string;

  @Field(() => LedgerSide, { description: 'The earlier release.' })
  readonly from!: LedgerSide;

  @Field(() => LedgerSide, { description: 'The later release.' })
  readonly to!: LedgerSide;

  @Field(() => Float, { description: 'Score in the later release less that in the earlier one, in points of the index.' })
  readonly scoreChange!: number;

  @Field(() => Int, { description: 'Places moved, above 0 for a move up.' })
  readonly rankChange!: number;

  @Field(() => [LedgerEntry], { description: 'The four causes, in the order of LedgerCause.' })
  readonly effects!: readonly LedgerEntry[];

  @Field(() => [String], { description: 'Codes of units that the later release ranks and the earlier one does not.' })
  readonly entrants!: readonly string[];

  @Field(() => [String], { description: 'Codes of units that the earlier release ranks and the later one does not.' })
  readonly leavers!: readonly string[];

  @Field(() => Boolean, { description: 'Whether both periods are known to both releases, so that revision and real change are told apart cell by cell. Otherwise the revision of one period is carried to the other; where no period is shared, all of it counts as real change.' })
  readonly isRevisionObserved!: boolean;

  @Field(() => Comparability, { description: 'Whether the two releases can be compared, their difference being split among method and data, and why not.' })
  readonly comparability!: Comparability;
}
