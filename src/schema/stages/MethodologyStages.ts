import { Field, ObjectType } from 'type-graphql';
import { AggregateStage } from './AggregateStage';
import { BonusRule } from './BonusRule';
import { MissingDataStage } from './MissingDataStage';
import { NormaliseStage } from './NormaliseStage';
import { RankRule } from './RankRule';
import { SubsetRule } from './SubsetRule';
import { WeighStage } from './WeighStage';

/** The fields are those of a methodology document, so the document itself is the value. */
@ObjectType({ simpleResolvers: true, description: 'The choices of a methodology version, stage by stage, in the words of its document.' })
export class MethodologyStages {
  @Field(() => SubsetRule, { description: 'Which leaves of the framework take part.' })
  readonly subset!: SubsetRule;

  @Field(() => NormaliseStage, { description: 'How values are made comparable.' })
  readonly normalise!: NormaliseStage;

  @Field(() => WeighStage, { description: 'How children come by their weights.' })
  readonly weigh!: WeighStage;

  @Field(() => AggregateStage, { description: 'How scores of children make the score of their parent.' })
  readonly aggregate!: AggregateStage;

  @Field(() => MissingDataStage, { description: 'What becomes of a node when some of its children are missing.' })
  readonly missing!: MissingDataStage;

  @Field(() => BonusRule, { description: 'How bonus points join the core.' })
  readonly bonus!: BonusRule;

  @Field(() => RankRule, { description: 'How scores become ranks.' })
  readonly rank!: RankRule;
}
