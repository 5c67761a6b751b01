import { Field, InputType, Int } from 'type-graphql';
import type { SensitivityMeasure, WeightFactorKind } from '../../methodology/vocabulary';
import { SensitivityMeasureEnum, WeightFactorKindEnum } from '../enums';
import { AssumptionInput, WeightDoubtInput } from './RobustnessInput';

@InputType({ description: 'What is in doubt, and what of it is to be explained. Each assumption is a factor; so are weights. Equal specs give equal results, bit for bit.' })
export class SensitivityInput {
  @Field(() => Int, { description: 'Number of samples, 2 to 1,000,000, as far as the time allows: all units are scored draws × (factors + 2) times.' })
  readonly draws!: number;

  @Field(() => Int, { nullable: true, description: 'Where the random numbers begin, 0 to 2³¹ − 1; 1 without it.' })
  readonly seed?: number | null;

  @Field(() => WeightDoubtInput, { nullable: true, description: 'Weights in doubt; without it they are as declared.' })
  readonly weights?: WeightDoubtInput | null;

  @Field(() => WeightFactorKindEnum, { nullable: true, description: 'Which weights are one factor; LEVEL without it.' })
  readonly weightFactors?: WeightFactorKind | null;

  @Field(() => [AssumptionInput], { nullable: true, description: 'What else is in doubt, each a factor of its own. At most 256 combinations of options.' })
  readonly assumptions?: readonly AssumptionInput[] | null;

  @Field(() => Int, { nullable: true, description: 'A level whose nodes are left out in turn: one more assumption, named leave-out, with an option for each of them and one that keeps all.' })
  readonly leaveOut?: number | null;

  @Field(() => [String], { nullable: true, description: 'Codes of units whose rank or score is looked at, at most 20; without it the mean shift alone.' })
  readonly units?: readonly string[] | null;

  @Field(() => SensitivityMeasureEnum, { nullable: true, description: 'What of these units is looked at: RANK or SCORE; RANK without it.' })
  readonly measure?: SensitivityMeasure | null;
}
