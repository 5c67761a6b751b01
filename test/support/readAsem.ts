import { join } from 'node:path';
import { createSnapshot, type Snapshot } from '../../src/methodology/snapshot';
import { columnsOf, group, leaf, type Branch } from './builders';
import { readTable, type Row } from './readTable';

/** Where the data lie, beside the repository; they are not ours to publish. */
export const asemFolder = join(__dirname, '../../../shared/asem');

/** A framework and a vintage as COINr keeps them: iMeta says what each column of iData is. */
export interface Asem {
  readonly tree: Branch;
  readonly indicators: readonly Row[];
  readonly weights: readonly { readonly node: string; readonly weight: number }[];
  readonly denominate: readonly { readonly node: string; readonly by: string; readonly factor: number }[];
  readonly snapshot: Snapshot;
  /** Five years, in time order, each among the others. */
  readonly panel: readonly Snapshot[];
}

export function readAsem(folder = asemFolder): Asem {
  const meta = readTable(join(folder, 'iMeta.csv'));
  const data = readTable(join(folder, 'iData.csv'));
  const inTree = meta.filter((row) => row.Type === 'Indicator' || row.Type === 'Aggregate');
  const branch = (row: Row): Branch => {
    const direction = row.Direction === '-1' ? 'LOWER_IS_BETTER' : 'HIGHER_IS_BETTER';
    const children = inTree.filter((other) => other.Parent === row.iCode);
    const target = row.Target === 'NA' ? {} : { target: Number(row.Target) };
    return children.length === 0 ? leaf(row.iCode, { direction, ...target }) : group(row.iCode, children.map(branch));
  };
  const root = inTree.find((row) => row.Parent === 'NA');
  if (root === undefined) throw new Error('Expected a node without a parent in iMeta.csv, got none');
  return {
    tree: branch(root),
    indicators: inTree.filter((row) => row.Type === 'Indicator'),
    weights: inTree.filter((row) => row.Parent !== 'NA').map((row) => ({ node: row.iCode, weight: Number(row.Weight) })),
    denominate: inTree.filter((row) => row.Denominator !== 'NA').map((row) => ({ node: row.iCode, by: row.Denominator, factor: 1 })),
    snapshot: snapshotOf(meta, data),
    panel: panelOf(meta, readTable(join(folder, 'iData_panel.csv'))),
  };
}

function snapshotOf(meta: readonly Row[], data: readonly Row[]): Snapshot {
  const numeric = meta.filter((row) => row.Type === 'Indicator' || row.Type === 'Denominator').map((row) => row.iCode);
  const values = Object.fromEntries(numeric.map((code) => [code, data.map((row) => (row[code] === 'NA' ? NaN : Number(row[code])))]));
  const groups = new Map(meta.filter((row) => row.Type === 'Group').map((row) => [row.iCode, data.map((unit) => unit[row.iCode])]));
  return createSnapshot(data.map((row) => row.uCode), columnsOf(values, 'RAW'), { groups });
}

function panelOf(meta: readonly Row[], data: readonly Row[]): Snapshot[] {
  const periods = [...new Set(data.map((row) => row.Time))].sort((a, b) => Number(a) - Number(b));
  const snapshots = periods.map((period) => snapshotOf(meta, data.filter((row) => row.Time === period)));
  return snapshots.map((snapshot, here) => ({ ...snapshot, panel: { panel: { periods, times: periods.map(Number), snapshots }, here } }));
}
