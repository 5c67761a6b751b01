import type { NodeCode, UnitCode } from '../framework';
import type { PlanNode } from '../plan';
import type { ScoreTable } from '../score';
import type { Snapshot } from '../snapshot';
import { explainBonus, explainFactor } from './explainBonus';
import { explainContributions } from './explainContributions';
import { explained, type Explained } from './explained';
import { explainGroup, explainNode, type StepsRead } from './explainNode';
import { declared, resultOf, type ExplanationStep } from './trace';

/** Steps in order, and the one whose result was asked for. */
export interface Explanation {
  readonly steps: readonly ExplanationStep[];
  readonly end: ExplanationStep;
}

/**
 * The arithmetic of one unit's score, step by step, from what was observed to what each node contributes. Results are
 * those of the table, none is worked out a second time: whoever does the steps again checks the engine.
 *
 * Of an inner node the steps up to its score, of a leaf up to what its parent reads. `observed` is what the table was scored from.
 * Null for a unit or a node without a score.
 */
export function explain(table: ScoreTable, observed: Snapshot, unit: UnitCode, node: NodeCode): Explanation | null {
  const about = explained(table, observed, unit);
  if (about.position < 0 || Number.isNaN(table.scores[about.position])) return null;
  const column = table.plan.columnOf.get(node);
  const end = column === 0 ? explainIndex(about) : column === undefined ? explainOutside(about, node) : explainPart(about, table.plan.nodes[column]);
  return end === null ? null : { steps: about.trace.steps, end };
}

function explainPart(about: Explained, node: PlanNode): ExplanationStep | null {
  return node.kind === 'group' ? explainGroup(about, node, new Map()) : explainNode(about, node, new Map());
}

function explainIndex(about: Explained): ExplanationStep {
  const { table, position, trace } = about;
  const read: StepsRead = new Map();
  const core = explainCore(about, read);
  const bonus = explainBonus(about, () => core);
  const added = bonus.added === null ? declared('bonus', 0) : resultOf('bonus', bonus.added, bonus.added.node);
  const end = trace.add('bonus', core.node, 'total', [resultOf('core', core), added], table.scores[position]);
  explainContributions(about, read, bonus);
  return end;
}

/** The bonus node, or a factor that is gathered under it. */
function explainOutside(about: Explained, node: NodeCode): ExplanationStep | null {
  const { bonus } = about.table.plan;
  if (node === bonus.code) return explainBonus(about, () => explainCore(about, new Map())).added;
  const factor = bonus.factors.find(({ code }) => code === node);
  return factor === undefined ? null : explainFactor(about, factor);
}

function explainCore(about: Explained, read: StepsRead): ExplanationStep {
  const root = about.table.plan.nodes[0];
  const core = root.kind === 'group' ? explainGroup(about, root, read) : explainNode(about, root, read);
  if (core === null) throw new Error(`Expected a core for the scored unit ${about.unit}, got none`);
  return core;
}
