import { ArgsType, Field } from 'type-graphql';
import type { WeightNorm } from '../../methodology/vocabulary';
import { StabilityInput } from '../inputs/StabilityInput';
import { WeightSpaceInput } from '../inputs/WeightSpaceInput';
import { WeightNormEnum } from '../weightSpaceEnums';

@ArgsType()
export class OvertakeArgs {
  @Field(() => String, { description: 'Code or alias of the unit that is to come at or above the other.' })
  readonly above!: string;

  @Field(() => String, { description: 'Code or alias of the unit that is to be overtaken.' })
  readonly below!: string;

  @Field(() => WeightSpaceInput, { nullable: true, description: 'Which weights may shift, and how far; without it those of the pillars, to any that add up to what they do now.' })
  readonly weights?: WeightSpaceInput | null;

  @Field(() => WeightNormEnum, { nullable: true, description: 'How a shift is measured; L1 without it.' })
  readonly norm?: WeightNorm | null;
}

@ArgsType()
export class StabilityArgs {
  @Field(() => StabilityInput, { description: 'What is to stay, and how weights may shift.' })
  readonly spec!: StabilityInput;
}
