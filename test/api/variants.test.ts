import { expectWithin } from '../support/expectColumn';
import { faultsOf, onOneServer } from '../support/servedPlatform';
import { shippedTable } from '../support/shippedTables';

const points = shippedTable('synthetic/points');
const indicators = shippedTable('indicators');
const groups = shippedTable('framework').filter((row) => row.role !== 'BONUS');
const cities = shippedTable('cities');
const regionOf = (city: string): string => cities.find((row) => row.code === city)?.region ?? '';

interface Table { readonly unitCodes: readonly string[]; readonly columns: readonly { readonly nodeCode: string; readonly values: readonly number[] }[] }

const served = onOneServer();

/** Scores of some nodes under a variant, on a full matrix of points. */
async function columnsUnder(variant: object, nodes: readonly string[]): Promise<Table> {
  const { evaluate } = await served().ask<{ evaluate: { table: Table } }>(
    'query ($variant: VariantInput, $nodes: [String!]) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) { table(nodes: $nodes) { unitCodes columns { nodeCode values } } } }',
    { variant, nodes });
  return evaluate.table;
}

/** The points of the file, in the order of an answer's units. */
const given = (unitCodes: readonly string[], node: string): number[] =>
  unitCodes.map((code) => Number(points.find((row) => row.city === code)?.[node]));
const coreBelow = (parent: string): string[] => indicators.filter((row) => row.subPillar === parent && row.role === 'CORE').map((row) => row.code);
const subPillars = (pillar: string): string[] => groups.filter((row) => row.parent === pillar).map((row) => row.code);
const pillars = subPillars(groups[0].code);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const rescaled = (values: readonly number[]): number[] => values.map((value) => (value - Math.min(...values)) / (Math.max(...values) - Math.min(...values)));

const means = [{ method: { kind: 'ARITHMETIC' } }] as const;
const noBonus = { kind: 'NONE' } as const;

describe('mixtures asked in a query equal a calculation by hand', () => {
  /** Score of the index when every node is the mean of its children, but for what `change` says. */
  function byHand(unitCodes: readonly string[], change: Readonly<Record<string, (children: readonly (readonly number[])[]) => number[]>>): Map<string, number[]> {
    const known = new Map<string, number[]>();
    const meanOf = (children: readonly (readonly number[])[]): number[] => unitCodes.map((_, unit) => mean(children.map((child) => child[unit])));
    const nodeOf = (code: string): number[] => {
      const below = [...subPillars(code), ...coreBelow(code)];
      const values = below.length === 0 ? change[code]?.([given(unitCodes, code)]) ?? given(unitCodes, code) : (change[code] ?? meanOf)(below.map(nodeOf));
      known.set(code, values);
      return values;
    };
    nodeOf(groups[0].code);
    return known;
  }

  const [root] = groups.map((row) => row.code);

  it('one geometric pillar among arithmetic ones', async () => {
    const variant = { bonus: noBonus, aggregate: [...means, { node: 'infrastructure', method: { kind: 'GEOMETRIC', floor: 0.01 } }] };
    const { unitCodes, columns } = await columnsUnder(variant, [root, ...pillars]);
    const expected = byHand(unitCodes, {
      infrastructure: (children) => unitCodes.map((_, unit) => Math.exp(mean(children.map((child) => Math.log(Math.max(child[unit], 0.01)))))),
    });
    for (const { nodeCode, values } of columns) expectWithin(values, expected.get(nodeCode) ?? [], 1e-12);
    expect(columns).toHaveLength(7);
  });

  it('an indicator treated and normalised alone', async () => {
    const variant = {
      bonus: noBonus, aggregate: means, treat: [{ node: 'gdp-total', method: { kind: 'LOG', shift: 'ONE' } }],
      normalise: [{ node: 'gdp-total', method: { kind: 'MIN_MAX' } }],
    };
    const { unitCodes, columns } = await columnsUnder(variant, [root, 'gdp-total', 'gdp-growth']);
    const expected = byHand(unitCodes, {
      'gdp-total': ([values]) => rescaled(values.map((value) => Math.log(value - Math.min(...values) + 1))),
    });
    for (const { nodeCode, values } of columns) expectWithin(values, expected.get(nodeCode) ?? [], 1e-12);
  });

  it('a weight overridden at one level', async () => {
    const variant = { bonus: noBonus, aggregate: means, weights: [{ node: 'financing-capacity', weight: 3 }] };
    const { unitCodes, columns } = await columnsUnder(variant, [root, 'financing-capacity']);
    const weights = pillars.map((pillar) => (pillar === 'financing-capacity' ? 3 : 1));
    const expected = byHand(unitCodes, {
      [root]: (children) => unitCodes.map((_, unit) => children.reduce((sum, child, k) => sum + weights[k] * child[unit], 0) / (5 + 3)),
    });
    for (const { nodeCode, values } of columns) expectWithin(values, expected.get(nodeCode) ?? [], 1e-12);
  });
});

