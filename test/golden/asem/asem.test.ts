import { existsSync } from 'node:fs';
import { exclusionsOf } from '../../../src/methodology/exclusions';
import type { ImputeMethod, MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { createSnapshot, type Snapshot } from '../../../src/methodology/snapshot';
import type { ScoreTable } from '../../../src/methodology/score';
import { aggregateBy, columnAt, documentOf, missingBy, normaliseBy, planOf, stage, tableOf, weighBy } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { naiveScore } from '../../support/naiveScore';
import { asemFolder, readAsem, type Asem } from '../../support/readAsem';
import { asemMixtures, panelMixtures, treatedUpTo } from './mixtures';

const isThere = existsSync(asemFolder);
const describeWhereThere = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';

function documentFor({ tree, weights }: Asem, changes: Partial<MethodologyDocument> = {}): MethodologyDocument {
  return documentOf(tree, {
    normalise: normaliseBy({ kind: 'minMax', range: { low: 0, high: 100 } }), weigh: weighBy({ kind: 'given', weights }),
    aggregate: aggregateBy({ kind: 'arithmetic' }), missing: missingBy({ kind: 'renormalise' }), ...changes,
  });
}

/** Within 1e-9 of what a plain calculation gives every node of every country, however great the numbers. */
function expectPlain(document: MethodologyDocument, snapshot: Snapshot): ScoreTable {
  const table = tableOf(document, snapshot);
  const plain = naiveScore(document, snapshot);
  for (const node of table.plan.nodes) {
    const expected = table.units.map((unit) => plain.nodes.get(node.code)?.get(unit) ?? NaN);
    const scale = Math.max(1, ...expected.filter((value) => !Number.isNaN(value)).map(Math.abs));
    expectWithin(columnAt(table, node.code).map((value) => value / scale), expected.map((value) => value / scale), 1e-9);
  }
  expect(Array.from(table.ranking.ranks)).toEqual(table.units.map((unit) => plain.ranks.get(unit) ?? 0));
  return table;
}

/** The same panel without a good quarter of its values, other ones in each year. */
function withHoles(panel: readonly Snapshot[]): readonly Snapshot[] {
  const snapshots = panel.map(({ units, columns, groups }, year) => createSnapshot(units, columns.map((column, k) => ({
    ...column, values: column.values.map((value, unit) => ((unit * 13 + k * 7 + year * 5) % 11 < 3 ? NaN : value)),
  })), { groups }));
  return snapshots.map((snapshot, here) => ({ ...snapshot, panel: { panel: { periods: panel.map(String), times: panel.map((_, year) => 2018 + year), snapshots }, here } }));
}

describeWhereThere(`ASEM Sustainable Connectivity, 51 countries${reason}`, () => {
  const asem = isThere ? readAsem() : null;
  const given = (): Asem => {
    if (asem === null) throw new Error('Expected the data, got none');
    return asem;
  };
  const scored = (changes: Partial<MethodologyDocument> = {}): ScoreTable => tableOf(documentFor(given(), changes), given().snapshot);

  it('has 49 indicators in 8 pillars, 63 of their values missing, all weights 1, and five years', () => {
    const { indicators, weights, snapshot, panel } = given();
    const missing = indicators.flatMap(({ iCode }) => Array.from(snapshot.column(iCode, 'RAW')?.values ?? [])).filter(Number.isNaN);
    expect([snapshot.units.length, indicators.length, missing.length, panel.length]).toEqual([51, 49, 63, 5]);
    expect(new Set(weights.map(({ weight }) => weight))).toEqual(new Set([1]));
  });

  it.each(Object.keys(asemMixtures))('gives every node the score that a plain calculation gives it: %s', (title) => {
    expectPlain(documentFor(given(), asemMixtures[title](given())), given().snapshot);
  });

  it.each(Object.keys(panelMixtures))('in each of five years: %s', (title) => {
    const document = documentFor(given(), panelMixtures[title](given()));
    const means = given().panel.map((snapshot) => {
      const { scores } = expectPlain(document, snapshot);
      return scores.reduce((sum, value) => sum + value, 0) / scores.length;
    });
    expect(new Set(means).size).toBe(5);
  });

  it.each<ImputeMethod>([{ kind: 'linear' }, { kind: 'constant' }, { kind: 'lastObservation' }, { kind: 'lastObservation', maximumPeriods: 1 }])(
    'in each of five years with holes in them, imputed in time: $kind', (method) => {
      const document = documentFor(given(), { impute: stage(method), screen: { minimumShare: 0.7, groups: [] }, panel: { normalise: 'OVER_ALL' } });
      for (const snapshot of withHoles(given().panel)) expectPlain(document, snapshot);
    });

  it('winsorises some indicators, transforms others, and leaves the rest as they are', () => {
    const { denominate } = given();
    const table = scored({ denominate, treat: treatedUpTo(1) });
    const { treated: untreated } = scored({ denominate });
    const how = new Set(table.treated.map((column, k) => {
      const before = untreated[k];
      const changed = column?.filter((value, unit) => !Number.isNaN(value) && value !== before?.[unit]).length ?? 0;
      return changed === 0 ? 'as it is' : changed <= 2 ? 'winsorised' : 'logarithms';
    }));
    expect(how).toEqual(new Set(['as it is', 'winsorised', 'logarithms']));
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

  it.each(['entropy', 'critic', 'rotatedLoadings'] as const)('takes weights from the data by %s', (kind) => {
    const method = kind === 'rotatedLoadings' ? { kind, components: null } : { kind };
    const table = scored({ weigh: weighBy({ kind: 'equal' }, { 3: { kind: 'equal' }, 1: method }) });
    expect(table.learntWeights.size).toBe(2);
    expect(exclusionsOf(table)).toEqual([]);
  });

  it('scores by Copeland do not depend on the order of countries, values missing or not', () => {
    const { snapshot } = given();
    const document = documentFor(given(), { aggregate: aggregateBy({ kind: 'arithmetic' }, { 2: { kind: 'copeland' } }) });
    const places = snapshot.units.map((_, unit) => (unit * 7 + 3) % 51);
    const shuffled: Snapshot = {
      ...snapshot, units: places.map((place) => snapshot.units[place]),
      column: (node, measure) => {
        const column = snapshot.column(node, measure);
        return column && { ...column, values: Float64Array.from(places, (place) => column.values[place]) };
      },
    };
    const [inOrder, inAnother] = [tableOf(document, snapshot), tableOf(document, { ...shuffled, columns: [] })];
    expectWithin(inAnother.scores, places.map((place) => inOrder.scores[place]), 1e-12);
  });
});
