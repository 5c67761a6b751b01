import { Field, ObjectType } from 'type-graphql';
import type { DataStage } from '../methodology/vocabulary';
import { DataStageEnum } from './coherenceEnums';

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the data bear out the tree that was put over them: correlations, principal components, consistency, importance, clusters. '
    + 'Factor analysis, hierarchical clustering and a graph of ties are how the levels of such a tree are found in the first place. Each field is computed when it is asked for.',
})
export class Coherence {
  @Field(() => DataStageEnum, { description: 'Which figures are looked at.' })
  readonly stage!: DataStage;
}
