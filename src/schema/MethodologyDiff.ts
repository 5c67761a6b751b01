import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { PlayerGrouping, VersionBump } from '../methodology/vocabulary';
import { PlayerGroupingEnum, VersionBumpEnum } from './changeEnums';
import { Comparability } from './Comparability';
import { MethodologyChange } from './MethodologyChange';
import { Mover } from './Mover';
import { Problem } from './Problem';

@ObjectType({ simpleResolvers: true, description: 'What becomes of the ranks, over the units that both versions rank, ranked among themselves.' })
export class RankEffect {
  @Field(() => Float, { description: 'Mean of the absolute changes of rank against the earlier version, in places.' })
  readonly meanAbsoluteShift!: number;

  @Field(() => Int, { description: 'The greatest absolute change of rank, in places.' })
  readonly maximumShift!: number;

  @Field(() => Int, { description: 'Number of units with another rank.' })
  readonly moved!: number;

  @Field(() => [Mover], { description: 'The units that moved farthest, as many as the argument movers says.' })
  readonly movers!: readonly Mover[];
}

@ObjectType({ simpleResolvers: true, description: 'What one change does to the ranks: by itself, and as its share of the whole.' })
export class ChangeEffect {
  @Field(() => Int, { nullable: true, description: 'Position, in players, of the player that the change belongs to; null for a change that can have no effect.' })
  readonly player!: number | null;

  @Field(() => RankEffect, { nullable: true, description: 'What becomes of the ranks when only this change is made to the earlier version; null where it cannot be made without others.' })
  readonly alone!: RankEffect | null;

  @Field(() => Float, { description: 'Its Shapley share of totalEffect.meanAbsoluteShift, in places: what making it adds, in the mean over all orders of making the changes. Of a player of several changes each gets an equal part. The shares of all changes add up to the whole.' })
  readonly shapley!: number;
}

@ObjectType({ simpleResolvers: true, description: 'One change between two versions, with what it does to the ranks.' })
export class EffectiveChange extends MethodologyChange {
  @Field(() => ChangeEffect, { nullable: true, description: 'What it does to the ranks; null where no effects can be computed.' })
  readonly effect!: ChangeEffect | null;
}

@ObjectType({ simpleResolvers: true, description: 'Changes that are made together when their effect is shared out: usually one.' })
export class DiffPlayer {
  @Field(() => [Int], { description: 'Positions of its changes in changes.' })
  readonly changes!: readonly number[];

  @Field(() => [String], { description: 'The sentences of its changes.' })
  readonly sentences!: readonly string[];

  @Field(() => Float, { description: 'Its Shapley share of totalEffect.meanAbsoluteShift, in places. The shares of all players add up to the whole.' })
  readonly shapley!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the changes of one player do to one unit.' })
export class UnitShare {
  @Field(() => Int, { description: 'Position of the player in players.' })
  readonly player!: number;

  @Field(() => [String], { description: 'The sentences of its changes.' })
  readonly sentences!: readonly string[];

  @Field(() => Float, { description: 'Shapley share of the change of rank, in places, above 0 for up; the shares add up to rankChange.' })
  readonly rankShare!: number;

  @Field(() => Float, { description: 'Shapley share of the change of score; the shares add up to scoreChange.' })
  readonly scoreShare!: number;
}

@ObjectType({ simpleResolvers: true, description: 'What the changes between two versions do to one unit.' })
export class UnitDiffEffect {
  @Field(() => Mover, { description: 'Where the unit stands under both.' })
  readonly mover!: Mover;

  @Field(() => [UnitShare], { description: 'The share of each player, in the order of players.' })
  readonly shares!: readonly UnitShare[];
}

@ObjectType({
  simpleResolvers: true,
  description: 'What two methodology versions differ in, like release notes, and what each change does to the ranks of a vintage. The value of a set of changes is the mean absolute shift of ranks that they make to the earlier version; it is shared out by Shapley values.',
})
export class MethodologyDiff {
  @Field(() => VersionBumpEnum, { nullable: true, description: 'The least by which a version number would have to rise for these changes; null where nothing changed.' })
  readonly neededBump!: VersionBump | null;

  @Field(() => [EffectiveChange], { description: 'Every change, in the order of the stages.' })
  readonly changes!: readonly EffectiveChange[];

  @Field(() => Int, { nullable: true, description: 'Number of units that both versions rank; null where no effects can be computed.' })
  readonly population!: number | null;

  @Field(() => PlayerGroupingEnum, { nullable: true, description: 'How changes were put together into players; null where no effects can be computed.' })
  readonly grouping!: PlayerGrouping | null;

  @Field(() => [DiffPlayer], { description: 'Who shares the effect: changes, or several that are made together. Empty where no effects can be computed.' })
  readonly players!: readonly DiffPlayer[];

  @Field(() => RankEffect, { nullable: true, description: 'What all changes together do to the ranks; null where no effects can be computed.' })
  readonly totalEffect!: RankEffect | null;

  @Field(() => Comparability, { nullable: true, description: 'Whether ranks and scores of the two may be set against each other; null where no effects can be computed.' })
  readonly comparability!: Comparability | null;

  @Field(() => [Problem], { description: 'Why there are no effects, e.g. a version that asks something below a node whose score the vintage reports; empty where there are.' })
  readonly notComputable!: readonly Problem[];
}
