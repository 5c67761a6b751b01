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

  @Field(() => [Float], { description: 'Rank acceptability (SMAA): share of the replications in which it had rank 1, 2, 3 …; above 1,000 units in bands of bandWidth ranks. They sum to rankedShare; those of all units at one rank sum to 1 where no two units tie: tied units share the better rank, so that the next one is nobody\'s.' })
  readonly rankAcceptability!: readonly number[];

  @Field(() => Float, { description: 'The largest Monte Carlo standard error of these shares.' })
  readonly rankAcceptabilityError!: number;

  @Field(() => [Float], { nullable: 'itemsAndList', description: 'Central weights (SMAA): mean of the weights under which it came first, alone or tied, in the order of Robustness.weighedNodes and as weights are declared; null for a node that was not weighed then. Null where it never came first, and where they were not asked.' })
  readonly centralWeights!: readonly (number | null)[] | null;

  @Field(() => Float, { nullable: true, description: 'Confidence factor (SMAA): share of the combinations of options in which it is first under its central weights, 0 to 1; 0 or 1 where weights alone are in doubt. Null like centralWeights.' })
  readonly confidence!: number | null;
}

export const RankFirmnessConnection = connectionOf<RankFirmness>(() => RankFirmness, {
  name: 'RankFirmness', items: 'units with the firmness of their ranks', order: 'by nominal rank, the best first',
});
export type RankFirmnessConnection = Connection<RankFirmness>;

@ObjectType({ simpleResolvers: true, description: 'Pairwise winning indices (SMAA) of one unit: how often it stood above each of the units that were compared.' })
export class PairwiseWins {
  @Field(() => String, { description: 'Code of the unit that stood above.' })
  readonly unitCode!: string;

  @Field(() => [Float], { description: 'Share of the replications in which it stood above each of the units, in the order of spec.pairwise, 0 for itself. With the share the other way it sums to 1 where they never tie.' })
  readonly winShares!: readonly number[];

  @Field(() => [Float], { description: 'Monte Carlo standard errors of these shares.' })
  readonly standardErrors!: readonly number[];
}

@ObjectType({ simpleResolvers: true, description: 'What leaving out one node does to the ranks of the evaluation, everything else as it is.' })
export class LeftOutNode {
  @Field(() => String, { description: 'Code of the node that is left out.' })
  readonly nodeCode!: string;

  @Field(() => Float, { nullable: true, description: 'Mean absolute shift of rank of the units that are ranked with it and without it, in places; null where there are none.' })
  readonly meanShift!: number | null;

  @Field(() => Int, { nullable: true, description: 'The largest of these shifts, in places; null where there are none.' })
  readonly largestShift!: number | null;

  @Field(() => Int, { description: 'Units that are ranked no more without it.' })
  readonly unranked!: number;
}

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

  @Field(() => [String], { description: 'Codes of the nodes whose weights were drawn, in the order of centralWeights; empty where those were not asked.' })
  readonly weighedNodes!: readonly string[];

  @Field(() => [PairwiseWins], { description: 'Each unit of spec.pairwise against the others; empty where none were named.' })
  readonly pairwise!: readonly PairwiseWins[];

  @Field(() => [LeftOutNode], { description: 'The nodes of the level spec.leaveOut, each left out once, without draws; empty where it was not asked.' })
  readonly leftOut!: readonly LeftOutNode[];

  @Field(() => String, { description: 'sha256: and the hex digest of what was asked and of all counts; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;
}
