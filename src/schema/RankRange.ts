import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { RankExtremeStatus } from '../methodology/vocabulary';
import { RankExtremeStatusEnum } from './weightSpaceEnums';
import { connectionOf, type Connection } from './pagination';
import { Unit } from './Unit';

@ObjectType({ simpleResolvers: true, description: 'A weight that was found for a node: sent as a weight of a variant, it is put into force.' })
export class FoundWeight {
  @Field(() => String, { description: 'Code of the node.' })
  readonly node!: string;

  @Field(() => Float, { description: 'Its weight: a factor where the parent sums, a share of the whole where it takes a mean.' })
  readonly weight!: number;
}

@ObjectType({ simpleResolvers: true, description: 'The best or the worst rank that a unit can have over the weights in doubt, with weights that show it.' })
export class RankExtreme {
  @Field(() => RankExtremeStatusEnum, { description: 'How surely it is known.' })
  readonly status!: RankExtremeStatus;

  @Field(() => Int, { description: 'The rank that the weights given yield, by the same engine that evaluates; 1 for the best.' })
  readonly rank!: number;

  @Field(() => Int, { description: 'No weights allowed yield a rank beyond this; equal to rank where it is attained.' })
  readonly limit!: number;

  @Field(() => Float, { nullable: true, description: 'For SUPREMUM: by how many points the difference to some unit falls short of what the limit needs; null otherwise.' })
  readonly gap!: number | null;

  @Field(() => [FoundWeight], { description: 'Weights that yield the rank: those in doubt, as variant.weights takes them.' })
  readonly weights!: readonly FoundWeight[];
}

@ObjectType({ simpleResolvers: true, description: 'Between which ranks one unit can stand, over all weights in doubt.' })
export class UnitRankRange {
  @Field(() => String, { description: 'Code of the unit, e.g. taizhou-jiangsu.' })
  readonly unitCode!: string;

  @Field(() => Unit, { description: 'The unit whose ranks they are.' })
  readonly unit!: Unit;

  @Field(() => Int, { description: 'Its rank in the evaluation itself.' })
  readonly nominal!: number;

  @Field(() => RankExtreme, { description: 'The best rank it can have.' })
  readonly best!: RankExtreme;

  @Field(() => RankExtreme, { description: 'The worst rank it can have.' })
  readonly worst!: RankExtreme;
}

export const UnitRankRangeConnection = connectionOf<UnitRankRange>(() => UnitRankRange, {
  name: 'UnitRankRange', items: 'units with their best and worst ranks', order: 'by nominal rank, the best first',
});
export type UnitRankRangeConnection = Connection<UnitRankRange>;

@ObjectType({ simpleResolvers: true, description: 'Best and worst ranks over all weights in doubt: not drawn, but found by linear programmes with whole numbers, and shown by weights.' })
export class RankRange {
  @Field(() => [String], { description: 'Codes of the nodes whose weights are in doubt, as they stand in the tree.' })
  readonly nodes!: readonly string[];

  @Field(() => String, { description: 'sha256: and the hex digest of what was asked and of all ranks and weights found; equal hashes mean equal results, bit for bit.' })
  readonly resultHash!: string;
}
