import { array, constant, integer, oneof } from 'fast-check';
import { RepeatedRanks } from '../../../src/methodology/robustness/repeatedRanks';
import { rank } from '../../../src/methodology/stages/rank';
import { always } from '../../support/law';

const scores = (units: number) => array(array(oneof({ weight: 6, arbitrary: integer({ min: 0, max: 30 }) }, { weight: 1, arbitrary: constant(NaN) }), { minLength: units, maxLength: units }), { minLength: 1, maxLength: 5 });

describe('RepeatedRanks', () => {
  test.each([1, 6, 200])('gives what the stage gives, time after time, over %i units', (units) => {
    always(scores(units), (rounds) => {
      for (const rule of ['standardCompetition', 'dense'] as const) {
        const repeated = new RepeatedRanks(Int32Array.from({ length: units }, (_, k) => (k * 7 + 3) % units), 1e-9, rule);
        for (const round of rounds) expect(repeated.of(Float64Array.from(round))).toEqual(rank(Float64Array.from(round), 1e-9, rule).ranks);
      }
    }, 40);
  });
});
