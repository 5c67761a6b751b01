import type { GapNode } from '../../methodology/gap/gap';
import type { ScoreTable } from '../../methodology/score';
import type { GapEnd } from '../../methodology/vocabulary';
import type { NodeView } from '../frameworkView';
import { columnOfNode } from '../evaluation/nodePlaces';
import { orNull } from '../evaluation/nodeScores';
import type { Gap } from './GapAnalysis';

/** A node with its part of the gap, and what each unit has there. */
export interface ToldGapNode {
  readonly node: NodeView;
  readonly a: number | null;
  readonly b: number | null;
  readonly share: number;
  readonly standardError: number | null;
  readonly end: GapEnd | null;
  readonly children: readonly ToldGapNode[];
}

/** The whole tree of a gap, from the index down. */
export function gapTree({ evaluation: { table, framework }, spec, tree }: Gap): ToldGapNode {
  const [a, b] = [spec.a, spec.b].map((unit) => table.units.indexOf(unit));
  const told = ({ code, children, ...figures }: GapNode): ToldGapNode => {
    const node = framework.byCode.get(code);
    if (node === undefined) throw new Error(`Expected a node of the framework, got ${code}`);
    return { ...figures, node, a: scoreAt(table, code, a), b: scoreAt(table, code, b), children: children.map(told) };
  };
  return told(tree);
}

function scoreAt({ plan, values, units, scores }: ScoreTable, code: string, position: number): number | null {
  const column = columnOfNode(plan, code);
  return orNull(column === undefined ? NaN : column === 0 ? scores[position] : values[column * units.length + position]);
}
