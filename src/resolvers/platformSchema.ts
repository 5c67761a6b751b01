import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolveTypesSynchronously } from '../schema/abstractTypes';
import { City } from '../schema/City';
import { GenericUnit } from '../schema/Unit';
import { CityFactsResolver } from './CityFactsResolver';
import { EvaluationResolver, ExclusionResolver, GroupSummaryResolver, NodeScoreResolver, UnitEvaluationResolver } from './EvaluationResolver';
import { FactResolver, FindingResolver, NodeFactsResolver } from './FactResolver';
import { FrameworkResolver } from './FrameworkResolver';
import { IndexFactsResolver } from './IndexFactsResolver';
import { IndexListsResolver } from './IndexListsResolver';
import { ErratumResolver, IndexResolver } from './IndexResolver';
import { MethodologyResolver, MethodologyVersionResolver } from './MethodologyResolver';
import { NodeResolver } from './NodeResolver';
import { CityResolver, ReportedMeasureResolver, UnitResolver } from './UnitResolver';
import { ObservationResolver, VintageResolver } from './VintageResolver';

/** The schema that is served: every resolver, and the object types that stand behind interfaces only. */
export async function buildPlatformSchema(): Promise<GraphQLSchema> {
  return resolveTypesSynchronously(await buildSchema({
    resolvers: [
      IndexResolver, ErratumResolver, UnitResolver, CityResolver, ReportedMeasureResolver, FrameworkResolver,
      MethodologyResolver, MethodologyVersionResolver, VintageResolver, ObservationResolver,
      EvaluationResolver, UnitEvaluationResolver, NodeScoreResolver, ExclusionResolver, GroupSummaryResolver, NodeResolver,
      IndexFactsResolver, IndexListsResolver, CityFactsResolver, NodeFactsResolver, FactResolver, FindingResolver,
    ],
    orphanedTypes: [City, GenericUnit],
    validate: false,
  }));
}
