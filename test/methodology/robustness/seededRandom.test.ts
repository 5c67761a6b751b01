import { SeededRandom } from '../../../src/methodology/robustness/seededRandom';
import { expectBits } from '../../support/expectColumn';

describe('SeededRandom', () => {
  test('fills with the numbers that it would have given one by one, and goes on from there', () => {
    const [one, other] = [new SeededRandom(7, 3), new SeededRandom(7, 3)];
    const filled = new Float64Array(20);
    one.fill(filled, 2, 18);
    expectBits(filled, Float64Array.from({ length: 20 }, (_, k) => (k < 2 || k >= 18 ? 0 : other.next())));
    expect(one.next()).toBe(other.next());
  });

  test('streams of one seed are as unlike as streams of others: means of 10,000 numbers lie where they should', () => {
    for (const [seed, stream] of [[1, 0], [1, 1], [2, 0], [0, 0]]) {
      const numbers = new Float64Array(10_000);
      new SeededRandom(seed, stream).fill(numbers, 0, numbers.length);
      const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
      const square = numbers.reduce((sum, number) => sum + number * number, 0) / numbers.length;
      expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / 10_000));
      expect(Math.abs(square - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / 10_000));
    }
    expect(new SeededRandom(1, 0).next()).not.toBe(new SeededRandom(1, 1).next());
  });
});
