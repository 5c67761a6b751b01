import { Option, type Command } from 'commander';
import { stringify } from 'csv-stringify/sync';
import type { PinScope } from '../services/pins';
import { wholeNumber } from './optionValues';
import { pinsLine } from './pinsLine';
import { textTable, type Column } from './textTable';

export type Format = 'table' | 'csv' | 'json';

/** The options of every command that lists what the sources tell. */
export interface ListOptions {
  readonly first?: number;
  readonly format: Format;
}

export function addListOptions(command: Command): Command {
  return command
    .optionsGroup('Output:')
    .option('--first <N>', 'the first N rows only', wholeNumber())
    .addOption(formatOption());
}

export function formatOption(): Option {
  return new Option('--format <FORMAT>', 'table for people, long texts cut; csv and json hold all').choices(['table', 'csv', 'json']).default('table');
}

/** How many rows to ask for when all are wanted: more than any release holds. */
export const everyRow = 1_000_000;

/** A column of a table, and what stands in it. */
export interface ListColumn<Row> extends Column {
  readonly cell: (row: Row) => string;
}

type Field = string | number | null | readonly string[];

/** How rows of a sort are listed: columns for people, fields for machines. */
export interface Lines<Row> {
  /** Plural of what a row is. */
  readonly what: string;
  readonly columns: readonly ListColumn<Row>[];
  /** Names of the fields, in order; `fieldsOf` gives them, and may give more. */
  readonly names: readonly string[];
  readonly fieldsOf: (row: Row) => object;
}

/** Rows, ready to be written. */
export interface Listing<Row> extends Lines<Row> {
  readonly rows: readonly Row[];
  /** How many there are before the first were taken. */
  readonly total: number;
  /** What a reader of the rows should know, e.g. what is not disclosed; a table and json say it. */
  readonly notice?: string | null;
}

export function listingAs<Row>(format: Format, listing: Listing<Row>, pins: PinScope): string {
  const { rows, total, columns, names, notice = null } = listing;
  switch (format) {
    case 'table': return [...tableOf(rows, columns), ...(rows.length === 0 ? [] : ['']), countOf(listing), ...(notice === null ? [] : [notice]), pinsLine(pins)].join('\n');
    case 'csv': return csvOf(rows.map((row) => recordOf(listing, row)), names);
    case 'json': return JSON.stringify({ total, rows: rows.map((row) => recordOf(listing, row)), ...(notice !== null && { notice }), pins: pins.taken() }, null, 2);
  }
}

/** The fields of a row, in their order. */
export function recordOf<Row>({ names, fieldsOf }: Lines<Row>, row: Row): Readonly<Record<string, Field>> {
  const fields = fieldsOf(row) as Readonly<Record<string, Field>>; // records of a release hold nothing else
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** The rows as a table, without the columns in which nothing stands; no line at all for no rows. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly ListColumn<NoInfer<Row>>[]): string[] {
  if (rows.length === 0) return [];
  const shown = columns.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  return [textTable(shown, rows.map((row) => shown.map(({ cell }) => cell(row))))];
}

/** For spreadsheets: a list is one cell, its items a blank apart, or a semicolon where one of them has blanks. A text that a spreadsheet could take for a formula gets an apostrophe before it. */
export function csvOf(rows: readonly Readonly<Record<string, Field>>[], columns: readonly string[]): string {
  const cells = rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, field]) => [name, isList(field) ? joined(field) : field])));
  return stringify(cells, { header: true, escape_formulas: true, columns: [...columns], eof: false });
}

export function left<Row>(title: string, cell: (row: Row) => string): ListColumn<Row> {
  return { title, align: 'left', cell };
}

export function right<Row>(title: string, cell: (row: Row) => string): ListColumn<Row> {
  return { title, align: 'right', cell };
}

/** A text that has to fit into a column. */
export function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`;
}

/** Where a line stands: document, line and section of its first place. */
export function placeOf(source: string, place: string): string {
  return `${source} ${/^\S+( §\S+)?/.exec(place)?.[0] ?? place}`.replace(/[;:,]$/, '');
}

export function countOf({ what, rows, total }: Pick<Listing<unknown>, 'what' | 'rows' | 'total'>): string {
  return rows.length === total ? `${total} ${what}.` : `${rows.length} of ${total} ${what} are shown.`;
}

function joined(items: readonly string[]): string {
  return items.join(items.some((item) => item.includes(' ')) ? '; ' : ' ');
}

function isList(field: Field): field is readonly string[] {
  return Array.isArray(field);
}
