import type { NodeCode, UnitCode } from './framework';
import type { PlanNode } from './plan';
import type { ScoreTable } from './score';
import type { ExclusionReason } from './vocabulary';

/** A unit that could not be scored: why, and the nodes at fault nearest to the leaves. */
export interface Exclusion {
  readonly unit: UnitCode;
  readonly reason: ExclusionReason;
  readonly nodes: readonly NodeCode[];
}

/** Every unit without a score: those screened out, then the rest, each in the units' order. */
export function exclusionsOf(table: ScoreTable): Exclusion[] {
  const exclusions: Exclusion[] = table.screenedOut.map((unit) => ({ unit, reason: 'SCREENED_OUT', nodes: [] }));
  table.scores.forEach((score, unit) => {
    if (Number.isNaN(score)) exclusions.push(whyExcluded(table, unit));
  });
  return exclusions;
}

function whyExcluded(table: ScoreTable, unit: number): Exclusion {
  const missing: NodeCode[] = [];
  const undefinedAt: NodeCode[] = [];
  trace(table, unit, table.plan.nodes[0], missing, undefinedAt);
  const { bonus } = table.plan;
  if (missing.length + undefinedAt.length === 0 && bonus.code !== null) missing.push(bonus.code);
  const reason = undefinedAt.length > 0 ? 'UNDEFINED_AGGREGATE' : 'MISSING_DATA';
  return { unit: table.units[unit], reason, nodes: undefinedAt.length > 0 ? undefinedAt : missing };
}

/** Walks down only where a score is missing; a group whose children are all present is undefined itself. */
function trace(table: ScoreTable, unit: number, node: PlanNode, missing: NodeCode[], undefinedAt: NodeCode[]): void {
  if (Number.isFinite(table.values[node.column * table.units.length + unit])) return;
  if (node.kind === 'leaf') {
    const { column } = table.snapshot;
    const raw = column(node.code, node.reads)?.values[unit] ?? NaN;
    const by = node.denominate === null ? 1 : column(node.denominate.by, 'RAW')?.values[unit] ?? NaN;
    (Number.isNaN(raw + by) ? missing : undefinedAt).push(node.code);
    return;
  }
  const found = missing.length + undefinedAt.length;
  for (const child of node.children) trace(table, unit, table.plan.nodes[child], missing, undefinedAt);
  if (missing.length + undefinedAt.length === found) undefinedAt.push(node.code);
}
