import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { resolveTypesSynchronously } from '../schema/abstractTypes';
import { City } from '../schema/City';
import { GenericUnit } from '../schema/Unit';
import { EvaluationResolver, ExclusionResolver, GroupSummaryResolver, NodeScoreResolver, UnitEvaluationResolver } from './EvaluationResolver';
import { FrameworkResolver } from './FrameworkResolver';
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
    ],
    orphanedTypes: [City, GenericUnit],
    validate: false,
  }));
}