describe('every stage may be asked', () => {
  it('a whole stage of normalisation, and what it learnt', async () => {
    const { evaluate } = await served().ask<{ evaluate: { learnt: readonly { node: { code: string }; parameters: readonly { name: string; value: number }[] }[] } }>(
      `{ evaluate(vintage: "cbcii/2020-synthetic", variant: { bonus: {kind: NONE}, exclude: ["bonus"], normalise: [
        { method: {kind: Z_SCORE} }, { node: "gdp-total", method: {kind: MIN_MAX} }, { node: "gdp-growth", method: {kind: RANK} }, { node: "infrastructure", method: {kind: FRACTION_OF_MAX} }
      ] }) { learnt { node { code } parameters { name value } } } }`);
    const learnt = new Map(evaluate.learnt.map(({ node, parameters }) => [node.code, Object.fromEntries(parameters.map(({ name, value }) => [name, value]))]));
    const gdp = points.map((row) => Number(row['gdp-total']));
    expect(learnt.get('gdp-total')).toEqual({ low: Math.min(...gdp), high: Math.max(...gdp) });
    expect(learnt.has('gdp-growth')).toBe(false);
    expect(Object.keys(learnt.get('infrastructure') ?? {})).toEqual(['best']);
    const tariff = points.map((row) => Number(row['trade-tariff']));
    expectWithin([learnt.get('trade-tariff')?.mean ?? NaN], [mean(tariff)], 1e-12);
    expect(learnt.size).toBe(indicators.filter((row) => row.role === 'CORE').length); // ranks learn nothing, a pillar does
  });

  it.each(['PRINCIPAL_COMPONENT', 'ROTATED_LOADINGS', 'ENTROPY', 'CRITIC'])('weights from the data by %s, which the evaluation and each unit show', async (kind) => {
    interface Weighed { readonly node: { readonly code: string }; readonly nominal: number; readonly effective: number | null }
    interface Seen { readonly node: { readonly code: string }; readonly nominalWeight: number; readonly effectiveWeight: number | null }
    const { evaluate } = await served().ask<{ evaluate: { weights: readonly Weighed[]; unit: { score: number; nodes: readonly (Seen & { score: number; contribution: number })[] } } }>(
      `query ($variant: VariantInput, $pillars: [String!]) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) {
        weights { node { code } nominal effective } unit(code: "tianjin") { score nodes(codes: $pillars) { node { code } score contribution nominalWeight effectiveWeight } } } }`,
      { variant: { bonus: noBonus, aggregate: means, weigh: [{ node: 'cbcii', method: { kind } }] }, pillars });
    const ofPillars = pillars.map((pillar) => evaluate.weights.find(({ node }) => node.code === pillar));
    const total = ofPillars.reduce((sum, weight) => sum + (weight?.nominal ?? NaN), 0);
    expect(new Set(ofPillars.map((weight) => weight?.nominal)).size).toBe(6);
    evaluate.unit.nodes.forEach((seen, k) => {
      const { nominal, effective } = ofPillars[k] ?? { nominal: NaN, effective: NaN };
      expect([seen.nominalWeight, seen.effectiveWeight]).toEqual([nominal, effective]);
      expectWithin([effective ?? NaN, seen.contribution], [nominal / total, nominal / total * seen.score], 1e-12);
    });
    expectWithin([evaluate.unit.nodes.reduce((sum, node) => sum + node.contribution, 0)], [evaluate.unit.score], 1e-12);
  });

  it('weights that favour each unit most, which its own nodes show', async () => {
    interface Seen { readonly score: number; readonly contribution: number; readonly nominalWeight: number; readonly effectiveWeight: number }
    const bounds = { of: 'CONTRIBUTIONS', low: 0.05, high: 0.4 };
    const { evaluate } = await served().ask<{ evaluate: { ceiling: number; weights: readonly { node: { code: string }; nominal: number; effective: null }[]; units: { nodes: readonly { score: number; nodes: readonly Seen[] }[] } } }>(
      `query ($variant: VariantInput, $pillars: [String!]) { evaluate(variant: $variant) { ceiling weights { node { code } nominal effective }
        units(first: 72) { nodes { score nodes(codes: $pillars) { score contribution nominalWeight effectiveWeight } } } } }`,
      { variant: { bonus: noBonus, weigh: [{ node: 'cbcii', method: { kind: 'BENEFIT_OF_THE_DOUBT', bounds } }] }, pillars });
    expect(evaluate.ceiling).toBe(1);
    expect(evaluate.weights.find(({ node }) => node.code === 'infrastructure')).toMatchObject({ nominal: 1, effective: null });
    const scores = evaluate.units.nodes.map((unit) => unit.score);
    expectWithin([Math.max(...scores)], [1], 1e-12);
    expect(new Set(evaluate.units.nodes.map((unit) => unit.nodes[0].nominalWeight)).size).toBeGreaterThan(20);
    for (const { score, nodes } of evaluate.units.nodes) {
      expectWithin([nodes.reduce((sum, node) => sum + node.contribution, 0)], [score], 1e-12);
      expectWithin(nodes.map((node) => node.contribution), nodes.map((node) => node.nominalWeight * node.score), 1e-12);
      if (score === 0) continue; // one of its pillars has 0 points, and so cannot give a share
      expectWithin([nodes.reduce((sum, node) => sum + node.effectiveWeight, 0)], [1], 1e-12);
      for (const { contribution } of nodes) {
        expect(contribution / score).toBeGreaterThan(0.05 - 1e-9);
        expect(contribution / score).toBeLessThan(0.4 + 1e-9);
      }
    }
    expect(scores.filter((score) => score === 0)).toHaveLength(16);
  });

  it('imputation by region, ranks without gaps, and limits of coverage', async () => {
    const variant = {
      screen: { minimumShare: 0.9, groups: [{ node: 'infrastructure', minimumShare: 1 }] }, impute: [{ level: 3, method: { kind: 'GROUP_MEAN', group: 'REGION' } }],
      panel: 'OVER_ALL', rank: { tieRule: 'DENSE', tieGrid: 10 },
    };
    const { evaluate } = await served().ask<{ evaluate: { excluded: readonly unknown[]; ranking: { nodes: readonly { rank: number; score: number }[] } } }>(
      'query ($variant: VariantInput) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) { excluded { unitCode } ranking(first: 72) { nodes { rank score } } } }', { variant });
    const { ranking: { nodes }, excluded } = evaluate;
    expect([nodes.length, excluded]).toEqual([72, []]);
    const tens = [...new Set(nodes.map(({ score }) => Math.round(score / 10)))];
    expect(nodes.map(({ rank }) => rank)).toEqual(nodes.map(({ score }) => 1 + tens.indexOf(Math.round(score / 10))));
    expect(new Set(cities.map((city) => regionOf(city.code))).size).toBe(10);
  });

  it('treatment in two stages, scaled with a factor, by a calculation by hand', async () => {
    const shift = { kind: 'LOG', shift: 'TAIL_SIDE' };
    const variant = {
      bonus: noBonus, treat: [{ node: 'gdp-total', method: { kind: 'TWO_STAGE', skewness: 0, kurtosis: -9, first: { kind: 'WINSORISE', maximumPoints: 1, force: true }, second: shift, combine: true } }],
      normalise: [{ node: 'gdp-total', method: { kind: 'SCALED', low: 0, high: 2, factor: 10 } }],
    };
    const { unitCodes, columns } = await columnsUnder(variant, ['gdp-total']);
    const values = given(unitCodes, 'gdp-total');
    const skew = (column: readonly number[]): number => column.reduce((sum, value) => sum + (value - mean(column)) ** 3, 0);
    const outer = skew(values) >= 0 ? Math.max(...values) : Math.min(...values);
    const rest = values.filter((value) => value !== outer);
    const once = values.map((value) => (value === outer ? (skew(values) >= 0 ? Math.max(...rest) : Math.min(...rest)) : value));
    const [low, high] = [Math.min(...once), Math.max(...once)];
    const share = 0.01 * (high - low);
    const twice = once.map((value) => (skew(once) > 0 ? Math.log(value - low + share) : -Math.log(high + share - value)));
    expectWithin(columns[0].values, twice.map((value) => value / 2 * 10), 1e-9);
  });

  it('units that are always in or out, zeros, rows, and another order of stages', async () => {
    const variant = {
      screen: { minimumNonZeroShare: 1, alwaysInclude: ['shanghai', 'beijing'], alwaysExclude: ['tianjin'] }, order: ['IMPUTE', 'SCREEN', 'DENOMINATE', 'TREAT'],
      impute: [{ method: { kind: 'ROW_MEAN', level: 1 } }, { node: 'gdp-total', method: { kind: 'LAST_OBSERVATION', maximumPeriods: 1 } }],
      aggregate: [...means, { node: 'cbcii', method: { kind: 'COPELAND' } }], weigh: [{ level: 1, method: { kind: 'PRINCIPAL_COMPONENT', among: 'LEVEL' } }],
    };
    const { evaluate } = await served().ask<{ evaluate: { excluded: readonly { unitCode: string; reason: string }[]; ranking: { nodes: readonly { unitCode: string; core: number }[] } } }>(
      'query ($variant: VariantInput) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) { excluded { unitCode reason } ranking(first: 72) { nodes { unitCode core } } } }', { variant });
    const hasZero = (city: string): boolean => indicators.some((row) => given([city], row.code)[0] === 0);
    const out = cities.map((city) => city.code).filter((code) => code === 'tianjin' || (code !== 'shanghai' && code !== 'beijing' && hasZero(code)));
    expect(new Map(evaluate.excluded.map(({ unitCode, reason }) => [unitCode, reason]))).toEqual(new Map(out.map((code) => [code, 'SCREENED_OUT'])));
    const { nodes } = evaluate.ranking;
    expect(nodes).toHaveLength(72 - out.length);
    expect(nodes.reduce((sum, { core }) => sum + core, 0)).toBe(0); // as many pairs are won as are lost
  });

  it('an id leads back to the evaluation, whatever stages it names', async () => {
    const variants = [
      { treat: [{ method: { kind: 'WINSORISE', maximumPoints: null } }] }, { weigh: [{ level: 0, method: { kind: 'GIVEN', weights: [] } }], rank: { tieGrid: 0.5 } },
      { screen: { alwaysInclude: ['tianjin', 'beijing'], alwaysExclude: [] }, order: ['TREAT', 'SCREEN', 'DENOMINATE', 'IMPUTE'] },
      { screen: { minimumShare: 0.5 }, panel: 'OVER_ALL', impute: [{ method: { kind: 'MEAN' } }], aggregate: [{ method: { kind: 'MEDIAN' } }] },
    ];
    for (const variant of variants) {
      const { evaluate } = await served().ask<{ evaluate: { id: string; variant: string; resultHash: string } }>(
        'query ($variant: VariantInput) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) { id variant resultHash } }', { variant });
      const { node } = await served().ask<{ node: unknown }>('query ($id: ID!) { node(id: $id) { id ... on Evaluation { variant resultHash } } }', { id: evaluate.id });
      expect(node).toEqual(evaluate);
    }
  });
});

