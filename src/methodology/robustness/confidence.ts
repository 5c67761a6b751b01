import type { ScoreTable } from '../score';
import { rankerOf, type World } from './monteCarlo';
import type { Reweigher } from './reweigher';

/** A world in which weights are drawn: the weights that it declares, and which node each of them is of; −1 for one that is not drawn. */
export interface WeighedWorld extends World {
  readonly reweigher: Reweigher;
  readonly declared: Float64Array;
  readonly nodePlaces: Int32Array;
}

/**
 * Confidence factor of a unit: in what share of the worlds it is first under its central weights. Where weights alone are in doubt, that is 1 or 0. All worlds
 * are alike likely, and each is asked: this is no sample.
 *
 * Shape   `unit` by its place in the nominal evaluation; weights of nodes as `weighedNodes` has them, NaN for one that was never weighed while the unit was first: it weighs as declared.
 * @source Lahdelma and Salminen (2001), Operations Research 49(3), 444-454, sec. 3
 */
export function confidenceIn(worlds: readonly WeighedWorld[], nominal: ScoreTable): (unit: number, central: Float64Array) => number {
  const rankers = worlds.map((world) => rankerOf(nominal, world));
  return (unit, central) => {
    const firsts = worlds.filter(({ reweigher, declared, nodePlaces }, w) => {
      const isWeighed = (k: number): boolean => nodePlaces[k] >= 0 && !Number.isNaN(central[nodePlaces[k]]);
      reweigher.take(declared.map((weight, k) => (isWeighed(k) ? central[nodePlaces[k]] : weight)), 0);
      return rankers[w](reweigher.score(1), 0)[unit] === 1;
    });
    return firsts.length / worlds.length;
  };
}
