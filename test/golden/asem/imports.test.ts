import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../src/methodology/compile';
import { score } from '../../../src/methodology/score';
import { createSnapshot } from '../../../src/methodology/snapshot';
import { hashOf } from '../../../src/services/canonical';
import { readCoinr } from '../../../src/services/ingest/coinr/readCoinr';
import { writeCoinr } from '../../../src/services/ingest/coinr/writeCoinr';
import type { IndexImport } from '../../../src/services/ingest/indexImport';
import { readTidy } from '../../../src/services/ingest/tidy/readTidy';
import { writeTidy } from '../../../src/services/ingest/tidy/writeTidy';
import { hashOfContent } from '../../../src/services/sealVintage';
import { asemFolder, readAsem } from '../../support/readAsem';
import { columnsOf } from '../../support/builders';

const isThere = existsSync(asemFolder);
const describeWhereThere = isThere ? describe : describe.skip;
const reason = isThere ? '' : ' (skipped: shared/asem, which is not ours to publish, does not lie beside the repository)';
const bytesOf = (name: string): Uint8Array => readFileSync(join(asemFolder, name));

async function read(data: string): Promise<IndexImport> {
  const outcome = await readCoinr({ iMeta: bytesOf('iMeta.csv'), iData: bytesOf(data) }, { index: { code: 'asem', unitKind: 'COUNTRY' }, vintage: { line: 'asem/2018' } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  expect(outcome.warnings).toEqual([]);
  return outcome.value;
}

const hashesOf = async ({ index, vintage: { kind, notice, defaultPeriod }, observations, methodologies }: IndexImport): Promise<readonly string[]> =>
  [await hashOfContent({ indexCode: index.code, kind, notice, defaultPeriod }, [observations]), ...methodologies.map(({ document }) => hashOf(document))];

describeWhereThere(`the ASEM data, imported${reason}`, () => {
  it('are 51 countries, 49 indicators, 2 sub-indices and 8 pillars, four groupings, four denominators; 64 values are missing', async () => {
    const { units, groupings, observations, methodologies: [{ document: { framework } }] } = await read('iData.csv');
    const parents = new Set(framework.nodes.map((node) => node.parent));
    expect([units.length, groupings.length, framework.variables?.length, framework.nodes.filter((node) => !parents.has(node.code)).length]).toEqual([51, 4, 4, 49]);
    expect(framework.nodes.length).toBe(1 + 2 + 8 + 49);
    expect(observations.length).toBe(51 * (49 + 4) - 64);
  });

  it('are five periods of each country in the panel, which answers with the last', async () => {
    const { vintage, observations, units } = await read('iData_panel.csv');
    expect([[...new Set(observations.map(({ period }) => period))].sort(), vintage.defaultPeriod, units.length]).toEqual([['2018', '2019', '2020', '2021', '2022'], '2022', 51]);
  });

  it('score under the imported methodology as COINr scores them by default', async () => {
    const { units, observations, methodologies: [{ document }] } = await read('iData.csv');
    const at = new Map(units.map((unit, position) => [unit.code, position]));
    const values: Record<string, number[]> = {};
    for (const { node, unit, value } of observations) (values[node] ??= units.map(() => NaN))[at.get(unit) ?? -1] = value;
    const plan = compile(document);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    const outcome = score(plan.value, createSnapshot(units.map((unit) => unit.code), columnsOf(values, 'RAW')));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    const { tree, indicators, snapshot } = readAsem();
    const share = (code: string, lowerIsBetter: boolean): Float64Array => {
      const column = snapshot.column(code, 'RAW')?.values ?? new Float64Array();
      const present = column.filter((value) => !Number.isNaN(value));
      const [least, most] = [Math.min(...present), Math.max(...present)];
      return column.map((value) => 100 * (lowerIsBetter ? most - value : value - least) / (most - least));
    };
    const leaves = new Map(indicators.map((row) => [row.iCode, share(row.iCode, row.Direction === '-1')]));
    const mean = (columns: readonly Float64Array[], unit: number): number => {
      const present = columns.map((column) => column[unit]).filter((value) => !Number.isNaN(value));
      return present.reduce((sum, value) => sum + value, 0) / present.length;
    };
    const valueOf = (branch: typeof tree): Float64Array => {
      const below = branch.branches.map(valueOf);
      return leaves.get(branch.node.code) ?? Float64Array.from(snapshot.units, (_, unit) => mean(below, unit));
    };
    const expected = valueOf(tree);
    const scores = outcome.value.values.subarray(0, units.length);
    expect(Math.max(...expected.map((value, unit) => Math.abs(value - scores[unit])))).toBeLessThan(1e-9);
  });

  it.each(['iData.csv', 'iData_panel.csv'])('are the same after they were written and read in either form: %s', async (data) => {
    const index = await read(data);
    const [coinr, tidy] = [await writeCoinr(index), await writeTidy(index)];
    if (!coinr.ok || !tidy.ok) throw new Error('Expected files of both forms');
    expect(Buffer.from(coinr.value.iMeta).equals(bytesOf('iMeta.csv'))).toBe(true);
    for (const again of [await readCoinr(coinr.value, coinr.value.options), await readTidy(tidy.value)]) {
      if (!again.ok) throw new Error(JSON.stringify(again.problems));
      expect(again.value).toEqual(index);
      expect(await hashesOf(again.value)).toEqual(await hashesOf(index));
    }
  });
});
