import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { filesOf } from '../../scripts/synthesise/files';
import { readPrinted, type Printed, type RankFact } from '../../scripts/synthesise/printed';
import { synthesise } from '../../scripts/synthesise/synthesise';

const data = join(__dirname, '..', '..', 'data', 'cbcii');
const textOf = (name: string) => readFileSync(join(data, name), 'utf8');
const table = (name: string) => parse(textOf(name), { columns: true }) as Record<string, string>[]; // a header line names the columns
const committedSeed = Number(/\*\*(\d+)\*\*/.exec(textOf('synthetic/README.md'))?.[1]);

/*
 * The first half reads the committed files and the printed tables only; nothing of the generator is trusted there.
 * Sums are of whole units of 0.0001, so that they are exact.
 */
const rows = table('synthetic/points.csv');
const units = new Map(rows.map(({ city, ...points }) => [city, new Map(Object.entries(points).map(([code, text]) => [code, Math.round(Number(text) * 10_000)]))]));
const indicators = table('indicators.csv');
const published = table('published-index.csv').sort((one, other) => Number(one.reportedRank) - Number(other.reportedRank));
const measures = table('reported-measures.csv');
const core = indicators.filter(({ role }) => role === 'CORE');
const factors = indicators.filter(({ role }) => role === 'BONUS');
const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];

const sumOf = (city: string, leaves: readonly Readonly<Record<string, string>>[]) => leaves.reduce((sum, { code }) => sum + (units.get(city)?.get(code) ?? NaN), 0);
/** Exact sums print by their nearest tenth; a sum on the edge would print either way and is never equal. */
const prints = (sum: number) => (Math.abs(sum % 1000 - 500) < 10 ? `on the edge: ${sum}` : (Math.round(sum / 1000) / 10).toFixed(1));
const rankAmong = (sums: ReadonlyMap<string, number>, city: string) => 1 + [...sums.values()].filter((sum) => sum > (sums.get(city) ?? NaN)).length;
const columnOf = (code: string) => rows.map((row) => Number(row[code]));

const contradictions = table('synthetic/contradictions.csv').map(({ fact }) => fact);
const ranks = readdirSync(data).filter((name) => /^facts-.*\.csv$/.test(name)).flatMap(table)
  .filter(({ kind, match, city }) => kind === 'RANK' && match === 'EXACT' && city !== '')
  .filter(({ code, indicator }) => indicators.some((leaf) => leaf.code === indicator) && !contradictions.includes(code));

