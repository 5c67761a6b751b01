import type { NodeCode } from '../framework';
import type { ScoreTable } from '../score';
import { isInDoubt, type WeightDoubt } from './weightDraw';

/** Whole steps in which the weights of a node are counted, for each of its siblings' total weight: their sums are exact, so that no order of adding changes them. */
const steps = 2 ** 32;

/** Nodes whose weights are drawn in some world. */
export interface WeighedNodes {
  readonly codes: readonly NodeCode[];
  /** The step in which the weight of each is counted. */
  readonly quanta: Float64Array;
  /** In each world, for each weight of the tree (as `treeWeights` has them): the place of its node among `codes`, −1 where it is not drawn. */
  readonly placesIn: readonly Int32Array[];
}

/** `tables` are those of the worlds, in their order. */
export function weighedNodes(tables: readonly ScoreTable[], doubt: WeightDoubt): WeighedNodes {
  const totals = new Map<NodeCode, number>();
  for (const { plan, learntWeights } of tables) {
    for (const group of plan.groups.filter((candidate) => isInDoubt(doubt, candidate))) {
      const total = (learntWeights.get(group.column) ?? group.weights).reduce((sum, weight) => sum + Math.abs(weight), 0);
      for (const child of group.children) totals.set(plan.nodes[child].code, Math.max(total, totals.get(plan.nodes[child].code) ?? 0));
    }
  }
  const codes = [...totals.keys()];
  const placeOf = new Map(codes.map((code, place) => [code, place]));
  return {
    codes, quanta: Float64Array.from(codes, (code) => (totals.get(code) ?? 0) / steps),
    placesIn: tables.map(({ plan }) => Int32Array.from(plan.groups.flatMap((group) =>
      group.children.map((child) => (isInDoubt(doubt, group) ? placeOf.get(plan.nodes[child].code) ?? -1 : -1))))),
  };
}
