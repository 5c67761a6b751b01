import { Field, InputType, Int } from 'type-graphql';
import type { StabilityKeep, WeightNorm } from '../../methodology/vocabulary';
import { StabilityKeepEnum, WeightNormEnum } from '../weightSpaceEnums';
import { WeightSpaceInput } from './WeightSpaceInput';

@InputType({ description: 'What is to stay as it is while weights shift, and how they may.' })
export class StabilityInput {
  @Field(() => StabilityKeepEnum, { description: 'What is to stay.' })
  readonly keep!: StabilityKeep;

  @Field(() => String, { nullable: true, description: 'For RANK, which needs it: code or alias of the unit.' })
  readonly unit?: string | null;

  @Field(() => Int, { nullable: true, description: 'For TOP, which needs it: how many units are the first, 1 or more.' })
  readonly top?: number | null;

  @Field(() => WeightSpaceInput, { nullable: true, description: 'Which weights may shift, and how far; without it those of the pillars, to any that add up to what they do now.' })
  readonly weights?: WeightSpaceInput | null;

  @Field(() => WeightNormEnum, { nullable: true, description: 'How a shift is measured; L1 without it.' })
  readonly norm?: WeightNorm | null;
}
