import { join } from 'node:path';
import type { MethodologyDocument } from '../../../src/methodology/methodologyVersion';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { aggregateBy, columnsOf, documentOf, group, leaf, normaliseBy, tableOf, weighBy } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { readTable, type Row } from '../../support/readTable';

const table = (name: string): readonly Row[] => readTable(join(__dirname, name));
const profiles = table('profiles.csv');

/** Each ranking is an indicator, the place in it the value, how many hold it the weight. */
function scoresOf(profile: string, options: readonly string[], method: Partial<MethodologyDocument>): Float64Array {
  const rows = profiles.filter((row) => row.table === profile);
  const rankings = rows.map((row) => row.ranking_best_to_worst.split(' ').filter((option) => options.includes(option)));
  const tree = group('index', rows.map((_, k) => leaf(`r${k}`, { direction: 'LOWER_IS_BETTER' })));
  const places = Object.fromEntries(rankings.map((ranking, k) => [`r${k}`, options.map((option) => ranking.indexOf(option) + 1)]));
  const weights = rows.map((row, k) => ({ node: `r${k}`, weight: Number(row.number_of_indicators) }));
  return tableOf(documentOf(tree, { weigh: weighBy({ kind: 'given', weights }), ...method }), createSnapshot(options, columnsOf(places, 'RAW'))).scores;
}

describe('Borda scores of the social choice examples', () => {
  const expected = table('expected.csv');

  it.each([...new Set(expected.map((row) => row.profile_table))])('Table %s', (name) => {
    const rows = expected.filter((row) => row.profile_table === name);
    const method = { normalise: normaliseBy({ kind: 'borda' }), aggregate: aggregateBy({ kind: 'sum' }) };
    expectWithin(scoresOf(name.split(' ')[0], rows.map((row) => row.country), method), rows.map((row) => Number(row.borda_score)), 1e-12);
  });
});

describe('outranking in the social choice examples', () => {
  const expected = table('expected-outranking.csv');

  it.each(['25', '28'])('Table %s: sums over the others, in indicators', (profile) => {
    const rows = expected.filter((row) => row.profile_table === profile);
    const options = rows.map((row) => row.row);
    const indicators = profiles.filter((row) => row.table === profile).reduce((sum, row) => sum + Number(row.number_of_indicators), 0);
    const method = { normalise: normaliseBy({ kind: 'rank' }), aggregate: aggregateBy({ kind: 'outranking' }) };
    const sums = rows.map((row) => options.reduce((sum, option) => sum + Number(row[option]), 0));
    expectWithin(scoresOf(profile, options, method).map((score) => score * indicators), sums, 1e-12);
  });
});
