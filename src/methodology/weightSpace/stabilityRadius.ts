import type { StabilityKeep, WeightNorm } from '../vocabulary';
import { scoresUnder } from './linearScores';
import type { LinearSolver } from './linearSolver';
import { nearestWeights } from './nearestWeights';
import { difference } from './rivals';
import type { WeightSpace } from './weightSpace';

/** Two units, by their places among the scores: `below` draws level with `above`, or a tie is broken in its favour. */
export interface Pair { readonly above: number; readonly below: number; readonly isTied: boolean }

/** How far weights can shift before something changes: at no smaller distance than `radius`. `weights` lie just beyond it. */
export interface Stability extends Pair { readonly radius: number; readonly weights: Float64Array }

/**
 * The pairs of which one has to change sides first. RANK: the unit with every other. TOP: each of the first k with each of
 * the others. ORDER: each unit with those of its own rank and of the next: whatever else changes sides, some of these do so before.
 */
export function pairsThatKeep({ scores, tieGrid }: WeightSpace, keep: { readonly kind: StabilityKeep; readonly unit: number; readonly top: number }): readonly Pair[] {
  const cells = scoresUnder(scores, scores.nominal).map((score) => Math.round(score / tieGrid));
  const order = Array.from(cells.keys()).sort((a, b) => cells[b] - cells[a] || a - b);
  const pair = (above: number, below: number): readonly Pair[] => (cells[above] === cells[below]
    ? [{ above, below, isTied: true }, { above: below, below: above, isTied: true }] : [cells[above] > cells[below] ? { above, below, isTied: false } : { above: below, below: above, isTied: false }]);
  switch (keep.kind) {
    case 'RANK': return order.filter((other) => other !== keep.unit).flatMap((other) => pair(keep.unit, other));
    case 'TOP': {
      const last = cells[order[Math.min(keep.top, order.length) - 1]];
      const inside = order.filter((unit) => cells[unit] >= last);
      return inside.flatMap((above) => order.slice(inside.length).map((below): Pair => ({ above, below, isTied: false })));
    }
    case 'ORDER': {
      const behind = (cell: number, from: number): number => { // the first place from there on that is not of this cell
        let place = from;
        while (place < order.length && cells[order[place]] === cell) place++;
        return place;
      };
      return order.flatMap((above, at) => {
        const next = behind(cells[above], at + 1);
        return order.slice(at + 1, behind(cells[order[next]], next)).flatMap((below) => pair(above, below));
      });
    }
  }
}

/** The pair of which the lower draws level, or a tie is broken, at the smallest shift of weights, if that is smaller than `before`; null where no weights allowed do it. A hair beyond, it is ahead, if weights allow that at all. */
export function firstToChange(space: WeightSpace, norm: WeightNorm, pairs: readonly Pair[], solver: LinearSolver, before: Stability | null): Stability | null {
  return pairs.reduce((first, pair) => {
    const lead = difference(space.scores, pair.below, pair.above, space.low.length);
    const nearest = nearestWeights(space, norm, lead, pair.isTied ? space.tieGrid : 0, solver);
    if (nearest === null || (first !== null && nearest.distance >= first.radius)) return first;
    const beyond = nearestWeights(space, norm, lead, 2 * space.tieGrid, solver) ?? nearest;
    return { ...pair, radius: nearest.distance, weights: beyond.weights };
  }, before);
}
