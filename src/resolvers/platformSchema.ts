import type { GraphQLSchema } from 'graphql';
import { buildSchema, type PubSub } from 'type-graphql';
import { resolveTypesSynchronously } from '../schema/abstractTypes';
import { City } from '../schema/City';
import { GenericUnit } from '../schema/Unit';
import { AccessResolver } from './AccessResolver';
import { AuditResolver } from './AuditResolver';
import { CitationResolver } from './CitationResolver';
import { CityFactsResolver } from './CityFactsResolver';
import { DraftMutationResolver } from './DraftMutationResolver';
import { DraftResolver, DraftReviewResolver, MethodologyDraftsResolver } from './DraftResolver';
import { CoherenceResolver, EvaluationCoherenceResolver } from './CoherenceResolver';
import { ComparedEvaluationResolver, ComparedUnitResolver, ComparisonResolver, MoverResolver } from './ComparisonResolver';
import { EvaluationResolver, ExclusionResolver, GroupSummaryResolver, NodeScoreResolver, UnitEvaluationResolver } from './EvaluationResolver';
import { ExplanationStepResolver, UnitExplanationResolver } from './ExplanationResolver';
import { FactResolver, FindingResolver, NodeFactsResolver } from './FactResolver';
import { FrameworkResolver } from './FrameworkResolver';
import { ImportMutationResolver, ImportResultResolver } from './ImportResolver';
import { EvaluationGapResolver } from './GapResolver';
import { IndexFactsResolver } from './IndexFactsResolver';
import { IndexListsResolver } from './IndexListsResolver';
import { ErratumResolver, IndexResolver } from './IndexResolver';
import { JobMutationResolver, JobResolver } from './JobResolver';
import { LedgerResolver } from './LedgerResolver';
import { IndexLibraryResolver, LibraryEntryResolver, NodeLibraryResolver } from './LibraryResolver';
import { MethodologyDiffResolver } from './MethodologyDiffResolver';
import { MethodologyResolver, MethodologyVersionResolver } from './MethodologyResolver';
import { NodeResolver } from './NodeResolver';
import { UnitProfileResolver } from './PeerProfileResolver';
import { EvaluationRankRangeResolver, RankRangeResolver } from './RankRangeResolver';
import { RequiredChangeResolver } from './RequiredChangeResolver';
import { EvaluationRobustnessResolver, RobustnessResolver } from './RobustnessResolver';
import { EvaluationSensitivityResolver } from './SensitivityResolver';
import { CityResolver, ReportedMeasureResolver, UnitResolver } from './UnitResolver';
import { IndexSelectionResolver, UnitSelectionResolver } from './UnitSelectionResolver';
import { VerificationResolver } from './VerificationResolver';
import { ObservationResolver, VintageResolver } from './VintageResolver';
import { WeightShiftResolver } from './WeightShiftResolver';

/** The schema that is served: every resolver, and the object types that stand behind interfaces only. */
export async function buildPlatformSchema(): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers: [
      IndexResolver, ErratumResolver, UnitResolver, CityResolver, ReportedMeasureResolver, FrameworkResolver,
      MethodologyResolver, MethodologyVersionResolver, DraftResolver, DraftReviewResolver, MethodologyDraftsResolver, DraftMutationResolver, VintageResolver, ObservationResolver,
      ComparisonResolver, ComparedEvaluationResolver, ComparedUnitResolver, MoverResolver, MethodologyDiffResolver,
      EvaluationResolver, UnitEvaluationResolver, NodeScoreResolver, ExclusionResolver, GroupSummaryResolver, NodeResolver, LedgerResolver, VerificationResolver, EvaluationRobustnessResolver, RobustnessResolver,
      UnitExplanationResolver, ExplanationStepResolver, EvaluationGapResolver, UnitProfileResolver,
      EvaluationCoherenceResolver, CoherenceResolver, AuditResolver,
      EvaluationRankRangeResolver, RankRangeResolver, WeightShiftResolver, RequiredChangeResolver,
      EvaluationSensitivityResolver,
      IndexFactsResolver, IndexListsResolver, CityFactsResolver, NodeFactsResolver, FactResolver, FindingResolver,
      IndexLibraryResolver, LibraryEntryResolver, NodeLibraryResolver, IndexSelectionResolver, UnitSelectionResolver,
      CitationResolver, AccessResolver, ImportMutationResolver, ImportResultResolver, JobMutationResolver, JobResolver,
    ],
    orphanedTypes: [City, GenericUnit],
    validate: false,
    pubSub: noTopics,
  });
  return describeRoots(resolveTypesSynchronously(schema));
}

/** type-graphql asks for one where there are subscriptions; ours each follow what the store knows, and publish nothing. */
const noTopics: PubSub = {
  publish: () => { throw new Error('Expected no topic to be published'); },
  subscribe: () => { throw new Error('Expected a subscription that says by itself what it follows'); },
};

/** type-graphql makes the root types itself and takes no description of them. */
function describeRoots(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) {
    query.description = 'Where every question begins: an index, its cities, methodologies and vintages, and evaluate, which applies one to the other. '
      + 'A refused field is null with an error; the others still answer.';
  }
  const mutation = schema.getMutationType();
  if (mutation) {
    mutation.description = 'Everything that changes what the platform holds. Each takes one input and answers with what it did or with every reason why it did nothing; '
      + 'who may ask is told by the token that is sent.';
  }
  const subscription = schema.getSubscriptionType();
  if (subscription) {
    subscription.description = 'What can be followed as it moves, over server-sent events at /graphql/stream, as any client of the graphql-sse protocol asks for it.';
  }
  return schema;
}
