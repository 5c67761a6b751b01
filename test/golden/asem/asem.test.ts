import { existsSync } from 'node:fs';
import { exclusionsOf } from '../../../src/methodology/exclusions';
import type { MethodologyDocument, StageChoice, TreatMethod } from '../../../src/methodology/methodologyVersion';
import type { ScoreTable } from '../../../src/methodology/score';
import { aggregateBy, columnAt, documentOf, missingBy, normaliseBy, planOf, stage, tableOf, weighBy, type Branch } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { asemFolder, readAsem, type Asem } from '../../support/readAsem';

const isThere = existsSync(asemFolder);
const describeWhereThere = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';

const treatedUpTo = (maximumPoints: number): StageChoice<TreatMethod> => stage({
  kind: 'winsoriseThenTransform', maximumPoints, skewness: 2, kurtosis: 3.5, transform: { kind: 'log', shift: 'RANGE_SHARE' }, combine: false,
});

function documentFor({ tree, weights, denominate }: Asem, changes: Partial<MethodologyDocument> = {}): MethodologyDocument {
  return documentOf(tree, {
    denominate, treat: treatedUpTo(5),
    normalise: normaliseBy({ kind: 'minMax', range: { low: 0, high: 100 } }),
    weigh: weighBy({ kind: 'given', weights }), aggregate: aggregateBy({ kind: 'arithmetic' }), missing: missingBy({ kind: 'renormalise' }),
    ...changes,
  });
}

/** The same once more by plain lists, undefined for missing; it shares no code with the engine. */
type Cell = number | undefined;

const isPresent = (value: Cell): value is number => value !== undefined;
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function shape(values: readonly number[]): { skewness: number; kurtosis: number } {
  const n = values.length;
  const mean = total(values) / n;
  const moment = (power: number): number => total(values.map((value) => (value - mean) ** power));
  return {
    skewness: Math.sqrt(n) * moment(3) / moment(2) ** 1.5 * Math.sqrt(n * (n - 1)) / (n - 2),
    kurtosis: ((n + 1) * (n * moment(4) / moment(2) ** 2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3)),
  };
}

function isFine(column: readonly Cell[]): boolean {
  const { skewness, kurtosis } = shape(column.filter(isPresent));
  return Math.abs(skewness) < 2 || kurtosis < 3.5;
}

function treated(column: readonly Cell[], most: number): { column: readonly Cell[]; how: 'as it is' | 'winsorised' | 'logarithms' } {
  if (isFine(column)) return { column, how: 'as it is' };
  let drawnIn = column;
  const pulled = { high: new Set<number>(), low: new Set<number>() };
  while (!isFine(drawnIn) && pulled.high.size + pulled.low.size < most) {
    const distinct = [...new Set(drawnIn.filter(isPresent))].sort((a, b) => a - b);
    const isHigh = shape(drawnIn.filter(isPresent)).skewness >= 0;
    const [outer, next] = isHigh ? distinct.slice(-2).reverse() : distinct;
    drawnIn.forEach((value, unit) => { if (value === outer) (isHigh ? pulled.high : pulled.low).add(unit); });
    drawnIn = drawnIn.map((value) => (value === outer ? next : value));
  }
  if (isFine(drawnIn)) return { column: drawnIn, how: 'winsorised' };
  const present = column.filter(isPresent);
  const [least, greatest] = [Math.min(...present), Math.max(...present)];
  return { column: column.map((value) => (isPresent(value) ? Math.log(value - least + 0.01 * (greatest - least)) : undefined)), how: 'logarithms' };
}

function plainScores({ tree, indicators, denominate, snapshot }: Asem, points: number): { scores: Map<string, readonly Cell[]>; how: Map<string, string> } {
  const observed = (code: string): readonly Cell[] =>
    Array.from(snapshot.column(code, 'RAW')?.values ?? [], (value) => (Number.isNaN(value) ? undefined : value));
  const scores = new Map<string, readonly Cell[]>();
  const how = new Map<string, string>();
  for (const { iCode, Direction } of indicators) {
    const by = denominate.find((rule) => rule.node === iCode)?.by;
    const below = by === undefined ? undefined : observed(by);
    const divided = observed(iCode).map((value, unit) => {
      const divisor = below === undefined ? 1 : below[unit];
      return isPresent(value) && isPresent(divisor) ? value / divisor : undefined;
    });
    const treatment = treated(divided, points);
    how.set(iCode, treatment.how);
    const oriented = treatment.column.map((value) => (isPresent(value) ? value * Number(Direction) : undefined));
    const present = oriented.filter(isPresent);
    const [least, most] = [Math.min(...present), Math.max(...present)];
    scores.set(iCode, oriented.map((value) => (isPresent(value) ? (value - least) / (most - least) * 100 : undefined)));
  }
  const visit = ({ node, branches }: Branch): readonly Cell[] => {
    const known = scores.get(node.code);
    if (known !== undefined) return known;
    const children = branches.map(visit);
    const means = snapshot.units.map((_, unit) => {
      const present = children.map((child) => child[unit]).filter(isPresent);
      return present.length === 0 ? undefined : total(present) / present.length; // all weights are 1
    });
    scores.set(node.code, means);
    return means;
  };
  visit(tree);
  return { scores, how };
}

