import { array, constantFrom, integer, record } from 'fast-check';
import type { LinearSolver } from '../../../src/methodology/weightSpace/linearSolver';
import { greatestDifference, nearestWeights } from '../../../src/methodology/weightSpace/nearestWeights';
import { difference } from '../../../src/methodology/weightSpace/rivals';
import { weightNorms, type WeightNorm } from '../../../src/methodology/vocabulary';
import { highsSolver } from '../../../src/services/weightSpace/highsSolver';
import { always } from '../../support/law';
import { spaceOf, type SpaceCase } from '../../support/weightSpaces';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await highsSolver();
});

const steps = 30;
const values = array(integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 2 });

function distanceOf(norm: WeightNorm, weights: ArrayLike<number>): number {
  const shifts = Array.from(weights, (weight) => Math.abs(weight - 1 / 3));
  if (norm === 'L1') return shifts.reduce((sum, shift) => sum + shift, 0);
  return Math.max(...shifts) * (norm === 'RELATIVE' ? 3 : 1);
}

describe('the nearest weights', () => {
  it('reach the difference, and no point of a fine grid over the simplex that does so is nearer', () => {
    const found = { reached: 0, unreached: 0 };
    always(record({ columns: array(values, { minLength: 3, maxLength: 3 }), norm: constantFrom(...weightNorms) }), ({ columns, norm }) => {
      const instance: SpaceCase = { kind: 'arithmetic', columns, spec: {} };
      const space = spaceOf(instance);
      const lead = difference(space.scores, 0, 1, space.low.length);
      const leadAt = (weights: ArrayLike<number>): number => columns.reduce((sum, [a, b], k) => sum + weights[k] * (a - b), 0);
      const grid = Array.from({ length: steps + 1 }, (_, a) => Array.from({ length: steps + 1 - a }, (__, b) => [a / steps, b / steps, (steps - a - b) / steps])).flat();
      const nearest = nearestWeights(space, norm, lead, 0, solver);
      const greatest = greatestDifference(space, lead, solver);
      expect(greatest.difference).toBeCloseTo(Math.max(...columns.map(([a, b]) => a - b)), 9);
      if (nearest === null) {
        found.unreached++;
        expect(greatest.difference).toBeLessThan(0);
        return;
      }
      found.reached++;
      expect(leadAt(nearest.weights)).toBeGreaterThanOrEqual(-1e-9);
      expect(distanceOf(norm, nearest.weights)).toBeCloseTo(nearest.distance, 9);
      const reaching = grid.filter((weights) => leadAt(weights) >= 0).map((weights) => distanceOf(norm, weights));
      expect(Math.min(...reaching)).toBeGreaterThanOrEqual(nearest.distance - 1e-9);
    }, 150);
    expect(Math.min(found.reached, found.unreached)).toBeGreaterThan(5);
  });
});
