import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Connection } from './pagination';
import { Unit } from './Unit';

@ObjectType({ simpleResolvers: true, description: 'How firm the rank of one unit is: where it stood over the replications in which it was ranked.' })
export class RankFirmness {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu.' })
  readonly unitCode!: string;

  @Field(() => Unit, { description: 'The unit whose rank it is.' })
  readonly unit!: Unit;

  @Field(() => Int, { description: 'Its rank in the evaluation itself, 1 for the best.' })
  readonly nominal!: number;

  @Field(() => Float, { description: 'Mean of its ranks.' })
  readonly mean!: number;

  @Field(() => Float, { nullable: true, description: 'Monte Carlo standard error of the mean, in places; null for a single replication.' })
  readonly standardError!: number | null;

  @Field(() => Float, { description: 'Median of its ranks; above 1,000 units the last rank of the band it lies in.' })
  readonly median!: number;

  @Field(() => Int, { description: 'Best rank of the interval that holds the share of replications asked for, as many cut off above as below.' })
  readonly low!: number;

  @Field(() => Int, { description: 'Worst rank of that interval.' })
  readonly high!: number;

  @Field(() => Int, { description: 'Best rank that it had at all.' })
  readonly best!: number;

  @Field(() => Int, { description: 'Worst rank that it had at all.' })
  readonly worst!: number;

  @Field(() => Float, { description: 'Mean absolute shift against its nominal rank, in places.' })
  readonly meanShift!: number;

  @Field(() => Float, { description: 'Share of the replications in which it was ranked, 0 to 1: less than 1 where an option screens it out.' })
  readonly rankedShare!: number;

  @Field(() => [Float], { description: 'Rank acceptability (SMAA): share of the replications in which it had rank 1, 2, 3 …; above 1,000 units in bands of bandWidth ranks.' })
  readonly rankAcceptability!: readonly number[];
}

export const RankFirmnessConnection = connectionOf<RankFirmness>(() => RankFirmness, {
  name: 'RankFirmness', items: 'units with the firmness of their ranks', order: 'by nominal rank, the best first',
});
export type RankFirmnessConnection = Connection<RankFirmness>;

@ObjectType({ simpleResolvers: true, description: 'How firm the ranks of an evaluation are under what is in doubt: replications by Monte Carlo, each with random numbers of its own.' })
export class Robustness {
  @Field(() => Int, { description: 'Number of replications.' })
  readonly draws!: number;

  @Field(() => Int, { description: 'Where the random numbers began.' })
  readonly seed!: number;

  @Field(() => Float, { description: 'Share of the replications that the rank intervals hold.' })
  readonly interval!: number;

  @Field(() => [Int], { description: 'Levels whose weights were drawn, 1 for pillars; empty where weights are not in doubt. Below a score that the source reports weights take no effect.' })
  readonly weightLevels!: readonly number[];

  @Field(() => Int, { description: 'Ranks in one entry of rankAcceptability: 1 up to 1,000 units.' })
  readonly bandWidth!: number;

  @Field(() => Float, { description: 'Mean over replications and units of the absolute shift of rank, in places.' })
  readonly meanShift!: number;

  @Field(() => Float, { nullable: true, description: 'Its Monte Carlo standard error, in places; null for a single replication.' })
  readonly meanShiftStandardError!: number | null;

  @Field(() => String, { description: 'sha256: and the hex digest of all counts; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;
}