describeWhereThere(`ASEM Sustainable Connectivity, 51 countries${reason}`, () => {
  const asem = isThere ? readAsem() : null;
  const given = (): Asem => {
    if (asem === null) throw new Error('Expected the data, got none');
    return asem;
  };
  const scored = (changes: Partial<MethodologyDocument> = {}): ScoreTable => tableOf(documentFor(given(), changes), given().snapshot);

  it('has 49 indicators in 8 pillars, 63 of their values missing, all weights 1', () => {
    const { indicators, weights, snapshot } = given();
    const missing = indicators.flatMap(({ iCode }) => Array.from(snapshot.column(iCode, 'RAW')?.values ?? [])).filter(Number.isNaN);
    expect([snapshot.units.length, indicators.length, missing.length]).toEqual([51, 49, 63]);
    expect(new Set(weights.map(({ weight }) => weight))).toEqual(new Set([1]));
  });

  it('scores every country within 0 to 100', () => {
    const table = scored();
    expect(table.units).toHaveLength(51);
    expect(exclusionsOf(table)).toEqual([]);
    expect(table.scores.every((value) => value >= 0 && value <= 100)).toBe(true);
    for (const leaf of table.plan.leaves) {
      const column = columnAt(table, leaf.code).filter((value) => !Number.isNaN(value));
      expectWithin([Math.min(...column), Math.max(...column)], [0, 100], 1e-9);
    }
  });

  it.each([
    { points: 5, kinds: ['as it is', 'winsorised'] },
    { points: 1, kinds: ['as it is', 'winsorised', 'logarithms'] },
  ])('gives every node the score that a plain calculation gives it, at most $points winsorised', ({ points, kinds }) => {
    const table = scored({ treat: treatedUpTo(points) });
    const { scores, how } = plainScores(given(), points);
    for (const node of table.plan.nodes) {
      expectWithin(columnAt(table, node.code), (scores.get(node.code) ?? []).map((value) => value ?? NaN), 1e-9);
    }
    expect(new Set(how.values())).toEqual(new Set(kinds));
  });

  it('leaves a country out that has too few indicators, and says so', () => {
    const table = scored({ screen: { minimumShare: 0.9, groups: [] } });
    const excluded = exclusionsOf(table);
    expect(excluded.length).toBeGreaterThan(0);
    expect(excluded.every(({ reason: why }) => why === 'SCREENED_OUT')).toBe(true);
    expect(table.units).toHaveLength(51 - excluded.length);
  });

  it('has nothing missing below any country once it is imputed within groups', () => {
    const table = scored({ impute: stage({ kind: 'groupMean', group: 'EurAsia_group' }), missing: missingBy({ kind: 'propagate' }) });
    expect(exclusionsOf(table)).toEqual([]);
    expect(planOf(documentFor(given())).leaves.every((leaf) => columnAt(table, leaf.code).every((value) => !Number.isNaN(value)))).toBe(true);
  });

  it.each(['principalComponent', 'entropy', 'critic'] as const)('takes weights from the data by %s', (kind) => {
    const table = scored({ weigh: weighBy({ kind: 'equal' }, { 3: { kind: 'equal' }, 1: { kind } }) });
    expect(table.learntWeights.size).toBe(2);
    expect(exclusionsOf(table)).toEqual([]);
  });

  it('by outranking shares out one point for each pair', () => {
    const table = scored({ aggregate: aggregateBy({ kind: 'arithmetic' }, { Index: { kind: 'outranking' } }) });
    expectWithin([total(Array.from(table.scores))], [51 * 50 / 2], 1e-9);
  });
});