describe('the committed matrix', () => {
  it('has the cities in printed order and the indicators in theirs, four decimals each', () => {
    const [header, ...lines] = textOf('synthetic/points.csv').trimEnd().split('\n');
    expect(header.split(',')).toEqual(['city', 'obsStatus', ...indicators.map(({ code }) => code)]);
    expect(rows.map(({ city }) => city)).toEqual(published.map(({ city }) => city));
    expect(lines.filter((line) => !/^[a-z-]+,SYNTHETIC(,(0\.\d{4}|1\.0000)){79}$/.test(line))).toEqual([]);
  });

  it('gives bonus factors nothing, a half or a whole point', () => {
    expect([...new Set(factors.flatMap(({ code }) => columnOf(code)))].sort()).toEqual([0, 0.5, 1]);
  });

  it.each(pillars)('sums to the printed score on %s', (pillar) => {
    const leaves = core.filter((leaf) => leaf.pillar === pillar);
    expect(published.map(({ city }) => [city, prints(sumOf(city, leaves))])).toEqual(published.map((row) => [row.city, row[pillar]]));
  });

  it('leaves no pillar at nothing', () => {
    const sums = published.flatMap(({ city }) => pillars.map((pillar) => sumOf(city, core.filter((leaf) => leaf.pillar === pillar))));
    expect(Math.min(...sums)).toBeGreaterThan(0);
  });

  it('sums to the printed total', () => {
    expect(published.map(({ city }) => [city, prints(sumOf(city, indicators))])).toEqual(published.map(({ city, total }) => [city, total]));
  });

  it('ranks the cities by total as printed, equal printed totals too', () => {
    const totals = published.map(({ city }) => sumOf(city, indicators));
    expect(totals.filter((total, index) => index > 0 && total >= totals[index - 1])).toEqual([]);
  });

  it.each(['status', 'potential'])('sums to the printed %s, and ranks it among all cities as printed', (measure) => {
    const leaves = indicators.filter(({ tag }) => tag === measure.toUpperCase());
    const sums = new Map(published.map(({ city }) => [city, sumOf(city, leaves)]));
    const printed = measures.filter((row) => row.measure === measure);
    expect(printed).toHaveLength(20);
    expect(printed.map(({ city }) => [city, prints(sums.get(city) ?? NaN), rankAmong(sums, city)]))
      .toEqual(printed.map(({ city, value, rank }) => [city, value, Number(rank)]));
  });

  it('adds up to the total within 1e-9 in floating point as well', () => {
    const gaps = rows.map((row) => {
      const bonus = factors.reduce((sum, { code }) => sum + Number(row[code]), 0);
      const byPillar = pillars.map((pillar) => core.filter((leaf) => leaf.pillar === pillar).reduce((sum, { code }) => sum + Number(row[code]), 0));
      return Math.abs(byPillar.reduce((sum, score) => sum + score, bonus) - sumOf(row.city, indicators) / 10_000);
    });
    expect(Math.max(...gaps)).toBeLessThan(1e-9);
  });

  it('gives a better exact rank of the text strictly more points', () => {
    const exact = ranks.filter(({ qualifier }) => qualifier === 'EXACT');
    const points = ({ city, indicator }: Record<string, string>) => units.get(city)?.get(indicator) ?? NaN;
    const broken = exact.flatMap((one) => exact
      .filter((other) => other.indicator === one.indicator && Number(one.value) < Number(other.value) && !(points(one) > points(other)))
      .map((other) => [one.code, other.code]));
    expect(exact.length).toBeGreaterThan(40);
    expect(broken).toEqual([]);
  });

  it('puts the ranked cities at their places among all cities: nobody beats a first one', () => {
    const held = ranks.map(({ code, city, indicator, qualifier, value }) => {
      const place = rankAmong(new Map(rows.map((row) => [row.city, Number(row[indicator])])), city);
      return { code, isKept: qualifier === 'TOP_N' ? place <= Number(value) : place === Number(value), place, value };
    });
    expect(held.filter(({ isKept }) => !isKept)).toEqual([]);
  });

  it.each(pillars)('has leaves that agree somewhat and are not proportional on %s', (pillar) => {
    const columns = core.filter((leaf) => leaf.pillar === pillar).map(({ code }) => columnOf(code));
    const pairs = columns.flatMap((one, index) => columns.slice(index + 1).map((other) => [one, other]));
    const dot = (one: readonly number[], other: readonly number[]) => one.reduce((sum, each, row) => sum + each * other[row], 0);
    const centred = (column: readonly number[]) => column.map((each) => each - column.reduce((sum, other) => sum + other, 0) / column.length);
    const cosine = (one: readonly number[], other: readonly number[]) => dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
    const sizes = pairs.map(([one, other]) => Math.abs(cosine(centred(one), centred(other))));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;

    expect(Math.max(...pairs.map(([one, other]) => cosine(one, other)))).toBeLessThan(0.99);
    expect(Math.max(...sizes)).toBeLessThan(0.9);
    expect(mean).toBeGreaterThan(0.2);
    expect(mean).toBeLessThan(0.65);
    expect(columns.filter((column) => new Set(column).size < 40)).toEqual([]);
  });

  it('is accompanied by its notice and its seed', () => {
    expect(textOf('synthetic/README.md')).toMatch(/^> SYNTHETIC: one of infinitely many .*nothing about the cities below their pillars/m);
    expect(committedSeed).toBeGreaterThanOrEqual(0);
  });
});

describe('the generator', () => {
  const printed = readPrinted(data);

  it('writes the committed files from the committed seed, byte for byte', () => {
    const files = filesOf(printed, synthesise(printed, committedSeed));
    expect([...files.keys()].sort()).toEqual(readdirSync(join(data, 'synthetic')).sort());
    for (const [name, text] of files) expect({ name, isSame: text === textOf(`synthetic/${name}`) }).toEqual({ name, isSame: true });
  });

  it('writes another matrix from another seed', () => {
    const text = filesOf(printed, synthesise(printed, committedSeed + 1)).get('points.csv') ?? '';
    const others = parse(text, { columns: true }) as Record<string, string>[]; // a header line names the columns
    const isSame = core.flatMap(({ code }) => rows.map((row, index) => row[code] === others[index][code]));
    expect(isSame.filter(Boolean).length).toBeLessThan(isSame.length / 20);
  });

  it('lists the ranks that it cannot keep, each with its reason, and keeps the others', () => {
    const fact = (city: string, indicator: string, rank: number): RankFact =>
      ({ code: `${city}-${indicator}-${rank}`, city, indicator, qualifier: 'EXACT', rank, source: 'report-zh', place: 'l.1' });
    const planted = [
      fact('beijing', 'patents-granted', 9), // second in the text
      fact('xuchang', 'park-score', 1), // its pillar is printed as 0.0
      ...['zibo', 'handan', 'xuchang'].map((city, index) => fact(city, 'top-level-design', index + 1)), // no bonus at all
    ];
    const withPlanted: Printed = { ...printed, rankFacts: [...printed.rankFacts, ...planted] };
    const found = synthesise(withPlanted, committedSeed).contradictions.map(({ fact: { code }, reason }) => [code, reason]);
    expect(found).toEqual([
      ['beijing-patents-granted-9', expect.stringContaining('rank 2')],
      ['xuchang-park-score-1', expect.stringContaining('printed as 0.0')],
      ['zibo-top-level-design-1', expect.stringContaining('three values only')],
      ['handan-top-level-design-2', expect.stringContaining('three values only')],
      ['xuchang-top-level-design-3', expect.stringContaining('three values only')],
    ]);
  });
});
