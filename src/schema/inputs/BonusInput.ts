import { Field, Float, InputType } from 'type-graphql';
import type { BonusKind } from '../../methodology/vocabulary';
import { BonusKindEnum } from '../enums';

@InputType({ description: 'A change to one bonus factor; what is left out stays as in the version.' })
export class BonusFactorInput {
  @Field(() => String, { description: 'Code of the indicator that is the factor.' })
  readonly node!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether its points count.' })
  readonly enabled?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Most points it can give: finite, not negative. Points = share earned × maxPoints.' })
  readonly maxPoints?: number | null;
}

@InputType({ description: 'A change to how bonus points join the core; what is left out stays as in the version.' })
export class BonusInput {
  @Field(() => BonusKindEnum, { nullable: true, description: 'The way in which the points join the core.' })
  readonly kind?: BonusKind | null;

  @Field(() => Float, { nullable: true, description: 'Highest bonus in points that counts: finite, not negative. Left out, the cap of the version stays while the kind does, and a new kind has none.' })
  readonly cap?: number | null;

  @Field(() => Float, { nullable: true, description: 'Points that double the core: finite, above 0. Needed when kind is MULTIPLICATIVE: score = core × (1 + points / scale).' })
  readonly scale?: number | null;

  @Field(() => [BonusFactorInput], { nullable: true, description: 'Changes to single factors, each named once.' })
  readonly factors?: readonly BonusFactorInput[] | null;
}
