import { join } from 'node:path';
import { distanceTo, nearWhole, readRemainders, rootMeanSquare, roundingBound } from '../../scripts/remainders';
import { readCbciiFramework } from '../../src/services/seed/cbciiFramework';
import { numberOf, readTable } from '../../src/services/seed/readTable';
import { root } from './plantedTree';
import { textOf } from './sources';

const data = join(root, 'data', 'cbcii');
const page = textOf('docs/scoring.md').replace(/\s+/g, ' ');
const remainders = readRemainders(data);
const values = remainders.map(({ remainder }) => remainder);
const toWhole = values.map((value) => distanceTo(1, value));
const toHalf = values.map((value) => distanceTo(0.5, value));

const cities = readTable(join(data, 'published-index.csv'));
const indicators = readTable(join(data, 'indicators.csv'));
const framework = readCbciiFramework(data);
const pillars = framework.nodes.filter((node) => node.parent === framework.root && node.role === 'CORE');

describe('docs/scoring.md says what the data say', () => {
  it.each([
    ['the remainders end at', `| smallest and largest remainder | ${Math.min(...values).toFixed(1)} and ${Math.max(...values).toFixed(1)} |`],
    ['near a whole number', `| within 0.2 of a whole number | ${toWhole.filter((distance) => distance <= nearWhole).length} |`],
    ['on a whole number', `| exactly on one | ${toWhole.filter((distance) => distance === 0).length} |`],
    ['rms distance to a whole number', `| rms distance to the nearest whole number | ${rootMeanSquare(toWhole).toFixed(3)} |`],
    ['rms of seven roundings, each even over a tenth', `(seven printed figures) | ${Math.sqrt(7 * 0.1 ** 2 / 12).toFixed(3)} |`],
    ['rms of no structure, even over half a point', `without any structure | ${(0.5 / Math.sqrt(3)).toFixed(3)} |`],
    ['rms distance to a half', `at an rms distance of ${rootMeanSquare(toHalf).toFixed(3)}`],
    ['cities with a pillar at 0', `${cities.filter((row) => pillars.some(({ code }) => numberOf(row[code]) === 0)).length} cities have 0.0 in`],
    ...pillars.map(({ code, ceiling }) => [
      `ceiling and highest of ${code}`, `| \`${code}\` | ${ceiling} | ${Math.max(...cities.map((row) => numberOf(row[code]))).toFixed(1)} |`,
    ]),
    ...remainders.filter(({ remainder }) => distanceTo(1, remainder) > nearWhole).map(({ name, remainder }) => [`exception ${name}`, `${name} (${remainder})`]),
    ...['status', 'potential'].map((tag) => [
      `scale of ${tag}`, `tagged ${tag} | ${indicators.filter((row) => row.tag === tag.toUpperCase()).length} |`,
    ]),
  ])('%s', (_what, sentence) => {
    expect(page).toContain(sentence);
  });

  it('every remainder lies in 0 to 10 within rounding, and within 0.2 of a half', () => {
    expect(values.filter((value) => value < -roundingBound || value > 10 + roundingBound)).toEqual([]);
    expect(toHalf.filter((distance) => distance > nearWhole)).toEqual([]);
    expect(page).toContain(`with halves all ${values.length} lie within 0.2`);
  });

  it('totals pass the sum of the pillars by 0.9 and more in 68 cities, by 0.1 in four', () => {
    expect([values.filter((value) => value >= 0.9).length, values.filter((value) => value === 0.1).length]).toEqual([68, 4]);
    expect(page).toContain('by 0.9 and more in 68 cities');
  });

  it('the share of the core is least at Zibo and largest at Ningbo', () => {
    const shares = remainders.map(({ name, core, remainder }) => ({ name, share: remainder / core })).sort((a, b) => a.share - b.share);
    const [least, largest] = [shares[0], shares[shares.length - 1]];
    expect(page).toContain(`from ${(100 * least.share).toFixed(1)} % (${least.name}) to ${(100 * largest.share).toFixed(0)} % (${largest.name}) of the core`);
  });

  it('remainders spread evenly over the tenths would come this near less than once in 10¹⁶ times', () => {
    // Five tenths of ten lie within 0.2 of a whole number: the chance of at least 69 of 72.
    const chance = [69, 70, 71, 72].reduce((sum, k) => sum + choose(72, k), 0) / 2 ** 72;
    expect(chance).toBeLessThan(1e-16);
  });

  it('status and potential add up to the total within 0.1 for 20 cities', () => {
    const measures = readTable(join(data, 'reported-measures.csv'));
    const valueOf = (city: string, measure: string) => measures.find((row) => row.city === city && row.measure === measure)?.value;
    const differences = cities.flatMap((row) => {
      const [status, potential] = [valueOf(row.city, 'status'), valueOf(row.city, 'potential')];
      return status === undefined || potential === undefined ? [] : [numberOf(status) + numberOf(potential) - numberOf(row.total)];
    });
    expect(differences).toHaveLength(20);
    expect(Math.max(...differences.map(Math.abs))).toBeLessThan(0.1 + 1e-9);
  });

  it('nine of ten bonus factors print their maximum, and printed scales of core indicators run from 2 to 113', () => {
    const scales = (role: string) => indicators.filter((row) => row.role === role && row.scalePrinted.startsWith('total score')).map((row) => numberOf(row.scaleMax));
    expect(scales('BONUS')).toEqual(Array<number>(9).fill(1));
    expect([Math.min(...scales('CORE')), Math.max(...scales('CORE'))]).toEqual([2, 113]);
  });

  it('eight groups of cities share their total', () => {
    const totals = cities.map((row) => row.total);
    expect(new Set(totals.filter((total, k) => totals.indexOf(total) !== k)).size).toBe(8);
  });
});

function choose(n: number, k: number): number {
  return k === n ? 1 : n / (n - k) * choose(n - 1, k);
}
