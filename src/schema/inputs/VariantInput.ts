import { Field, InputType } from 'type-graphql';
import type { PanelScope, PreparationStage } from '../../methodology/vocabulary';
import { PanelScopeEnum, PreparationStageEnum } from '../enums';
import { NodeAggregateInput } from './AggregateInput';
import { BonusInput } from './BonusInput';
import { DenominateInput } from './DenominateInput';
import { NodeImputeInput } from './ImputeInput';
import { MissingDataInput, NodeMissingDataInput } from './MissingDataInput';
import { NodeWeightInput } from './NodeWeightInput';
import { NodeNormaliseInput } from './NormaliseInput';
import { RankInput } from './RankInput';
import { ScreenInput } from './ScreenInput';
import { SubsetInput } from './SubsetInput';
import { NodeTreatInput } from './TreatInput';
import { NodeWeighInput } from './WeighInput';

@InputType({
  description: 'A change to a methodology version for this one question; nothing is saved. What is left out stays as in the version, '
    + 'and an empty variant equals none. A change below a node whose score the vintage reports is refused.',
})
export class VariantInput {
  @Field(() => [NodeWeightInput], { nullable: true, description: 'Weights of single nodes, each named once.' })
  readonly weights?: readonly NodeWeightInput[] | null;

  @Field(() => BonusInput, { nullable: true, description: 'How bonus points join the core.' })
  readonly bonus?: BonusInput | null;

  @Field(() => ScreenInput, { nullable: true, description: 'Which units are scored at all.' })
  readonly screen?: ScreenInput | null;

  @Field(() => [DenominateInput], { nullable: true, description: 'What indicators are divided by, each named once.' })
  readonly denominate?: readonly DenominateInput[] | null;

  @Field(() => [NodeImputeInput], { nullable: true, description: 'How missing values are replaced: at single indicators, whole levels, or all indicators; a node stands above its level, a level above the whole.' })
  readonly impute?: readonly NodeImputeInput[] | null;

  @Field(() => [NodeTreatInput], { nullable: true, description: 'How outliers are drawn in: at single indicators, whole levels, or all indicators; a node stands above its level, a level above the whole.' })
  readonly treat?: readonly NodeTreatInput[] | null;

  @Field(() => [NodeNormaliseInput], { nullable: true, description: 'Normalisation at single nodes, whole levels, or all indicators (inner nodes then stay as they are); a node stands above its level, a level above the whole.' })
  readonly normalise?: readonly NodeNormaliseInput[] | null;

  @Field(() => [NodeWeighInput], { nullable: true, description: 'How children come by their weights: at single parents, whole levels, or everywhere; a node stands above its level, a level above the whole, and weights of single nodes above all.' })
  readonly weigh?: readonly NodeWeighInput[] | null;

  @Field(() => [NodeAggregateInput], { nullable: true, description: 'Aggregation at single parents, whole levels, or everywhere; a node stands above its level, a level above the whole.' })
  readonly aggregate?: readonly NodeAggregateInput[] | null;

  @Field(() => MissingDataInput, { nullable: true, description: 'What becomes of a node when some of its children are missing: at every parent but those that missingAt names.' })
  readonly missing?: MissingDataInput | null;

  @Field(() => [NodeMissingDataInput], { nullable: true, description: 'Another rule for missing children at single parents or whole levels; a node stands above its level, a level above the whole.' })
  readonly missingAt?: readonly NodeMissingDataInput[] | null;

  @Field(() => [PreparationStageEnum], { nullable: true, description: 'In which order the stages before normalisation run, each of them once; that of the version when left out.' })
  readonly order?: readonly PreparationStage[] | null;

  @Field(() => PanelScopeEnum, { nullable: true, description: 'From which periods of the vintage normalisation learns its parameters.' })
  readonly panel?: PanelScope | null;

  @Field(() => RankInput, { nullable: true, description: 'How scores become ranks.' })
  readonly rank?: RankInput | null;

  @Field(() => SubsetInput, { nullable: true, description: 'Take only these leaves.' })
  readonly include?: SubsetInput | null;

  @Field(() => [String], { nullable: true, description: 'Leave out these nodes, by code, and the core below them; bonus factors go when they or the bonus node are named. At most 250.' })
  readonly exclude?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Evaluate among these units only, by code or alias: ranks, and what normalisation learns, are theirs. 1 to 250.' })
  readonly units?: readonly string[] | null;
}
