import type { NodeCode } from './framework';
import type { ImputeMethod } from './methodologyVersion';
import type { PeriodState } from './periodState';
import type { Plan, PlanLeaf } from './plan';
import { extentOf } from './stages/moments';
import { impute } from './stages/impute/index';
import { sharesOf } from './stages/impute/byRow';
import { isInTime } from './stages/impute/inTime';
import type { ImputeSurroundings } from './stages/impute/kernel';
import type { Panel } from './snapshot';
import { pathToRoot } from './tree';

/** The period at `here` with missing values replaced; in time they are replaced from the others as they stand before it. */
export function imputedState(plan: Plan, states: readonly PeriodState[], here: number, times: Panel['times']): PeriodState {
  const state = states[here];
  const rows = rowsOf(plan, state);
  return {
    ...state,
    columns: state.columns.map((column, k) => {
      const leaf = plan.leaves[k];
      return column === null ? null : impute(leaf.impute, column, {
        groupOf: 'group' in leaf.impute ? state.snapshot.groups?.get(leaf.impute.group) ?? null : null,
        series: isInTime(leaf.impute) && states.length > 1 ? { times, columns: states.map((other) => aligned(other, k, state)), here } : null,
        row: 'normaliseFirst' in leaf.impute ? rows(leaf, leaf.impute, column) : null,
      });
    }),
  };
}

/** A column of another period in the order of this one's units. */
function aligned(other: PeriodState, k: number, { snapshot }: PeriodState): Float64Array {
  const place = new Map(other.snapshot.units.map((code, position) => [code, position]));
  return Float64Array.from(snapshot.units, (code) => other.columns[k]?.[place.get(code) ?? -1] ?? NaN);
}

/** The indicators of a leaf's row, made once for all leaves that share it. */
function rowsOf({ leaves, tree }: Plan, { snapshot, columns }: PeriodState) {
  const known = new Map<string, readonly Float64Array[]>();
  const isLower = (leaf: PlanLeaf): boolean => leaf.lowerIsBetter && snapshot.column(leaf.code, 'RAW') !== undefined;
  const ancestor = (code: NodeCode, level: number): NodeCode => pathToRoot(tree, code).toReversed()[level] ?? code;
  return (leaf: PlanLeaf, { level, normaliseFirst }: Extract<ImputeMethod, { readonly normaliseFirst: boolean }>, column: Float64Array): ImputeSurroundings['row'] => {
    const above = ancestor(leaf.code, level);
    const key = `${above} ${normaliseFirst}`;
    let row = known.get(key);
    if (row === undefined) {
      row = leaves.flatMap((other, k) => {
        const values = columns[k];
        return values === null || ancestor(other.code, level) !== above ? [] : [normaliseFirst ? sharesOf(values, isLower(other)) : values];
      });
      known.set(key, row);
    }
    if (!normaliseFirst) return { columns: row, worst: 0, best: 1 };
    const { low, high } = extentOf(column);
    return { columns: row, worst: isLower(leaf) ? high : low, best: isLower(leaf) ? low : high };
  };
}
