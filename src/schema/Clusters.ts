import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { Linkage, UnitClusteringKind } from '../methodology/vocabulary';
import { LinkageEnum, UnitClusteringKindEnum } from './coherenceEnums';

@ObjectType({ simpleResolvers: true, description: 'One step of a hierarchical clustering: two clusters become one. Items are clusters 0 to n − 1; step s makes cluster n + s.' })
export class ClusterMerge {
  @Field(() => Int, { description: 'Number of the first of the two clusters.' })
  readonly left!: number;

  @Field(() => Int, { description: 'Number of the second.' })
  readonly right!: number;

  @Field(() => Float, { description: 'Distance at which they merge; it does not fall from step to step.' })
  readonly height!: number;

  @Field(() => Int, { description: 'Items in the cluster that it makes.' })
  readonly size!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Nodes that belong together.' })
export class NodeCluster {
  @Field(() => Int, { description: 'Its number, 1 for the cluster of the first node.' })
  readonly number!: number;

  @Field(() => [String], { description: 'Codes of its nodes, in the order of the framework.' })
  readonly nodeCodes!: readonly string[];
}

@ObjectType({ simpleResolvers: true, description: 'Nodes gathered step by step by how strongly they are correlated: hierarchical clustering at distance 1 − |r|.' })
export class NodeClustering {
  @Field(() => LinkageEnum, { description: 'How far apart two clusters are.' })
  readonly linkage!: Linkage;

  @Field(() => [String], { description: 'Codes of the nodes: clusters 0 to n − 1 of the merges, in the order of the framework.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => [ClusterMerge], { description: 'The dendrogram as a list: n − 1 merges, the nearest first.' })
  readonly merges!: readonly ClusterMerge[];

  @Field(() => [String], { description: 'Codes of the nodes from one side to the other as the dendrogram draws them, so that no branches cross.' })
  readonly order!: readonly string[];

  @Field(() => [NodeCluster], { description: 'The clusters that are left where the tree is cut.' })
  readonly clusters!: readonly NodeCluster[];

  @Field(() => String, { description: 'The dendrogram as a picture: an SVG document that fetches nothing.' })
  readonly picture!: string;
}

@ObjectType({ simpleResolvers: true, description: 'Two nodes that are tied by their correlation.' })
export class CorrelationTie {
  @Field(() => String, { description: 'Code of the first node, in the order of the framework.' })
  readonly a!: string;

  @Field(() => String, { description: 'Code of the second node.' })
  readonly b!: string;

  @Field(() => Float, { description: 'Absolute correlation, from the threshold to 1.' })
  readonly strength!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Nodes as a graph: those with a strong correlation are tied.' })
export class CorrelationGraph {
  @Field(() => Float, { description: 'The least absolute correlation of a tie.' })
  readonly tiedFrom!: number;

  @Field(() => [String], { description: 'Codes of the nodes, in the order of the framework.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => [CorrelationTie], { description: 'The ties, in the order of the framework.' })
  readonly edges!: readonly CorrelationTie[];

  @Field(() => [NodeCluster], { description: 'What hangs together by ties; a node without any stands alone.' })
  readonly components!: readonly NodeCluster[];
}

@ObjectType({ simpleResolvers: true, description: 'Units that are like each other in the figures compared.' })
export class UnitCluster {
  @Field(() => Int, { description: 'Its number, 1 for the cluster of the first unit.' })
  readonly number!: number;

  @Field(() => [String], { description: 'Codes of its units, in position order.' })
  readonly unitCodes!: readonly string[];

  @Field(() => [Float, { nullable: true }], { description: 'Silhouette of each unit: 1 far nearer to its own cluster than to the next, below 0 nearer to another, 0 alone; null where there is one cluster.' })
  readonly silhouettes!: readonly (number | null)[];

  @Field(() => Float, { nullable: true, description: 'Their mean; null where there is one cluster.' })
  readonly meanSilhouette!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'Units parted into clusters by z-scores (n − 1) of their figures, at Euclidean distances.' })
export class UnitClustering {
  @Field(() => UnitClusteringKindEnum, { description: 'How they were parted.' })
  readonly method!: UnitClusteringKind;

  @Field(() => [String], { description: 'Codes of the nodes whose figures were compared.' })
  readonly nodeCodes!: readonly string[];

  @Field(() => [UnitCluster], { description: 'What they were parted into, that of the first unit first.' })
  readonly clusters!: readonly UnitCluster[];

  @Field(() => Float, { nullable: true, description: 'Mean silhouette of all units: the nearer to 1, the better they are parted; null where there is one cluster.' })
  readonly meanSilhouette!: number | null;

  @Field(() => [String], { description: 'Codes of the units that were parted, in position order: clusters 0 to n − 1 of the merges.' })
  readonly unitCodes!: readonly string[];

  @Field(() => [ClusterMerge], { description: 'The dendrogram of HIERARCHICAL as a list; empty for K_MEANS.' })
  readonly merges!: readonly ClusterMerge[];

  @Field(() => [String], { description: 'Codes of the units that lack a figure and so have no place among the others.' })
  readonly leftOut!: readonly string[];
}
