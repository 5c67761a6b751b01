import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  CoherenceArgs, CoherenceGroupsArgs, CorrelationsArgs, CorrelationTableArgs, DenominatorCorrelationsArgs, ImportanceArgs, NodeClustersArgs, NodeGraphArgs, UnitClustersArgs,
} from '../schema/args/CoherenceArgs';
import { CorrelationGraph, NodeClustering, UnitClustering } from '../schema/Clusters';
import { Coherence } from '../schema/Coherence';
import { CorrelatedPairConnection, CorrelationTable, DenominatorCorrelationConnection, type CorrelatedPair, type DenominatorCorrelation } from '../schema/Correlation';
import { Evaluation } from '../schema/Evaluation';
import { GroupCoherence, NodeImportance } from '../schema/GroupCoherence';
import type { Connection } from '../schema/pagination';
import type { Coherence as CoherenceOfService } from '../services/coherence/coherence';
import { correlatedPairs, correlationColumns, denominatorCorrelations } from '../services/coherence/correlations';
import { groupCoherences } from '../services/coherence/groups';
import { importanceOf } from '../services/coherence/importance';
import { clusterNodes, nodeGraph } from '../services/coherence/indicatorClusters';
import { clusterUnits } from '../services/coherence/unitClusters';
import { orNull } from '../services/evaluation/nodeScores';
import { shapeGroup, shapeImportance, shapeNodeClusters, shapeNodeClustering, shapePair, shapeUnitClustering } from './coherenceShapes';
import type { EvaluationShape } from './evaluationShapes';
import { pageOf } from './paging';

type CoherenceShape = Coherence & { readonly coherence: CoherenceOfService };

@Resolver(() => Evaluation)
export class EvaluationCoherenceResolver {
  @FieldResolver(() => Coherence, { description: 'Whether the data bear out the tree: correlations, components, consistency, clusters. Below a score that the source reports nothing can be said.' })
  coherence(@Root() { evaluation }: EvaluationShape, @Args(() => CoherenceArgs) { stage }: CoherenceArgs): CoherenceShape {
    return { stage, coherence: { evaluation, stage } };
  }
}

@Resolver(() => Coherence)
export class CoherenceResolver {
  @FieldResolver(() => CorrelatedPairConnection, { nullable: true, description: 'Every two nodes and how they move together, over the units that have both. Null with an error when it is refused.' })
  async correlations(@Root() { coherence }: CoherenceShape, @Args(() => CorrelationsArgs) args: CorrelationsArgs): Promise<Connection<CorrelatedPair>> {
    const pairs = await correlatedPairs(coherence, args);
    return pageOf('correlations', pairs.filter(({ flags }) => !args.flaggedOnly || flags.length > 0), args, shapePair);
  }

  @FieldResolver(() => CorrelationTable, { nullable: true, description: 'The same as a matrix of columns, for machines. Null with an error when it is refused.' })
  async correlationTable(@Root() { coherence }: CoherenceShape, @Args(() => CorrelationTableArgs) args: CorrelationTableArgs): Promise<CorrelationTable> {
    const { nodeCodes, columns } = await correlationColumns(coherence, args);
    return { kind: args.kind, nodeCodes, columns: columns.map(({ values, ...column }) => ({ ...column, values: values.map(orNull) })) };
  }

  @FieldResolver(() => DenominatorCorrelationConnection, { nullable: true, description: 'Indicators against the variables by which they are or could be divided: one that goes with size may have to be. Null with an error when it is refused.' })
  async denominators(@Root() { coherence }: CoherenceShape, @Args(() => DenominatorCorrelationsArgs) args: DenominatorCorrelationsArgs): Promise<Connection<DenominatorCorrelation>> {
    const pairs = await denominatorCorrelations(coherence, args.kind, args.dependsFrom);
    return pageOf('denominators', pairs.filter(({ flags }) => !args.flaggedOnly || flags.length > 0), args, ({ value, ...pair }) => ({ ...pair, correlation: orNull(value) }));
  }

  @FieldResolver(() => [GroupCoherence], { nullable: true, description: 'Consistency and principal components of the nodes below each node. Null with an error when it is refused.' })
  async groups(@Root() { coherence }: CoherenceShape, @Args(() => CoherenceGroupsArgs) args: CoherenceGroupsArgs): Promise<readonly GroupCoherence[]> {
    return (await groupCoherences(coherence, args)).map(shapeGroup);
  }

  @FieldResolver(() => [NodeImportance], { nullable: true, description: 'Weights of nodes held against their importance in the score of a node above: what the data make of a weight, whatever the stage. Null with an error when it is refused.' })
  async importance(@Root() { coherence: { evaluation } }: CoherenceShape, @Args(() => ImportanceArgs) { level, above }: ImportanceArgs): Promise<readonly NodeImportance[]> {
    return (await importanceOf(evaluation, { level, above: above ?? null })).map(shapeImportance);
  }

  @FieldResolver(() => NodeClustering, { nullable: true, description: 'Which nodes belong together by their correlations, found without the tree: hierarchical clustering. Null with an error when it is refused.' })
  async nodeClusters(@Root() { coherence }: CoherenceShape, @Args(() => NodeClustersArgs) args: NodeClustersArgs): Promise<NodeClustering> {
    return shapeNodeClustering(await clusterNodes(coherence, args), coherence.evaluation.framework);
  }

  @FieldResolver(() => CorrelationGraph, { nullable: true, description: 'The same as a graph: nodes tied by strong correlations, and what hangs together by them. Null with an error when it is refused.' })
  async graph(@Root() { coherence }: CoherenceShape, @Args(() => NodeGraphArgs) args: NodeGraphArgs): Promise<CorrelationGraph> {
    const { nodes, edges, components } = await nodeGraph(coherence, args);
    return { tiedFrom: args.tiedFrom, nodeCodes: nodes, edges, components: shapeNodeClusters(components) };
  }

  @FieldResolver(() => UnitClustering, { nullable: true, description: 'Which units are like each other in these figures. Null with an error when it is refused.' })
  async unitClusters(@Root() { coherence }: CoherenceShape, @Args(() => UnitClustersArgs) args: UnitClustersArgs): Promise<UnitClustering> {
    return shapeUnitClustering(await clusterUnits(coherence, args));
  }
}
