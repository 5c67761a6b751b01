import { ArgsType, Field, Float, Int } from 'type-graphql';
import type { CorrelationKind, DataStage, Linkage, UnitClusteringKind } from '../../methodology/vocabulary';
import { CorrelationKindEnum, DataStageEnum, LinkageEnum, UnitClusteringKindEnum } from '../coherenceEnums';
import { PageArgs } from './PageArgs';

@ArgsType()
export class CoherenceArgs {
  @Field(() => DataStageEnum, { defaultValue: 'NORMALISED', description: 'Which figures are looked at.' })
  readonly stage!: DataStage;
}

@ArgsType()
export class CorrelationTableArgs {
  @Field(() => CorrelationKindEnum, { defaultValue: 'pearson', description: 'How agreement is measured.' })
  readonly kind!: CorrelationKind;

  @Field(() => Int, { nullable: true, description: 'Level of the nodes: 1 pillars, 2 sub-pillars, and so on; all indicators without it.' })
  readonly level?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the nodes in place of a level, at most 250.' })
  readonly nodes?: readonly string[] | null;
}

@ArgsType()
export class CorrelationsArgs extends PageArgs {
  @Field(() => CorrelationKindEnum, { defaultValue: 'pearson', description: 'How agreement is measured.' })
  readonly kind!: CorrelationKind;

  @Field(() => Int, { nullable: true, description: 'Level of the nodes: 1 pillars, 2 sub-pillars, and so on; all indicators without it.' })
  readonly level?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the nodes in place of a level, at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only nodes with a common parent.' })
  readonly siblingsOnly!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Only pairs with a flag.' })
  readonly flaggedOnly!: boolean;

  @Field(() => Float, { defaultValue: 0.9, description: 'From this size on, up or down, a correlation is flagged REDUNDANT.' })
  readonly redundantFrom!: number;
}

@ArgsType()
export class DenominatorCorrelationsArgs extends PageArgs {
  @Field(() => CorrelationKindEnum, { defaultValue: 'pearson', description: 'How agreement is measured.' })
  readonly kind!: CorrelationKind;

  @Field(() => Boolean, { defaultValue: false, description: 'Only pairs with a flag.' })
  readonly flaggedOnly!: boolean;

  @Field(() => Float, { defaultValue: 0.7, description: 'From this size on, up or down, an indicator is flagged DEPENDS_ON_DENOMINATOR.' })
  readonly dependsFrom!: number;
}

@ArgsType()
export class CoherenceGroupsArgs {
  @Field(() => Int, { nullable: true, description: 'Level of the nodes that are put together; each node with its own children without it.' })
  readonly level?: number | null;

  @Field(() => Int, { nullable: true, description: 'Level of the nodes below which they are put together; the level above them without it. 0 puts all together.' })
  readonly within?: number | null;
}

@ArgsType()
export class ImportanceArgs {
  @Field(() => Int, { defaultValue: 1, description: 'Level of the nodes: 1 pillars, 2 sub-pillars, and so on.' })
  readonly level!: number;

  @Field(() => String, { nullable: true, description: 'Code of the node in whose score their importance is measured; the index without it.' })
  readonly above?: string | null;
}

@ArgsType()
export class NodeClustersArgs extends CorrelationTableArgs {
  @Field(() => LinkageEnum, { defaultValue: 'average', description: 'How far apart two clusters are.' })
  readonly linkage!: Linkage;

  @Field(() => Int, { nullable: true, description: 'How many clusters the tree is cut into; as many as the nodes have parents without it.' })
  readonly count?: number | null;
}

@ArgsType()
export class NodeGraphArgs extends CorrelationTableArgs {
  @Field(() => Float, { defaultValue: 0.7, description: 'From this size on, up or down, a correlation ties two nodes.' })
  readonly tiedFrom!: number;
}

@ArgsType()
export class UnitClustersArgs {
  @Field(() => Int, { description: 'How many clusters.' })
  readonly count!: number;

  @Field(() => UnitClusteringKindEnum, { defaultValue: 'kMeans', description: 'How units are parted.' })
  readonly method!: UnitClusteringKind;

  @Field(() => Int, { nullable: true, description: 'Level of the nodes whose figures are compared: 1 pillars, 2 sub-pillars, and so on; all indicators without it.' })
  readonly level?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of the nodes in place of a level, at most 250.' })
  readonly nodes?: readonly string[] | null;

  @Field(() => Int, { defaultValue: 1, description: 'Where the random numbers of K_MEANS begin; equal seeds give equal clusters.' })
  readonly seed!: number;

  @Field(() => LinkageEnum, { defaultValue: 'ward', description: 'For HIERARCHICAL: how far apart two clusters are.' })
  readonly linkage!: Linkage;
}
