import { Field, Float, InputType, Int } from 'type-graphql';

@InputType({ description: 'Limits of the weight of one node, in place of the share that holds for all: a share of itself, or a least and a greatest weight.' })
export class WeightBoundInput {
  @Field(() => String, { description: 'Code of a node whose weight is in doubt, e.g. infrastructure.' })
  readonly node!: string;

  @Field(() => Float, { nullable: true, description: 'Within this share of itself, 0 to below 1; 0 keeps the weight as it is. Goes without least and most.' })
  readonly share?: number | null;

  @Field(() => Float, { nullable: true, description: 'Least weight, 0 or more: a factor where the parent sums, a share of the whole (0 to 1) where it takes a mean.' })
  readonly least?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest weight, in the same measure.' })
  readonly most?: number | null;
}

@InputType({ description: 'One weight is at least as large as another.' })
export class WeightOrderInput {
  @Field(() => String, { description: 'Code of the node that weighs at least as much.' })
  readonly heavier!: string;

  @Field(() => String, { description: 'Code of the node that weighs at most as much.' })
  readonly lighter!: string;
}

@InputType({ description: 'Limits of the sum of several weights.' })
export class WeightSumInput {
  @Field(() => [String], { description: 'Codes of the nodes whose weights are added up.' })
  readonly nodes!: readonly string[];

  @Field(() => Float, { nullable: true, description: 'Least sum: of factors where the parent sums, of shares where it takes a mean.' })
  readonly least?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest sum, in the same measure.' })
  readonly most?: number | null;
}

@InputType({ description: 'Which weights are in doubt, and what they keep to: all weights that keep every condition. Where the parent sums, a weight is the factor by which the score is multiplied; where it takes a mean, the share among its siblings, which add up to 1. All else stays as it is: other weights, the bonus, the data.' })
export class WeightSpaceInput {
  @Field(() => [String], { nullable: true, description: 'Codes of the nodes whose children\'s weights are in doubt; none of them below another. Goes without level.' })
  readonly below?: readonly string[] | null;

  @Field(() => Int, { nullable: true, description: 'Level of the nodes whose weights are in doubt: 1 pillars, 2 sub-pillars, and so on; 1 where neither level nor below is said.' })
  readonly level?: number | null;

  @Field(() => Float, { nullable: true, description: 'Every weight within this share of itself, 0 to below 1: 0.25 is between 75 and 125 per cent. Under a mean before the weights are made shares, as replications draw them, so that no replication goes beyond. Without it any weight is allowed, but where the parent sums weights need an end: this share, most, or keepsTotal.' })
  readonly share?: number | null;

  @Field(() => [WeightBoundInput], { nullable: true, description: 'Other limits for single weights; one entry for each node.' })
  readonly bounds?: readonly WeightBoundInput[] | null;

  @Field(() => [WeightOrderInput], { nullable: true, description: 'Which weights are at least as large as which others; without a circle.' })
  readonly orders?: readonly WeightOrderInput[] | null;

  @Field(() => [WeightSumInput], { nullable: true, description: 'Limits of sums of weights.' })
  readonly sums?: readonly WeightSumInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Where the parent sums, whether the weights add up to what the declared ones do; false without it. Under a mean they always add up to 1.' })
  readonly keepsTotal?: boolean | null;
}
