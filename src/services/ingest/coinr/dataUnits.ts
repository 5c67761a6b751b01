import type { Cells } from '../cells';
import { importLimits } from '../limits';
import { quoted } from '../problemList';

/** A unit as the rows of iData tell of it. */
export interface DataUnit {
  readonly code: string;
  readonly name: string;
  /** Code of a grouping → group. */
  readonly groups: ReadonlyMap<string, string>;
}

interface Seen {
  name: { readonly text: string; readonly line: number } | null;
  readonly groups: Map<string, { readonly text: string; readonly line: number }>;
  /** Period → line. */
  readonly lines: Map<string | null, number>;
}

interface UnitRow {
  readonly unit: string;
  readonly period: string | null;
  readonly name: string | null;
  readonly groups: readonly { readonly grouping: string; readonly group: string | null }[];
}

/** Gathers units over the rows of iData, which must agree on the name and the groups of each. */
export class DataUnits {
  private readonly seen = new Map<string, Seen>();

  constructor(private readonly cells: Cells) {}

  /** Answers whether the row is the first of its unit and period. */
  take({ unit, period, name, groups }: UnitRow, line: number): boolean {
    const known = this.seen.get(unit) ?? this.add(unit, line);
    const first = known.lines.get(period);
    if (first !== undefined) {
      this.cells.refuse('DUPLICATE', line, 'uCode', `${quoted(unit)}${period === null ? '' : ` in ${period}`} stands in line ${first} already.`,
        period === null ? 'each unit once; several periods need a column Time' : 'each unit once in a period', quoted(unit));
      return false;
    }
    known.lines.set(period, line);
    if (name !== null) {
      if (known.name === null) known.name = { text: name, line };
      else this.agree(known.name, name, unit, line, 'uName');
    }
    for (const { grouping, group } of groups) {
      const stated = known.groups.get(grouping);
      if (group === null) continue;
      if (stated === undefined) known.groups.set(grouping, { text: group, line });
      else this.agree(stated, group, unit, line, grouping);
    }
    return true;
  }

  list(): DataUnit[] {
    return Array.from(this.seen, ([code, { name, groups }]) => ({
      code, name: name?.text ?? code, groups: new Map(Array.from(groups, ([grouping, { text }]) => [grouping, text])),
    }));
  }

  private add(unit: string, line: number): Seen {
    const added: Seen = { name: null, groups: new Map(), lines: new Map() };
    this.seen.set(unit, added);
    if (this.seen.size === importLimits.units + 1) {
      this.cells.refuse('LIMIT_EXCEEDED', line, 'uCode', 'There are more units than the limit.', `at most ${importLimits.units} units`, 'more');
    }
    return added;
  }

  private agree(stated: { readonly text: string; readonly line: number }, text: string, unit: string, line: number, column: string): void {
    if (stated.text === text) return;
    this.cells.refuse('BAD_INPUT', line, column, `${quoted(unit)} has another one in line ${stated.line}; a unit keeps its name and its groups over the periods.`,
      quoted(stated.text), quoted(text));
  }
}
