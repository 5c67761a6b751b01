import { Field, InputType } from 'type-graphql';
import { NodeAggregateInput } from './AggregateInput';
import { BonusInput } from './BonusInput';
import { MissingDataInput } from './MissingDataInput';
import { NodeWeightInput } from './NodeWeightInput';
import { NodeNormaliseInput } from './NormaliseInput';
import { SubsetInput } from './SubsetInput';

@InputType({
  description: 'A change to a methodology version for this one question; nothing is saved. What is left out stays as in the version, '
    + 'and an empty variant equals none. A change below a node whose score the vintage reports is refused.',
})
export class VariantInput {
  @Field(() => [NodeWeightInput], { nullable: true, description: 'Weights of single nodes, each named once.' })
  readonly weights?: readonly NodeWeightInput[] | null;

  @Field(() => BonusInput, { nullable: true, description: 'How bonus points join the core.' })
  readonly bonus?: BonusInput | null;

  @Field(() => [NodeNormaliseInput], { nullable: true, description: 'Normalisation at single nodes or whole levels; a node stands above its level.' })
  readonly normalise?: readonly NodeNormaliseInput[] | null;

  @Field(() => [NodeAggregateInput], { nullable: true, description: 'Aggregation at single parents or whole levels; a node stands above its level.' })
  readonly aggregate?: readonly NodeAggregateInput[] | null;

  @Field(() => MissingDataInput, { nullable: true, description: 'What becomes of a node when some of its children are missing.' })
  readonly missing?: MissingDataInput | null;

  @Field(() => SubsetInput, { nullable: true, description: 'Take only these leaves.' })
  readonly include?: SubsetInput | null;

  @Field(() => [String], { nullable: true, description: 'Leave out these nodes, by code, and the core below them; bonus factors go when they or the bonus node are named. At most 250.' })
  readonly exclude?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Evaluate among these units only, by code or alias: ranks, and what normalisation learns, are theirs. 1 to 250.' })
  readonly units?: readonly string[] | null;
}
