import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { columnsOf, tableOf } from '../../support/builders';
import { expectWithin } from '../../support/expectColumn';
import { humanDevelopment } from '../../support/humanDevelopment';
import { numbers, readTable } from '../../support/readTable';

const file = join(__dirname, '../../../../shared/literature/hdi/hdi.csv');
const columns = {
  'life-expectancy': 'life_expectancy', 'expected-schooling': 'expected_years_schooling', 'mean-schooling': 'mean_years_schooling',
  income: 'gni_per_capita_2017ppp',
};

function published() {
  const rows = readTable(file);
  const values = Object.fromEntries(Object.entries(columns).map(([code, column]) => [code, numbers(rows, column)]));
  return { rows, snapshot: createSnapshot(rows.map((row) => row.country), columnsOf(values, 'RAW')) };
}

const isThere = existsSync(file);
const describeWhereThere = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: shared/literature/hdi/hdi.csv, which is not ours to publish, does not lie beside the repository)';

describeWhereThere(`the Human Development Index of 191 countries${reason}`, () => {
  it('has the published scores', () => {
    const { rows, snapshot } = published();
    expect(rows).toHaveLength(191);
    expectWithin(tableOf(humanDevelopment, snapshot).scores, numbers(rows, 'hdi'), 0.0005 + 1e-9);
  });

  it('has the published ranks on a tie grid of three decimals', () => {
    const { rows, snapshot } = published();
    const { ranking } = tableOf({ ...humanDevelopment, rank: { ...humanDevelopment.rank, tieGrid: 0.001 } }, snapshot);
    expect(Array.from(ranking.ranks)).toEqual(numbers(rows, 'hdi_rank'));
  });
});
