import { Field, ID, InputType } from 'type-graphql';
import { GapArgs } from '../args/GapArgs';
import { EvaluationInput } from './EvaluationInput';
import { KeyedInput } from './KeyedInput';
import { RankRangeInput } from './RankRangeInput';
import { RobustnessInput } from './RobustnessInput';
import { SensitivityInput } from './SensitivityInput';

@InputType({ description: 'An analysis that is to be done as a job: of one evaluation, of exactly one kind.' })
export class StartAnalysisInput extends KeyedInput {
  @Field(() => EvaluationInput, { description: 'The evaluation that is analysed; its refs mean what they mean now, however long the job waits.' })
  readonly evaluation!: EvaluationInput;

  @Field(() => RobustnessInput, { nullable: true, description: 'How firm its ranks are, as Evaluation.robustness takes it, with more draws than a request has time for.' })
  readonly robustness?: RobustnessInput | null;

  @Field(() => SensitivityInput, { nullable: true, description: 'Which of the things in doubt matter, as Evaluation.sensitivity takes it.' })
  readonly sensitivity?: SensitivityInput | null;

  @Field(() => RankRangeInput, { nullable: true, description: 'Between which ranks units can stand, as Evaluation.rankRange takes it.' })
  readonly rankRange?: RankRangeInput | null;

  @Field(() => GapArgs, { nullable: true, description: 'What the gap between two units comes from, as Evaluation.explainGap takes it.' })
  readonly gap?: GapArgs | null;
}

@InputType({ description: 'The job that is to end before its time.' })
export class CancelJobInput extends KeyedInput {
  @Field(() => ID, { description: 'Its global id.' })
  readonly id!: string;
}
