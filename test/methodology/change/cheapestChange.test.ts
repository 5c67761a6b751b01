import { array, constantFrom, double, record } from 'fast-check';
import { cheapestChange } from '../../../src/methodology/change/cheapestChange';
import { highsSolver } from '../../../src/services/weightSpace/highsSolver';
import { always } from '../../support/law';

const levers = array(record({
  slope: constantFrom(-1, 0, 0.25, 1, 3), cost: double({ min: 0.1, max: 5, noNaN: true }), room: constantFrom(0, 0.5, 2, 7),
}), { minLength: 1, maxLength: 6 });

describe('the cheapest change', () => {
  it('costs what an independent solver says, or is found by neither', async () => {
    const solver = await highsSolver();
    let reached = 0;
    always(record({ levers, need: double({ min: 0.01, max: 20, noNaN: true }) }), ({ levers: some, need }) => {
      const found = cheapestChange(some, need);
      const answer = solver.over({
        low: new Float64Array(some.length), high: Float64Array.from(some, ({ room }) => room), wholeFrom: some.length,
        rows: [{ coefficients: Float64Array.from(some, ({ slope }) => slope), low: need, high: Infinity }],
      }, 0, (maximise) => maximise(Float64Array.from(some, ({ cost }) => -cost)));
      expect(found.isReached).toBe(answer.kind === 'optimal');
      if (answer.kind !== 'optimal') return;
      reached++;
      expect(found.cost).toBeCloseTo(-answer.value, 8);
      expect(some.reduce((sum, { slope }, k) => sum + slope * found.moves[k], 0)).toBeCloseTo(need, 9);
    }, 200);
    expect(reached).toBeGreaterThan(40);
  });

  it.each([[0], [-3]])('is none where %d is needed', (need) => {
    expect(cheapestChange([{ slope: 1, cost: 1, room: 1 }], need)).toEqual({ moves: Float64Array.of(0), cost: 0, isReached: true });
  });

  it('moves all that helps to its end where that is not enough, and nothing that harms', () => {
    expect(cheapestChange([{ slope: 1, cost: 1, room: 2 }, { slope: -1, cost: 1, room: 2 }], 5)).toEqual({ moves: Float64Array.of(2, 0), cost: 2, isReached: false });
  });
});
