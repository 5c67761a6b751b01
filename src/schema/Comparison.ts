import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Comparability } from './Comparability';
import { connectionOf, type Connection } from './pagination';

@ObjectType({ simpleResolvers: true, description: 'How much of the first k places two rankings share.' })
export class TopOverlap {
  @Field(() => Int, { description: 'Depth: ranks 1 to k; ties at the edge are in.' })
  readonly k!: number;

  @Field(() => Int, { description: 'Number of units ranked k or better in both.' })
  readonly shared!: number;

  @Field(() => Float, { description: 'shared as a share of the larger of the two tops, 0 to 1.' })
  readonly overlap!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'One alternative beside the baseline. Agreement is measured over the units that both rank, ranked among themselves. Its four lists run parallel to unitCodes of the comparison.',
})
export class ComparedEvaluation {
  @Field(() => Comparability, { description: 'Whether its figures may be set against those of the baseline.' })
  readonly comparability!: Comparability;

  @Field(() => Int, { description: 'Number of units that both rank: the population of all figures of agreement.' })
  readonly population!: number;

  @Field(() => [String], { description: 'Codes of units that only the baseline ranks, best first.' })
  readonly onlyInBaseline!: readonly string[];

  @Field(() => [String], { description: 'Codes of units that only the alternative ranks, best first.' })
  readonly onlyInAlternative!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Kendall τ-b of the two rankings, -1 (reversed) to 1 (the same order); null for fewer than two units, or where one side ties all.' })
  readonly kendallTauB!: number | null;

  @Field(() => Float, { nullable: true, description: 'Spearman ρ of the two rankings, tied units sharing the mean of their places, -1 to 1; null as kendallTauB.' })
  readonly spearmanRho!: number | null;

  @Field(() => Float, { description: 'Mean of the absolute changes of rank, in places.' })
  readonly meanAbsoluteRankShift!: number;

  @Field(() => Int, { description: 'The greatest absolute change of rank, in places.' })
  readonly maximumRankShift!: number;

  @Field(() => Int, { description: 'Number of units with another rank.' })
  readonly moved!: number;

  @Field(() => [TopOverlap], { description: 'Overlap of the first k places, for each k of the argument tops.' })
  readonly topOverlaps!: readonly TopOverlap[];

  @Field(() => [Int], { nullable: 'items', description: 'Ranks as the alternative gives them; null for units that it does not rank.' })
  readonly ranks!: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Scores as the alternative gives them; null for units that it does not rank.' })
  readonly scores!: readonly (number | null)[];

  @Field(() => [Int], { nullable: 'items', description: 'Places moved against the baseline among the units that both rank, above 0 for up; null for others.' })
  readonly rankChanges!: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Score less that of the baseline, each on its own scale; null for units that not both rank.' })
  readonly scoreChanges!: readonly (number | null)[];
}

@ObjectType({ simpleResolvers: true, description: 'Where a unit stands under one alternative.' })
export class ComparedPlace {
  @Field(() => Int, { nullable: true, description: 'Rank as the alternative gives it; null where it does not rank the unit.' })
  readonly rank!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score as the alternative gives it; null without rank.' })
  readonly score!: number | null;

  @Field(() => Int, { nullable: true, description: 'Places moved against the baseline among the units that both rank, above 0 for up; null where one does not rank it.' })
  readonly rankChange!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score less that of the baseline, each on its own scale; null as rankChange.' })
  readonly scoreChange!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'One unit under the baseline and each alternative, side by side.' })
export class ComparedUnit {
  @Field(() => String, { description: 'Code of the unit; the edge unit gives the rest of it.' })
  readonly unitCode!: string;

  @Field(() => Int, { nullable: true, description: 'Rank under the baseline; null where it does not rank the unit.' })
  readonly baselineRank!: number | null;

  @Field(() => Float, { nullable: true, description: 'Score under the baseline; null without rank.' })
  readonly baselineScore!: number | null;

  @Field(() => [ComparedPlace], { description: 'Where it stands under each alternative, in the order in which they were asked for.' })
  readonly places!: readonly ComparedPlace[];
}

export const ComparedUnitConnection = connectionOf<ComparedUnit>(() => ComparedUnit, {
  name: 'ComparedUnit', items: 'compared units', order: 'those of the baseline first, best first, then the others by code',
});
export type ComparedUnitConnection = Connection<ComparedUnit>;

@ObjectType({ simpleResolvers: true, description: 'Evaluations side by side: a baseline, and how each alternative differs from it.' })
export class Comparison {
  @Field(() => [String], { description: 'Codes of the units: those that the baseline ranks, best first, then those that only an alternative ranks, by code. All lists run in this order.' })
  readonly unitCodes!: readonly string[];

  @Field(() => [Int], { nullable: 'items', description: 'Ranks under the baseline; null for units that it does not rank.' })
  readonly baselineRanks!: readonly (number | null)[];

  @Field(() => [Float], { nullable: 'items', description: 'Scores under the baseline; null for units that it does not rank.' })
  readonly baselineScores!: readonly (number | null)[];

  @Field(() => [ComparedEvaluation], { description: 'The alternatives, in the order in which they were asked for.' })
  readonly alternatives!: readonly ComparedEvaluation[];
}
