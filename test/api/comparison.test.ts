import { codesOf, faultsOf, onBothServers } from '../support/servedPlatform';
import { printedCities } from '../support/shippedTables';

interface Alternative {
  readonly comparability: { readonly status: string; readonly reasons: readonly { readonly code: string; readonly status: string }[] };
  readonly population: number;
  readonly onlyInBaseline: readonly string[];
  readonly onlyInAlternative: readonly string[];
  readonly kendallTauB: number | null;
  readonly spearmanRho: number | null;
  readonly meanAbsoluteRankShift: number;
  readonly maximumRankShift: number;
  readonly moved: number;
  readonly topOverlaps: readonly { readonly k: number; readonly shared: number; readonly overlap: number }[];
  readonly moversUp: readonly { readonly unit: { readonly name: string }; readonly rankBefore: number; readonly rankAfter: number; readonly rankChange: number }[];
  readonly moversDown: readonly { readonly unitCode: string; readonly rankChange: number }[];
  readonly ranks: readonly (number | null)[];
  readonly scores: readonly (number | null)[];
  readonly rankChanges: readonly (number | null)[];
  readonly scoreChanges: readonly (number | null)[];
}

const all = `unitCodes baselineRanks baselineScores alternatives {
  comparability { status reasons { code status message } } population onlyInBaseline onlyInAlternative kendallTauB spearmanRho
  meanAbsoluteRankShift maximumRankShift moved topOverlaps { k shared overlap }
  moversUp { unit { name } rankBefore rankAfter rankChange } moversDown { unitCode rankChange } ranks scores rankChanges scoreChanges
}`;

interface Compared {
  readonly compare: {
    readonly unitCodes: readonly string[]; readonly baselineRanks: readonly (number | null)[]; readonly baselineScores: readonly (number | null)[];
    readonly alternatives: readonly Alternative[];
  };
}

/** Every pair of units looked at, over two columns of ranks. */
function agreementOf(first: readonly number[], second: readonly number[]): { readonly tau: number; readonly rho: number } {
  let [pairs, apartInFirst, apartInSecond] = [0, 0, 0];
  const places = (ranks: readonly number[]): number[] => ranks.map((rank) =>
    ranks.filter((other) => other < rank).length + (ranks.filter((other) => other === rank).length + 1) / 2 - (ranks.length + 1) / 2);
  first.forEach((_, i) => first.forEach((__, j) => {
    if (j >= i) return;
    const [a, b] = [Math.sign(first[i] - first[j]), Math.sign(second[i] - second[j])];
    pairs += a * b;
    apartInFirst += a * a;
    apartInSecond += b * b;
  }));
  const [x, y] = [places(first), places(second)];
  const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
  return { tau: pairs / Math.sqrt(apartInFirst * apartInSecond), rho: dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y)) };
}

