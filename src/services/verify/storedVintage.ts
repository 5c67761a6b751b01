import type { SnapshotRecord, VintageRecord } from '../../../db/repositories/vintageRecords';
import { hashOfContent, hashOfMatrix, packPeriod, pagesOf, type SealingStore } from '../sealVintage';

/** The first place at which what is stored is not what was sealed. */
export interface Difference {
  /** Where, e.g. `vintage.observations[infrastructure beijing SCORE].value`. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** What the rows of a vintage say of one period, and where they or the packed matrix are not as they were sealed. */
export interface CheckedVintage {
  readonly matrix: SnapshotRecord;
  readonly observationCount: number;
  readonly difference: Difference | null;
}

/**
 * Holds a sealed vintage against its own hashes: all its observations, and the matrix of one period, packed
 * anew from them. Where the two disagree in a cell, the one that fits its hash says what was sealed.
 */
export async function checkStoredVintage(
  store: Pick<SealingStore, 'observations' | 'snapshots'>, vintage: VintageRecord, period: string | null,
): Promise<CheckedVintage> {
  const packed = await store.snapshots.get(vintage.id, period);
  if (packed === null) throw new Error(`Expected a matrix of ${vintage.line}@${vintage.revision}, period ${period ?? 'unstated'}; got none`);
  let observationCount = 0;
  const counted = async function* counted() {
    for await (const page of pagesOf(store, vintage)) {
      observationCount += page.length;
      yield page;
    }
  };
  const hash = await hashOfContent(vintage, counted());
  const stated = await store.observations.periods(vintage.id);
  const matrix = await packPeriod(store, vintage, packed.header.units, period, stated);
  const areRowsSealed = hash === vintage.hash;
  const difference = cellThatDiffers(matrix, packed, areRowsSealed)
    ?? (areRowsSealed ? null : { path: 'vintage.observations', expected: vintage.hash ?? 'a hash', got: hash })
    ?? (hashOfMatrix(packed) === packed.hash ? null : { path: 'vintage.matrix', expected: packed.hash, got: hashOfMatrix(packed) });
  return { matrix, observationCount, difference };
}

function cellThatDiffers(rows: SnapshotRecord, packed: SnapshotRecord, areRowsSealed: boolean): Difference | null {
  const length = packed.header.units.length;
  const [sealed, other] = areRowsSealed ? [rows, packed] : [packed, rows];
  const what = areRowsSealed ? 'matrix' : 'observations';
  const otherColumns = new Map(other.header.columns.map((column, index) => [`${column.node} ${column.measure}`, index]));
  for (const [index, { node, measure }] of sealed.header.columns.entries()) {
    const otherIndex = otherColumns.get(`${node} ${measure}`);
    for (let unit = 0; unit < length; unit++) {
      const expected = sealed.values[index * length + unit];
      const got = otherIndex === undefined ? NaN : other.values[otherIndex * length + unit];
      if (!Object.is(expected, got)) return { path: `vintage.${what}[${node} ${packed.header.units[unit]} ${measure}].value`, expected: said(expected), got: said(got) };
    }
  }
  const known = new Set(sealed.header.columns.map((column) => `${column.node} ${column.measure}`));
  const added = other.header.columns.find((column) => !known.has(`${column.node} ${column.measure}`));
  return added === undefined ? null : { path: `vintage.${what}[${added.node} ${added.measure}]`, expected: 'no such values', got: 'values' };
}

function said(value: number): string {
  return Number.isNaN(value) ? 'no value' : String(value);
}
