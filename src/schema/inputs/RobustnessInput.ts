import { Field, Float, InputType, Int } from 'type-graphql';
import type { WeightDoubtKind } from '../../methodology/vocabulary';
import { WeightDoubtKindEnum } from '../enums';
import { VariantInput } from './VariantInput';

@InputType({ description: 'How far weights are in doubt.' })
export class WeightDoubtInput {
  @Field(() => WeightDoubtKindEnum, { description: 'How weights are drawn.' })
  readonly kind!: WeightDoubtKind;

  @Field(() => Float, { nullable: true, description: 'For RELATIVE, which needs it: 0.25 draws each weight between 75 and 125 per cent of itself; 0.001 to 0.999.' })
  readonly share?: number | null;

  @Field(() => Float, { nullable: true, description: 'For DIRICHLET, which needs it: the larger, the nearer to the declared weights; 1 over equal weights is uniform over all there are. Above 0.' })
  readonly concentration?: number | null;

  @Field(() => [Int], { nullable: true, description: 'Levels of the nodes whose weights are in doubt: 1 pillars, 2 sub-pillars, and so on; without it all levels at which weights take effect.' })
  readonly levels?: readonly number[] | null;
}

@InputType({ description: 'Something that could have been chosen otherwise: each replication takes one of its options, all alike likely.' })
export class AssumptionInput {
  @Field(() => String, { description: 'Its name, e.g. normalisation; unlike those of the others.' })
  readonly name!: string;

  @Field(() => [VariantInput], { description: 'Its options, two or more; an empty variant stands for the version as it is. Options of several assumptions are applied one after the other.' })
  readonly options!: readonly VariantInput[];
}

@InputType({ description: 'What is in doubt, and how often it is drawn. Equal specs give equal results, bit for bit.' })
export class RobustnessInput {
  @Field(() => Int, { description: 'Number of replications, 1 to 1,000,000, as far as the time allows.' })
  readonly draws!: number;

  @Field(() => Int, { nullable: true, description: 'Where the random numbers begin, 0 to 2³¹ − 1; 1 without it.' })
  readonly seed?: number | null;

  @Field(() => WeightDoubtInput, { nullable: true, description: 'Weights in doubt; without it they are as declared.' })
  readonly weights?: WeightDoubtInput | null;

  @Field(() => [AssumptionInput], { nullable: true, description: 'What else is in doubt: normalisation, aggregation, treatment, imputation, the bonus, one indicator left out … At most 256 combinations of options.' })
  readonly assumptions?: readonly AssumptionInput[] | null;

  @Field(() => Int, { nullable: true, description: 'A level whose nodes are left out in turn: one more assumption, named leave-out, with an option for each of them and one that keeps all.' })
  readonly leaveOut?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to collect central weights and confidence factors, which need weights in doubt; false without it.' })
  readonly centralWeights?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Codes of 2 to 20 units that are compared two by two.' })
  readonly pairwise?: readonly string[] | null;

  @Field(() => Float, { nullable: true, description: 'Share of the replications that a rank interval holds, 0.5 to 0.999; 0.9 without it.' })
  readonly interval?: number | null;
}
