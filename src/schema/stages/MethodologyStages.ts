import { Field, ObjectType } from 'type-graphql';
import type { PreparationStage } from '../../methodology/vocabulary';
import { PreparationStageEnum } from '../enums';
import { AggregateStage } from './AggregateStage';
import { BonusRule } from './BonusRule';
import { DenominateRule } from './DenominateRule';
import { ImputeStage } from './ImputeStage';
import { MissingDataStage } from './MissingDataStage';
import { NormaliseStage } from './NormaliseStage';
import { PanelRule } from './PanelRule';
import { RankRule } from './RankRule';
import { ScreenRule } from './ScreenRule';
import { SubsetRule } from './SubsetRule';
import { TreatStage } from './TreatStage';
import { WeighStage } from './WeighStage';

/** The fields are those of a methodology document, so the document itself is the value. */
@ObjectType({ simpleResolvers: true, description: 'The choices of a methodology version, stage by stage, in the words of its document.' })
export class MethodologyStages {
  @Field(() => SubsetRule, { description: 'Which leaves of the framework take part.' })
  readonly subset!: SubsetRule;

  @Field(() => ScreenRule, { nullable: true, description: 'Which units are scored at all; null where every unit is.' })
  readonly screen?: ScreenRule;

  @Field(() => [DenominateRule], { nullable: true, description: 'Which indicators are divided by another variable; null where none is.' })
  readonly denominate?: readonly DenominateRule[];

  @Field(() => ImputeStage, { nullable: true, description: 'How missing values of indicators are replaced; null where none is.' })
  readonly impute?: ImputeStage;

  @Field(() => TreatStage, { nullable: true, description: 'How outliers of indicators are drawn in; null where nothing is treated.' })
  readonly treat?: TreatStage;

  @Field(() => [PreparationStageEnum], { nullable: true, description: 'The order in which the stages before normalisation run; null for screen, denominate, impute, treat.' })
  readonly order?: readonly PreparationStage[];

  @Field(() => PanelRule, { nullable: true, description: 'What is made of several periods; null where each is normalised by itself.' })
  readonly panel?: PanelRule;

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
