import { Field, Float, ObjectType } from 'type-graphql';
import type { BonusKind } from '../../methodology/vocabulary';
import { BonusKindEnum } from '../enums';

@ObjectType({ simpleResolvers: true, description: 'What the version says of one bonus factor: points = share earned × maxPoints.' })
export class BonusFactorRule {
  @Field(() => String, { description: 'Code of the indicator that is the factor.' })
  readonly node!: string;

  @Field(() => Boolean, { description: 'Whether its points count.' })
  readonly enabled!: boolean;

  @Field(() => Float, { nullable: true, description: 'Most points it can give, not negative; null for the ceiling of the factor.' })
  readonly maxPoints!: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'How bonus points join the core; core + bonus = score, always.' })
export class BonusRule {
  @Field(() => BonusKindEnum, { description: 'The way in which the points join.' })
  readonly kind!: BonusKind;

  @Field(() => Float, { nullable: true, description: 'Highest bonus in points that counts; null for no cap.' })
  readonly cap!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of MULTIPLICATIVE: points that double the core, above 0.' })
  readonly scale!: number | null;

  @Field(() => [BonusFactorRule], { description: 'Factors spoken of one by one; those not named are enabled at their ceiling.' })
  readonly factors!: readonly BonusFactorRule[];
}