describe('a table', () => {
  it('has, where asked, rows of units without a score of the index, with what nodes of theirs have', async () => {
    const { evaluate: { scored, all, excluded } } = await served().ask<{ evaluate: {
      scored: Table; excluded: readonly { unitCode: string }[];
      all: { unitCodes: readonly string[]; columns: readonly { values: readonly (number | null)[]; ranks: readonly (number | null)[]; basis: readonly string[] }[] };
    } }>(`{ evaluate(variant: {aggregate: [{level: 0, method: {kind: GEOMETRIC}}], normalise: [{level: 1, method: {kind: Z_SCORE}}]}) {
      scored: table { unitCodes } excluded { unitCode }
      all: table(nodes: ["cbcii", "infrastructure"], unscored: true) { unitCodes columns { values ranks basis } } } }`);
    const out = new Set(excluded.map(({ unitCode }) => unitCode));
    expect([scored.unitCodes.length + out.size, all.unitCodes.length]).toEqual([72, 72]);
    expect(all.unitCodes.filter((code) => !out.has(code))).toEqual(scored.unitCodes);
    const [index, pillar] = all.columns;
    expect(new Set(all.unitCodes.flatMap((code, k) => (out.has(code) ? [`${index.values[k]} ${index.ranks[k]} ${index.basis[k]}`] : [])))).toEqual(new Set(['null null MISSING']));
    expect([pillar.values.includes(null), Math.max(...pillar.ranks.map(Number)) > scored.unitCodes.length]).toEqual([false, true]);
  });
});

