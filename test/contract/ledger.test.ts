import { openPlatform, type Platform } from '../../src/app';
import { operator } from '../../src/services/access/Caller';
import type { IndexImport, ObservationImport } from '../../src/services/ingest/indexImport';
import { writeTidy } from '../../src/services/ingest/tidy/writeTidy';
import { noLibrary } from '../../src/services/library/libraryImport';
import { aggregateBy, documentOf, frameworkOf, group, leaf, missingBy, normaliseBy, weightsOf } from '../support/builders';
import { minMax } from '../support/arbitraries';
import { dataFolder, servePlatform, type ServedPlatform } from '../support/servedPlatform';
import { onBothEngines, type Place } from './engines';

/*
 * Two releases of a small index: the second revises 2018, adds 2020, weighs and aggregates otherwise, loses unit `gone` and gains `new`.
 */
const framework = frameworkOf(group('index', [group('p', [leaf('a'), leaf('b', { direction: 'LOWER_IS_BETTER' })]), group('q', [leaf('c'), leaf('d')])]));
const first = documentOf(framework, { normalise: normaliseBy(minMax), missing: missingBy({ kind: 'renormalise' }) });
const second = documentOf(framework, { normalise: normaliseBy(minMax), missing: missingBy({ kind: 'renormalise' }), weigh: weightsOf({ p: 3, c: 2 }), aggregate: aggregateBy({ kind: 'arithmetic' }, { p: { kind: 'geometric', floor: 0.1 } }) });

type Values = Readonly<Record<string, readonly [number, number, number, number]>>;
const old2018: Values = { one: [1, 9, 40, 7], two: [4, 6, 30, 5], three: [6, 5, 20, 6], four: [8, 2, 10, 9], gone: [9, 1, 50, 1] };
const revised2018: Values = { one: [2, 9, 40, 7], two: [4, 6, 33, 5], three: [6, 3, 20, 6], four: [7, 2, 10, 8] };
const new2020: Values = { one: [5, 7, 45, 7], two: [4, 4, 35, 9], three: [6, 3, 22, 2], four: [9, 2, 11, 8], new: [7, 4, 60, 4] };

const observationsOf = (period: string, values: Values): readonly ObservationImport[] => Object.entries(values).flatMap(([unit, cells]) => cells.map((value, k): ObservationImport => ({
  unit, node: 'abcd'[k], period, measure: 'RAW', value, unitOfMeasure: null, obsStatus: 'NORMAL', source: null, place: null, note: null, reportedUnder: null,
})));

const unitOf = (code: string): IndexImport['units'][number] => ({
  code, name: code, kind: 'OTHER', nameZh: null, aliases: [], province: null, provinceZh: null, region: null, tier: null, isProvincialCapital: null, isMunicipality: null, adcode: null,
  source: null, place: null, note: null, groups: {},
});

function release(observations: readonly ObservationImport[], defaultPeriod: string): IndexImport {
  return {
    index: { code: 'test', name: 'Test', nameZh: null, description: null, unitKind: 'OTHER' },
    units: [...new Set(observations.map(({ unit }) => unit))].map(unitOf), groupings: [], groups: [], sources: [], ...noLibrary,
    methodologies: [{ version: '1.0.0', changelog: null, forkedFrom: null, document: first }, { version: '2.0.0', changelog: 'Weighed otherwise.', forkedFrom: null, document: second }],
    vintage: { line: 'test/edition', kind: 'MEASURED', title: 'Edition', description: null, notice: null, defaultPeriod },
    observations: [...observations].sort((x, y) => (key(x) < key(y) ? -1 : 1)),
  };
}
const key = ({ node, unit, period }: ObservationImport): string => `${node} ${unit} ${period}`;

interface Side { readonly score: number; readonly rank: number; readonly rankPopulation: number }
interface Ledger {
  readonly from: Side; readonly to: Side; readonly scoreChange: number; readonly rankChange: number; readonly entrants: string[]; readonly leavers: string[];
  readonly isRevisionObserved: boolean; readonly effects: readonly { readonly cause: string; readonly scoreEffect: number; readonly rankEffect: number }[];
}

const ledgerFields = 'scoreChange rankChange entrants leavers isRevisionObserved from { score rank rankPopulation } to { score rank rankPopulation } effects { cause scoreEffect rankEffect }';
const earlier = '{ methodology: "test/line@1.0.0", vintage: "test/edition@1", period: "2018" }';
const later = '{ methodology: "test/line@2.0.0", vintage: "test/edition@2", period: "2020" }';
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

