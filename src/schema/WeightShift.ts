import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { WeightNorm } from '../methodology/vocabulary';
import { FoundWeight } from './RankRange';
import { Unit } from './Unit';
import { WeightNormEnum } from './weightSpaceEnums';

@ObjectType({ simpleResolvers: true, description: 'The smallest shift of weights that puts one unit at or above another, or the proof that none does.' })
export class Overtake {
  @Field(() => Boolean, { description: 'Whether any weights allowed do it.' })
  readonly isPossible!: boolean;

  @Field(() => WeightNormEnum, { description: 'How the shift is measured.' })
  readonly norm!: WeightNorm;

  @Field(() => Float, { nullable: true, description: 'No smaller shift does it; null where none does.' })
  readonly least!: number | null;

  @Field(() => Float, { nullable: true, description: 'The shift of the weights given: the least, or a hair more where a tie would be lost in rounding; null where none does it.' })
  readonly distance!: number | null;

  @Field(() => [FoundWeight], { description: 'Weights that do it; where none do, those under which the unit comes nearest.' })
  readonly weights!: readonly FoundWeight[];

  @Field(() => Float, { description: 'Score of the unit less that of the other under these weights, as the engine evaluates them, in points: below 0 where none do it, and then the greatest there is.' })
  readonly difference!: number;

  @Field(() => Int, { description: 'Rank of the unit under these weights, as the engine evaluates them.' })
  readonly rankAbove!: number;

  @Field(() => Int, { description: 'Rank of the other.' })
  readonly rankBelow!: number;
}

@ObjectType({ simpleResolvers: true, description: 'Two units that draw level at the smallest shift of weights, and what the engine says a hair beyond it.' })
export class FirstChange {
  @Field(() => Unit, { description: 'The unit that is ahead, or level, under the weights as declared.' })
  readonly above!: Unit;

  @Field(() => Unit, { description: 'The unit that catches up with it.' })
  readonly below!: Unit;

  @Field(() => Int, { description: 'Rank of the first of them under the weights given, as the engine evaluates them.' })
  readonly rankAbove!: number;

  @Field(() => Int, { description: 'Rank of the second.' })
  readonly rankBelow!: number;

  @Field(() => [FoundWeight], { description: 'Weights just beyond the radius; at it where no weights allowed go beyond.' })
  readonly weights!: readonly FoundWeight[];
}

@ObjectType({ simpleResolvers: true, description: 'How far weights can shift before something changes.' })
export class StabilityRadius {
  @Field(() => WeightNormEnum, { description: 'How the shift is measured.' })
  readonly norm!: WeightNorm;

  @Field(() => Float, { nullable: true, description: 'Any smaller shift leaves what is to stay as it is; 0 or next to it where units are tied and a tie can be broken. Null where no weights allowed change it.' })
  readonly radius!: number | null;

  @Field(() => FirstChange, { nullable: true, description: 'What changes first; null where nothing does.' })
  readonly first!: FirstChange | null;
}
