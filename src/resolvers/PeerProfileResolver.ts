import { Args, FieldResolver, Resolver, Root } from 'type-graphql';
import { PeerProfileArgs } from '../schema/args/PeerProfileArgs';
import { PeerProfile } from '../schema/PeerProfile';
import { UnitEvaluation } from '../schema/UnitEvaluation';
import { peerProfile } from '../services/evaluation/peerProfile';
import type { UnitEvaluationShape } from './evaluationShapes';

@Resolver(() => UnitEvaluation)
export class UnitProfileResolver {
  @FieldResolver(() => PeerProfile, { nullable: true, description: 'Its strengths and weaknesses against all units, those of its group, or those nearest to it. Null with an error when the arguments are refused.' })
  profile(@Root() { evaluation, position }: UnitEvaluationShape, @Args(() => PeerProfileArgs) { peers, grouping, count, level, first }: PeerProfileArgs): PeerProfile {
    return peerProfile(evaluation, position, { peers, grouping: grouping ?? null, count: count ?? null, level: level ?? null, first });
  }
}
