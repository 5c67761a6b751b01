import { array, integer, record } from 'fast-check';
import { ledgerOf, ledgerWorlds } from '../../../src/methodology/attribution/ledger';
import { always } from '../../support/law';

const worlds = array(record({ score: integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000), rank: integer({ min: 1, max: 500 }) }), { minLength: 16, maxLength: 16 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('ledgerOf', () => {
  test('a cause that acts alone has the whole change, the others none', () => {
    const effects = ledgerOf(ledgerWorlds.map(({ isLater }) => ({ score: isLater ? 7 : 4, rank: isLater ? 2 : 9 })));
    expect(effects).toEqual([
      { cause: 'DATA_REVISION', score: 0, rank: 0 }, { cause: 'REAL_CHANGE', score: 3, rank: 7 },
      { cause: 'METHODOLOGY', score: 0, rank: 0 }, { cause: 'ENTRANTS_AND_LEAVERS', score: 0, rank: 0 },
    ]);
  });

  test('two causes that act only together share the change', () => {
    const effects = ledgerOf(ledgerWorlds.map(({ isRevised, hasEntered }) => ({ score: isRevised && hasEntered ? 1 : 0, rank: isRevised && hasEntered ? 1 : 2 })));
    expect(effects.map(({ score }) => score)).toEqual([0.5, 0, 0, 0.5]);
    expect(effects.map(({ rank }) => rank)).toEqual([0.5, 0, 0, 0.5]);
  });

  test('score effects add up to the change of score, rank effects to that of rank exactly, in any order', () => {
    always(worlds, (standings) => {
      const effects = ledgerOf(standings);
      expect(Math.abs(sum(effects.map(({ score }) => score)) - (standings[15].score - standings[0].score))).toBeLessThan(1e-9);
      const ranks = effects.map(({ rank }) => rank);
      expect(sum(ranks)).toBe(standings[0].rank - standings[15].rank);
      expect(sum([...ranks].reverse())).toBe(standings[0].rank - standings[15].rank);
    });
  });

  test('read backwards, every sign turns', () => {
    always(worlds, (standings) => {
      const effects = ledgerOf(standings);
      ledgerOf([...standings].reverse()).forEach(({ score, rank }, k) => {
        expect(Math.abs(score + effects[k].score)).toBeLessThan(1e-9);
        expect(Math.abs(rank + effects[k].rank)).toBeLessThan(1e-9);
      });
    });
  });

  test('each effect is the mean over all 24 orders', () => {
    always(worlds, (standings) => {
      const orders = permutations([0, 1, 2, 3]);
      const means = [0, 1, 2, 3].map((cause) => sum(orders.map((order) => {
        const before = order.slice(0, order.indexOf(cause)).reduce((mask, bit) => mask | 1 << bit, 0);
        return standings[before | 1 << cause].score - standings[before].score;
      })) / orders.length);
      ledgerOf(standings).forEach(({ score }, k) => expect(Math.abs(score - means[k])).toBeLessThan(1e-9));
    });
  });
});

function permutations(items: readonly number[]): number[][] {
  return items.length === 0 ? [[]] : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