onBothServers((served) => {
  const compare = async (args: string): Promise<Compared['compare']> => (await served().ask<Compared>(`{ compare(${args}) { ${all} } }`)).compare;

  it('sets ranks and scores side by side, and measures how far they agree', async () => {
    const { unitCodes, baselineRanks, baselineScores, alternatives } = await compare('baseline: {}, alternatives: [{ methodology: "cbcii/no-bonus" }, { methodology: "cbcii/equal-pillars" }], tops: [3, 5]');
    expect(unitCodes).toEqual(printedCities.map(({ code }) => code).sort((a, b) => unitCodes.indexOf(a) - unitCodes.indexOf(b)));
    expect(unitCodes).toHaveLength(72);
    expect(alternatives).toHaveLength(2);
    for (const other of alternatives) {
      const [before, after] = [baselineRanks.map(Number), other.ranks.map(Number)];
      const { tau, rho } = agreementOf(before, after);
      const shifts = before.map((rank, i) => Math.abs(rank - after[i]));
      expect(other.population).toBe(72);
      expect(other.kendallTauB).toBeCloseTo(tau, 12);
      expect(other.spearmanRho).toBeCloseTo(rho, 12);
      expect(other.meanAbsoluteRankShift).toBeCloseTo(shifts.reduce((sum, shift) => sum + shift, 0) / 72, 12);
      expect(other.maximumRankShift).toBe(Math.max(...shifts));
      expect(other.moved).toBe(shifts.filter((shift) => shift > 0).length);
      expect(other.rankChanges).toEqual(before.map((rank, i) => rank - after[i]));
      expect(other.scoreChanges).toEqual(other.scores.map((score, i) => Number(score) - Number(baselineScores[i])));
      expect(other.topOverlaps.map(({ k, shared }) => [k, shared])).toEqual([3, 5].map((k) => [k, before.filter((rank, i) => rank <= k && after[i] <= k).length]));
      expect(other.moversDown.map(({ rankChange }) => rankChange)).toEqual([...before.map((rank, i) => rank - after[i])].sort((a, b) => a - b).slice(0, 5));
    }
    // Without bonus Tianjin is 3rd, and cities move by up to 14 places.
    const [noBonus] = alternatives;
    expect(noBonus.ranks[unitCodes.indexOf('tianjin')]).toBe(3);
    expect(noBonus.maximumRankShift).toBe(14);
    expect(noBonus.comparability).toMatchObject({ status: 'LIMITED', reasons: [{ code: 'METHODOLOGY_MAJOR' }, { code: 'SCALE_CHANGED' }] });
  });

  it('an evaluation compared with itself agrees in all', async () => {
    const { alternatives: [same] } = await compare('baseline: {}, alternatives: [{}]');
    expect(same).toMatchObject({
      comparability: { status: 'COMPARABLE', reasons: [] }, kendallTauB: 1, meanAbsoluteRankShift: 0, maximumRankShift: 0, moved: 0, moversUp: [], moversDown: [],
      topOverlaps: [{ k: 5, overlap: 1 }, { k: 10, overlap: 1 }, { k: 20, overlap: 1 }],
    });
    expect(same.spearmanRho).toBeCloseTo(1, 14);
  });

  it('the population are the units that both rank, ranked among themselves; others are told', async () => {
    const { unitCodes, baselineRanks, alternatives: [few, one] } = await compare(
      'baseline: { variant: { units: ["beijing", "tianjin", "suzhou", "hangzhou"] } }, alternatives: [{ variant: { units: ["tianjin", "suzhou", "hangzhou", "wuhan"], bonus: { kind: NONE } } }, { variant: { units: ["wuhan", "beijing"] } }]');
    expect(unitCodes).toEqual(['beijing', 'suzhou', 'hangzhou', 'tianjin', 'wuhan']);
    expect(baselineRanks).toEqual([1, 2, 3, 4, null]);
    expect(few).toMatchObject({
      population: 3, onlyInBaseline: ['beijing'], onlyInAlternative: ['wuhan'],
      ranks: [null, 3, 2, 1, 4], rankChanges: [null, -2, 0, 2, null], kendallTauB: -1, maximumRankShift: 2,
    });
    expect(few.comparability.reasons.map(({ code }) => code)).toContain('UNITS_DIFFER');
    expect(one).toMatchObject({ population: 1, kendallTauB: null, spearmanRho: null, meanAbsoluteRankShift: 0 });
  });

  it('gives rows by pages, with the places side by side', async () => {
    const { compare: { units } } = await served().ask<{ readonly compare: { readonly units: { readonly totalCount: number; readonly nodes: readonly unknown[]; readonly pageInfo: { readonly hasNextPage: boolean } } } }>(
      '{ compare(baseline: {}, alternatives: [{ methodology: "cbcii/no-bonus" }]) { units(first: 2) { totalCount pageInfo { hasNextPage } nodes { unit { nameZh } baselineRank places { rank rankChange } } } } }');
    expect(units).toEqual({
      totalCount: 72, pageInfo: { hasNextPage: true },
      nodes: [{ unit: { nameZh: '上海市' }, baselineRank: 1, places: [{ rank: 1, rankChange: 0 }] }, { unit: { nameZh: '北京市' }, baselineRank: 2, places: [{ rank: 2, rankChange: 0 }] }],
    });
  });

  it('a difference across a break is refused, unless it is acknowledged: then the flag travels', async () => {
    const question = (acknowledged: string): string => `{ compare(baseline: {}, alternatives: [{ methodology: "cbcii/no-bonus" }, { vintage: "cbcii/2020-synthetic" }]${acknowledged}) {
      alternatives { comparability { status reasons { code status } } rankChanges } } }`;
    const refused = await served().post({ query: question('') });
    expect(codesOf(refused)).toEqual(['COMPARABILITY_BREAK']);
    expect(faultsOf(refused)).toEqual(['COMPARABILITY_BREAK alternatives[1]']);
    expect(refused.body.data).toEqual({ compare: null });
    const given = await served().post<Compared>({ query: question(', acknowledgeBreak: true') });
    expect(given.body.data?.compare.alternatives[1].comparability).toEqual({
      status: 'BREAK', reasons: [{ code: 'DATA_KIND_DIFFERS', status: 'BREAK' }, { code: 'VINTAGE_DIFFERS', status: 'LIMITED' }],
    });
    expect(given.body.extensions?.notice).toContain('Compared across a break (DATA_KIND_DIFFERS), as acknowledged');
    const asked = await served().ask<{ readonly comparability: unknown }>('{ comparability(baseline: {}, alternative: { vintage: "cbcii/2020-synthetic" }) { status } }');
    expect(asked.comparability).toEqual({ status: 'BREAK' });
  });

  it('gives every problem of every input at once', async () => {
    const answer = await served().post({
      query: '{ compare(baseline: { methodology: "cbcii/publshed" }, alternatives: [{ vintage: "cbcii/2021" }, { variant: { weights: [{ node: "nowhere", weight: -1 }] } }]) { unitCodes } }',
    });
    expect(faultsOf(answer)).toEqual([
      'NOT_FOUND baseline.methodology', 'NOT_FOUND alternatives[0].vintage', 'NOT_FOUND alternatives[1].variant.weights[0].node', 'WEIGHTS_INVALID alternatives[1].variant.weights[0].weight',
    ]);
    const wish = await served().post({ query: '{ compare(baseline: {}, alternatives: [], tops: [0, 5, 501], movers: -1) { unitCodes } }' });
    expect(faultsOf(wish)).toEqual(['BAD_INPUT alternatives', 'OUT_OF_RANGE tops[0]', 'OUT_OF_RANGE tops[2]', 'OUT_OF_RANGE movers']);
    const many = Array.from({ length: 51 }, () => '{}').join(' ');
    expect(faultsOf(await served().post({ query: `{ compare(baseline: {}, alternatives: [${many}], tops: [${'1 '.repeat(21)}]) { unitCodes } }` })))
      .toEqual(['LIMIT_EXCEEDED alternatives', 'LIMIT_EXCEEDED tops']);
  });
});
