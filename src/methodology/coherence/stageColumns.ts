import type { NodeCode } from '../framework';
import { sourceOf } from '../leafSource';
import type { ScoreTable } from '../score';
import type { DataStage } from '../vocabulary';

/** The figures of one node, one per unit, NaN where missing. */
export interface NodeColumn {
  readonly node: NodeCode;
  readonly values: Float64Array;
}

/** The column of a node at a stage; null where it has none there: inner nodes have no raw value. */
export function columnAt(table: ScoreTable, stage: DataStage, node: NodeCode): Float64Array | null {
  const { plan } = table;
  switch (stage) {
    case 'RAW': return leafAt(table, node, (k) => sourceOf(plan.leaves[k], table.snapshot)?.values ?? null);
    case 'TREATED': return leafAt(table, node, (k) => table.treated[k]);
    case 'NORMALISED': case 'SCORE': {
      const column = plan.columnOf.get(node);
      if (column === undefined) return null;
      if (column === 0) return table.scores;
      return runAt(table, stage === 'SCORE' ? column : plan.nodes[column].inputColumn);
    }
  }
}

/** The columns of those nodes that have one with some value present. */
export function observedColumns(table: ScoreTable, stage: DataStage, nodes: readonly NodeCode[]): readonly NodeColumn[] {
  return nodes.flatMap((node) => {
    const values = columnAt(table, stage, node);
    return values === null || values.every(Number.isNaN) ? [] : [{ node, values }];
  });
}

/** Nodes of the core at a level of the tree; all indicators where none is named. */
export function nodesAt({ plan }: ScoreTable, level: number | null): readonly NodeCode[] {
  return plan.nodes.filter((node) => (level === null ? node.kind === 'leaf' : node.level === level)).map(({ code }) => code);
}

function leafAt({ plan }: ScoreTable, node: NodeCode, read: (leaf: number) => Float64Array | null): Float64Array | null {
  const leaf = plan.leaves.findIndex(({ code }) => code === node);
  return leaf < 0 ? null : read(leaf);
}

function runAt({ values, units }: ScoreTable, column: number): Float64Array {
  return values.subarray(column * units.length, (column + 1) * units.length);
}