onBothEngines(({ place }) => {
  let here: Place;
  let platform: Platform;
  let served: ServedPlatform;

  beforeAll(async () => {
    here = await place();
    platform = await openPlatform({ databaseUrl: here.url, dataFolder });
    await bring(release(observationsOf('2018', old2018), '2018'));
    await bring(release([...observationsOf('2018', revised2018), ...observationsOf('2020', new2020)], '2020'));
    served = await servePlatform(here.url);
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await platform.close();
    await here.remove();
  });

  async function bring(value: IndexImport): Promise<void> {
    const written = await writeTidy(value);
    if (!written.ok) throw new Error(`Expected files; got ${JSON.stringify(written.problems)}`);
    await platform.services.imports.import(operator, { files: () => Promise.resolve({ format: 'TIDY', framework: written.value.document, data: written.value.observations }), seal: true, dryRun: false, input: {} });
  }

  const ledger = async (unit: string, from = earlier, to = later): Promise<Ledger> =>
    (await served.ask<{ changeDecomposition: Ledger }>(`{ changeDecomposition(unit: "${unit}", from: ${from}, to: ${to}) { ${ledgerFields} } }`)).changeDecomposition;

  it.each(['one', 'two', 'three', 'four'])('the four effects of unit %s add up: points within 1e-9, places exactly', async (unit) => {
    const { from, to, scoreChange, rankChange, effects } = await ledger(unit);
    expect(scoreChange).toBe(to.score - from.score);
    expect(rankChange).toBe(from.rank - to.rank);
    expect(Math.abs(sum(effects.map(({ scoreEffect }) => scoreEffect)) - scoreChange)).toBeLessThan(1e-9);
    expect(sum(effects.map(({ rankEffect }) => rankEffect))).toBe(rankChange);
    expect(effects.map(({ cause }) => cause)).toEqual(['DATA_REVISION', 'REAL_CHANGE', 'METHODOLOGY', 'ENTRANTS_AND_LEAVERS']);
  });

  it('each cause had some effect on some unit, so that none of the sums is a sum of zeros', async () => {
    const ledgers = await Promise.all(['one', 'two', 'three', 'four'].map((unit) => ledger(unit)));
    for (let k = 0; k < 4; k++) expect(Math.max(...ledgers.map(({ effects }) => Math.abs(effects[k].scoreEffect)))).toBeGreaterThan(0.01);
  });

  it('swapping the releases turns every sign, and entrants become leavers', async () => {
    for (const unit of ['one', 'two', 'three', 'four']) {
      const there = await ledger(unit);
      const back = await ledger(unit, later, earlier);
      expect(back.rankChange).toBe(-there.rankChange + 0);
      back.effects.forEach(({ scoreEffect, rankEffect }, k) => {
        expect(Math.abs(scoreEffect + there.effects[k].scoreEffect)).toBeLessThan(1e-9);
        expect(Math.abs(rankEffect + there.effects[k].rankEffect)).toBeLessThan(1e-9);
      });
      expect([back.entrants, back.leavers]).toEqual([there.leavers, there.entrants]);
    }
  });

  it('entrants and leavers are told; the revision is carried over where the earlier release does not know the later period', async () => {
    expect(await ledger('one')).toMatchObject({ entrants: ['new'], leavers: ['gone'], isRevisionObserved: false, from: { rankPopulation: 5 }, to: { rankPopulation: 5 } });
  });

  it('between two periods of one vintage all is real change, with the units that came', async () => {
    const { effects, scoreChange } = await ledger('one', '{ methodology: "test/line@2.0.0", vintage: "test/edition@2", period: "2018" }');
    expect(effects.map(({ scoreEffect }) => Math.abs(scoreEffect) > 1e-12)).toEqual([false, true, false, true]);
    expect(Math.abs(effects[1].scoreEffect + effects[3].scoreEffect - scoreChange)).toBeLessThan(1e-9);
  });

  it('between two methodology versions on the same data all is methodology', async () => {
    const { effects, scoreChange } = await ledger('two', earlier, '{ methodology: "test/line@2.0.0", vintage: "test/edition@1", period: "2018" }');
    expect(effects.map(({ scoreEffect }) => scoreEffect)).toEqual([0, 0, expect.closeTo(scoreChange, 12), 0]);
  });

  it('a unit that one release does not rank is refused with its name', async () => {
    const { body } = await served.post({ query: `{ changeDecomposition(unit: "gone", from: ${earlier}, to: ${later}) { rankChange } }` });
    expect(body.data).toEqual({ changeDecomposition: null });
    expect(body.errors?.[0].extensions).toMatchObject({ code: 'BAD_INPUT', problems: [{ path: 'unit', got: 'gone' }] });
  });

  it('across a break the ledger is refused with its reasons, unless that is acknowledged: then the answer says so', async () => {
    const query = (acknowledgeBreak: boolean): string => `{ changeDecomposition(unit: "tianjin", acknowledgeBreak: ${acknowledgeBreak},
      from: { vintage: "cbcii/2020" }, to: { vintage: "cbcii/2020-synthetic" }) { rankChange comparability { status reasons { code } } } }`;
    const refused = await served.post({ query: query(false) });
    expect(refused.body.errors?.[0].extensions).toMatchObject({ code: 'COMPARABILITY_BREAK', problems: [{ path: 'to', got: 'DATA_KIND_DIFFERS' }] });
    const given = await served.post<{ changeDecomposition: { comparability: { status: string } } }>({ query: query(true) });
    expect(given.body.data?.changeDecomposition.comparability.status).toBe('BREAK');
    expect(given.body.extensions?.notice).toMatch(/across a break \(DATA_KIND_DIFFERS\).*SYNTHETIC/);
  });
});
