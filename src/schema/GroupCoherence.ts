import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'One principal component of a group: a direction along which its members move together.' })
export class PrincipalComponent {
  @Field(() => Int, { description: 'Its number, 1 for the component with the greatest variance.' })
  readonly number!: number;

  @Field(() => Float, { description: 'Variance along it; those of all components add up to the number of members.' })
  readonly eigenvalue!: number;

  @Field(() => Float, { description: 'Its share of all variance, 0 to 1.' })
  readonly share!: number;

  @Field(() => Float, { description: 'Share of it and of those before it, 0 to 1.' })
  readonly cumulativeShare!: number;

  @Field(() => [Float], { description: 'Its direction, of length 1, one entry for each member; the overall sign is free, the largest entry is positive.' })
  readonly rotation!: readonly number[];

  @Field(() => [Float], { description: 'Correlation of each member with the component: rotation times the root of the eigenvalue.' })
  readonly loadings!: readonly number[];
}

@ObjectType({ simpleResolvers: true, description: 'How far the nodes below one node say one thing: Cronbach\'s α and principal components of the correlation matrix.' })
export class GroupCoherence {
  @Field(() => String, { description: 'Code of the node above them.' })
  readonly nodeCode!: string;

  @Field(() => [String], { description: 'Codes of the members with figures at this stage.' })
  readonly members!: readonly string[];

  @Field(() => [String], { description: 'Codes of the members without any.' })
  readonly unobserved!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Why nothing can be said of the group; null where something can.' })
  readonly reason!: string | null;

  @Field(() => Int, { description: 'Units with figures for all members, on which the components rest; the others are dropped.' })
  readonly units!: number;

  @Field(() => Float, { nullable: true, description: 'Cronbach\'s α, unstandardised, on covariances over the units that have both; at most 1, null where undefined.' })
  readonly alpha!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same of members brought to one standard deviation.' })
  readonly standardisedAlpha!: number | null;

  @Field(() => [Float, { nullable: true }], { description: 'Unstandardised α without each member, in their order: where it is higher, the member does not fit. Null where undefined.' })
  readonly alphaWithout!: readonly (number | null)[];

  @Field(() => Int, { nullable: true, description: 'Components with an eigenvalue above 1 (Kaiser): dimensions that the group has. Null where there are no components.' })
  readonly componentsAboveOne!: number | null;

  @Field(() => [PrincipalComponent], { description: 'All components, the greatest first; none where a member has no spread over the complete units.' })
  readonly components!: readonly PrincipalComponent[];
}

@ObjectType({ simpleResolvers: true, description: 'What weight a node has been given, and what importance it has in the score of a node above: the two differ where variances and correlations do.' })
export class NodeImportance {
  @Field(() => String, { description: 'Code of the node that is weighed, e.g. rnd-resources.' })
  readonly nodeCode!: string;

  @Field(() => Float, { nullable: true, description: 'Effective weight in the node above, 0 to 1: the product of relative weights along the path; null where undefined.' })
  readonly effectiveWeight!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its share among the nodes of this list, 0 to 1; null where undefined.' })
  readonly weightShare!: number | null;

  @Field(() => Float, { nullable: true, description: 'Pearson\'s r with the score above; null where undefined.' })
  readonly correlation!: number | null;

  @Field(() => Float, { nullable: true, description: 'r², the importance if all were linear, 0 to 1; null where undefined.' })
  readonly linearImportance!: number | null;

  @Field(() => Float, { nullable: true, description: 'Correlation ratio: share of the variance of the score above that goes with the node, by local-linear regression with the bandwidth chosen by leave-one-out; 0 to 1, null where undefined.' })
  readonly importance!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its share among the nodes of this list, 0 to 1, to be held against weightShare; null where undefined.' })
  readonly importanceShare!: number | null;

  @Field(() => Int, { description: 'Number of units that it rests on.' })
  readonly units!: number;
}
