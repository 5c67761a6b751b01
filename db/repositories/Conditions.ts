import type { Dialect } from '../columns';
import { among, itemsOf, type Cell } from './cells';

/** The conditions of a WHERE with their parameters, the release being the first. What is null sets none. Columns are names of ours, never of a client. */
export class Conditions {
  private readonly cells: Cell[] = [];
  private readonly parts: string[] = [];

  constructor(private readonly dialect: Dialect, releaseId: number) {
    this.parts.push(`"releaseId" = ${this.parameter(releaseId)}`);
  }

  /** The column is one of the values. */
  among(column: string, values: readonly string[] | null): this {
    if (values !== null) this.parts.push(`"${column}" ${among(this.dialect, this.place(values))}`);
    return this;
  }

  /** The column, a list as JSON text, holds one of the values. */
  holding(column: string, values: readonly string[] | null): this {
    if (values === null) return this;
    const items = itemsOf(this.dialect, `"${column}"`);
    this.parts.push(`EXISTS (SELECT 1 FROM ${items} WHERE item.value ${among(this.dialect, this.place(values))})`);
    return this;
  }

  atLeast(column: string, value: number | null): this {
    if (value !== null) this.parts.push(`"${column}" >= ${this.parameter(value)}`);
    return this;
  }

  atMost(column: string, value: number | null): this {
    if (value !== null) this.parts.push(`"${column}" <= ${this.parameter(value)}`);
    return this;
  }

  equal(column: string, value: string | null): this {
    if (value !== null) this.parts.push(`"${column}" = ${this.parameter(value)}`);
    return this;
  }

  /** The years `firstYear` to `lastYear`, null being an open end, meet those asked for. What states no year meets none. */
  within({ from, to }: YearSpan): this {
    if (from !== null) this.parts.push(`"firstYear" IS NOT NULL AND COALESCE("lastYear", 9999) >= ${this.parameter(from)}`);
    if (to !== null) this.parts.push(`"firstYear" <= ${this.parameter(to)}`);
    return this;
  }

  /** The text stands in one of the columns, whatever the case of the letters A to Z. */
  mentioning(columns: readonly string[], text: string | null): this {
    if (text === null) return this;
    const pattern = `%${lowered(text).replace(/[\\%_]/g, '\\$&')}%`;
    const place = this.parameter(pattern);
    this.parts.push(`(${columns.map((column) => `lower("${column}") LIKE ${place} ESCAPE '\\'`).join(' OR ')})`);
    return this;
  }

  /** `WHERE …`. */
  get text(): string {
    return `WHERE ${this.parts.join(' AND ')}`;
  }

  /** The parameters, in order; what a statement asks besides comes after them. */
  get parameters(): readonly Cell[] {
    return this.cells;
  }

  private parameter(cell: Cell): string {
    return `$${this.place(cell)}`;
  }

  private place(cell: Cell): number {
    this.cells.push(cell);
    return this.cells.length;
  }
}

/** Years asked for, both included; null is an open end. */
export interface YearSpan {
  readonly from: number | null;
  readonly to: number | null;
}

/** As both engines lower a text that is ordered by its bytes: A to Z only. */
function lowered(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
