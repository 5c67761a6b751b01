import { Field, Float, ObjectType } from 'type-graphql';
import type { Basis, BonusKind, Disclosure } from '../methodology/vocabulary';
import { BasisEnum, BonusKindEnum, DisclosureEnum } from './enums';
import { FrameworkNode } from './Framework';

@ObjectType({ simpleResolvers: true, description: 'What one bonus factor gives to a unit.' })
export class BonusFactorScore {
  @Field(() => FrameworkNode, { description: 'The indicator that is the factor.' })
  readonly node!: FrameworkNode;

  @Field(() => Float, { nullable: true, description: 'Points earned, 0 to maxPoints; null when basis is MISSING, as where only the bonus as a whole is reported.' })
  readonly points!: number | null;

  @Field(() => Float, { nullable: true, description: 'Most points it can give; null where none is known.' })
  readonly maxPoints!: number | null;

  @Field(() => DisclosureEnum, { nullable: true, description: 'Whether the source prints maxPoints or it was inferred; null where set by the version or variant.' })
  readonly maxPointsDisclosure!: Disclosure | null;

  @Field(() => Boolean, { description: 'Whether its points count in this version and variant.' })
  readonly enabled!: boolean;

  @Field(() => BasisEnum, { description: 'How the factor came by its points.' })
  readonly basis!: Basis;
}

@ObjectType({ simpleResolvers: true, description: "A unit's bonus: the points that join its core; core + total = score." })
export class BonusScore {
  @Field(() => BonusKindEnum, { description: 'How the points join the core in this version and variant.' })
  readonly kind!: BonusKind;

  @Field(() => Float, { description: 'Points that the bonus adds to the core, after the cap; 0 where there is none.' })
  readonly total!: number;

  @Field(() => Float, { nullable: true, description: 'Highest total allowed, in points; null where there is no cap.' })
  readonly cap!: number | null;

  @Field(() => BasisEnum, { description: 'Whether the bonus was computed from its factors or reported as a whole.' })
  readonly basis!: Basis;

  @Field(() => [BonusFactorScore], { description: 'The factors one by one, in printed order.' })
  readonly factors!: readonly BonusFactorScore[];
}
