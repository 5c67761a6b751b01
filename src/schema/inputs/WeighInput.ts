import { Field, InputType, Int } from 'type-graphql';
import type { WeighKind, WeighScope } from '../../methodology/vocabulary';
import { WeighKindEnum, WeighScopeEnum } from '../enums';
import { NodeWeightInput } from './NodeWeightInput';
import { WeightBoundsInput } from './WeightBoundsInput';

@InputType({ description: 'A method of weighting with its own parameters. A parameter goes with the kinds it names and is refused with the others.' })
export class WeighMethodInput {
  @Field(() => WeighKindEnum, { description: 'Which method to take.' })
  readonly kind!: WeighKind;

  @Field(() => [NodeWeightInput], { nullable: true, description: 'For GIVEN, which needs it: weights of children, each named once; a child not named weighs 1.' })
  readonly weights?: readonly NodeWeightInput[] | null;

  @Field(() => Int, { nullable: true, description: 'For ROTATED_LOADINGS: how many components are rotated, 1 or more; those with an eigenvalue above 1 when left out.' })
  readonly components?: number | null;

  @Field(() => WeighScopeEnum, { nullable: true, description: 'For PRINCIPAL_COMPONENT: the nodes that are analysed together; SIBLINGS when left out.' })
  readonly among?: WeighScope | null;

  @Field(() => WeightBoundsInput, { nullable: true, description: 'For BENEFIT_OF_THE_DOUBT: shares that children keep; none when left out.' })
  readonly bounds?: WeightBoundsInput | null;
}

@InputType({ description: 'A method of weighting for the children of one parent, of the parents of a level, or of all of them when neither is named. It takes the place of weights that the version sets for those children one by one.' })
export class NodeWeighInput {
  @Field(() => String, { nullable: true, description: 'Code of the parent whose children are weighed.' })
  readonly node?: string | null;

  @Field(() => Int, { nullable: true, description: 'Level of the parents: 0 the index, 1 pillars, 2 sub-pillars.' })
  readonly level?: number | null;

  @Field(() => WeighMethodInput, { description: 'The method to take there.' })
  readonly method!: WeighMethodInput;
}
