import type { PlanGroup } from '../plan';
import type { ScoreTable } from '../score';

/** A node of a unit some of whose children are missing: their weight goes to those that are there. */
export interface Gap {
  readonly unit: number;
  /** Place of the node among plan.groups, and which of its children are there. */
  readonly group: number;
  readonly present: readonly number[];
  /** Columns below it that bring a value of the unit, and those values. */
  readonly columns: readonly number[];
  readonly values: readonly number[];
  /** Gaps of the same unit below it, by their place in the list. */
  readonly nested: readonly number[];
}

/** Every gap that bears on a score, children before parents. `brought` are the values that count, by column and unit. */
export function gapsOf(table: ScoreTable, brought: Float64Array): readonly Gap[] {
  const { plan, units: { length } } = table;
  const gaps: Gap[] = [];
  const below = columnsBelow(plan.groups);
  plan.groups.forEach((group, g) => {
    const inside = below.get(group.column) ?? new Set<number>();
    for (let unit = 0; unit < length; unit++) {
      const present = presentOf(group, table, unit);
      if (present.length === group.children.length || present.length === 0) continue;
      const columns = [...inside].filter((column) => brought[column * length + unit] !== 0);
      if (columns.length === 0) continue; // nothing of it counts: it is missing, reported, all 0, or below such a node
      const nested = gaps.flatMap((gap, place) => (gap.unit === unit && inside.has(plan.groups[gap.group].column) ? [place] : []));
      gaps.push({ unit, group: g, present, columns, values: columns.map((column) => brought[column * length + unit]), nested });
    }
  });
  return gaps;
}

function presentOf({ children, childInputs }: PlanGroup, { values, units }: ScoreTable, unit: number): number[] {
  return [...children.keys()].filter((child) => !Number.isNaN(values[childInputs[child] * units.length + unit]));
}

/** All columns below each group; groups come children first. */
function columnsBelow(groups: readonly PlanGroup[]): ReadonlyMap<number, ReadonlySet<number>> {
  const below = new Map<number, Set<number>>();
  for (const { column, children } of groups) below.set(column, new Set(children.flatMap((child) => [child, ...(below.get(child) ?? [])])));
  return below;
}

/** Gaps in flat arrays, to be filled again and again. */
export class GapFiller {
  readonly count: number;
  private readonly units: Int32Array;
  private readonly groups: Int32Array;
  private readonly present: Ragged;
  private readonly columns: Ragged;
  private readonly nested: Ragged;
  private readonly values: Float64Array;
  private readonly added: Float64Array;

  /** `begins` says where the weights of each group's children begin. */
  constructor(gaps: readonly Gap[], begins: Int32Array) {
    this.count = gaps.length;
    this.units = Int32Array.from(gaps, ({ unit }) => unit);
    this.groups = Int32Array.from(gaps, ({ group }) => group);
    this.present = ragged(gaps.map(({ group, present }) => present.map((child) => begins[group] + child)));
    this.columns = ragged(gaps.map(({ columns }) => columns));
    this.nested = ragged(gaps.map(({ nested }) => nested));
    this.values = Float64Array.from(gaps.flatMap(({ values }) => values));
    this.added = new Float64Array(gaps.length);
  }

  /**
   * Writes what the gaps add to the score of each unit, to `target` from `to` on. Given the weights from `at` on, their sum in each group, and the effective
   * weight of each column.
   */
  fill(weights: Float64Array, at: number, totals: Float64Array, effective: Float64Array, target: Float64Array, to: number): void {
    const { present, columns, nested, values, added, units, groups } = this;
    for (let gap = 0; gap < this.count; gap++) {
      let there = 0;
      for (let k = present.begins[gap]; k < present.begins[gap + 1]; k++) there += weights[at + present.entries[k]];
      let part = 0;
      for (let k = columns.begins[gap]; k < columns.begins[gap + 1]; k++) part += effective[columns.entries[k]] * values[k];
      for (let k = nested.begins[gap]; k < nested.begins[gap + 1]; k++) part += added[nested.entries[k]];
      added[gap] = (totals[groups[gap]] / there - 1) * part;
      target[to + units[gap]] += added[gap];
    }
  }
}

/** Lists of different lengths, one after the other. */
interface Ragged { readonly begins: Int32Array; readonly entries: Int32Array }

function ragged(lists: readonly (readonly number[])[]): Ragged {
  const begins = new Int32Array(lists.length + 1);
  lists.forEach((list, k) => { begins[k + 1] = begins[k] + list.length; });
  return { begins, entries: Int32Array.from(lists.flat()) };
}