describe('what cannot take effect is refused at its place', () => {
  const onReported = (variant: object) => served().post({ query: 'query ($variant: VariantInput) { evaluate(variant: $variant) { id } }', variables: { variant } });
  const onPoints = (variant: object) => served().post({ query: 'query ($variant: VariantInput) { evaluate(vintage: "cbcii/2020-synthetic", variant: $variant) { id } }', variables: { variant } });

  it.each<[string, object, readonly string[]]>([
    ['a treatment below reported pillars', { treat: [{ method: { kind: 'LOG' } }] }, ['BELOW_REPORTED_NODE variant.treat[0]']],
    ['an imputation of one indicator', { impute: [{ node: 'gdp-total', method: { kind: 'ZERO' } }] }, ['BELOW_REPORTED_NODE variant.impute[0].node']],
    ['a weighting of sub-pillars', { aggregate: [{ level: 0, method: { kind: 'ARITHMETIC' } }], weigh: [{ level: 1, method: { kind: 'GIVEN', weights: [{ node: 'location-openness', weight: 2 }] } }] }, ['BELOW_REPORTED_NODE variant.weigh[0].level']],
    ['a whole stage of aggregation', { aggregate: means }, ['BELOW_REPORTED_NODE variant.aggregate[0]']],
    ['coverage where nothing is observed', { screen: { minimumShare: 0.5 } }, ['BELOW_REPORTED_NODE variant.screen']],
    ['a variable that the vintage has not', { denominate: [{ node: 'gdp-total', by: 'population' }] }, ['NOT_FOUND variant.denominate[0].by']],
  ])('%s', async (_title, variant, faults) => {
    expect(faultsOf(await onReported(variant))).toEqual(faults);
  });

  it('but what stands above reported nodes is not: weights of the six pillars from their printed scores', async () => {
    const { evaluate } = await served().ask<{ evaluate: { weights: readonly { node: { code: string }; nominal: number }[] } }>(
      '{ evaluate(variant: { aggregate: [{level: 0, method: {kind: ARITHMETIC}}], weigh: [{node: "cbcii", method: {kind: ENTROPY}}] }) { weights { node { code } nominal } } }');
    const nominal = pillars.map((pillar) => evaluate.weights.find(({ node }) => node.code === pillar)?.nominal ?? NaN);
    expectWithin([nominal.reduce((sum, weight) => sum + weight, 0)], [1], 1e-12);
  });

  it.each<[string, object, readonly string[]]>([
    ['a grouping that units are not in', { impute: [{ method: { kind: 'GROUP_MEDIAN', group: 'CONTINENT' } }] }, ['NOT_FOUND variant.impute[0].method.group']],
    ['weights by leaves under a sum', { weigh: [{ method: { kind: 'EQUAL' } }, { node: 'cbcii', method: { kind: 'EQUAL_AMONG_LEAVES' } }] }, ['METHOD_NOT_ALLOWED_HERE variant.weigh[1]']],
    ['weights that are all 0', { weigh: [{ node: 'policy-guarantee', method: { kind: 'GIVEN', weights: subPillars('policy-guarantee').map((node) => ({ node, weight: 0 })) } }] }, ['WEIGHTS_INVALID variant.weigh[0]']],
    ['weights of each unit under a mean', { aggregate: means, weigh: [{ level: 0, method: { kind: 'BENEFIT_OF_THE_DOUBT' } }] }, ['METHOD_NOT_ALLOWED_HERE variant.weigh[0]']],
    ['bounds that leave no weights', { weigh: [{ level: 0, method: { kind: 'BENEFIT_OF_THE_DOUBT', bounds: { low: 0.2 } } }] }, ['OUT_OF_RANGE variant.weigh[0]']],
    ['a reference that is no unit', { normalise: [{ node: 'gdp-total', method: { kind: 'DISTANCE_TO_REFERENCE', unit: 'atlantis' } }] }, ['NOT_FOUND variant.normalise[0]']],
  ])('%s', async (_title, variant, faults) => {
    expect(faultsOf(await onPoints(variant))).toEqual(faults);
  });
});
