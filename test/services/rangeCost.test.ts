import { SeededRandom } from '../../src/methodology/robustness/seededRandom';
import { rangeCost } from '../../src/services/weightSpace/rangeCost';
import { spaceOf } from '../support/weightSpaces';

const random = new SeededRandom(1, 1);
const spaceWith = (units: number, weights: number, spec: unknown, kind: 'sum' | 'arithmetic' = 'arithmetic') => spaceOf({
  kind, spec, columns: Array.from({ length: weights }, () => Array.from({ length: units }, () => random.next())),
});

describe('what extreme ranks would cost', () => {
  it('is told from sizes: all 72 cities at pillar level while the asker waits, all of 200 units as a job', () => {
    expect(rangeCost(spaceWith(72, 6, { share: 0.25 }), 72).milliseconds).toBeLessThan(5_000);
    expect(rangeCost(spaceWith(200, 20, { share: 0.25 }), 200).milliseconds).toBeGreaterThan(5_000);
    expect(rangeCost(spaceWith(200, 20, { share: 0.25 }), 10).milliseconds).toBeLessThan(5_000);
  });

  it('is less where limits can be read off: factors under a sum, each within its own', () => {
    expect(rangeCost(spaceWith(72, 6, { share: 0.25 }, 'sum'), 72).milliseconds).toBeLessThan(rangeCost(spaceWith(72, 6, { share: 0.25, keepsTotal: true }, 'sum'), 72).milliseconds);
  });
});
