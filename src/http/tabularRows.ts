import { plainZero, type Batch, type Cell } from '../services/files/fileTable';
import type { TabularShape } from './tabularShape';

const rowsAtOnce = 4_000;

/** The rows of an answer, in batches. Nothing on the way to a cell makes it missing. */
export function* tabularBatches(data: unknown, { list, columns }: TabularShape): Generator<Batch> {
  const found = list === null ? [data] : at(data, list);
  const items: readonly unknown[] = Array.isArray(found) ? found : [];
  for (let from = 0; from === 0 || from < items.length; from += rowsAtOnce) {
    const piece = items.slice(from, from + rowsAtOnce);
    yield columns.map(({ path, isOfItem, kind }) => piece.map((item) => cellOf(at(isOfItem ? item : data, path), kind === 'TEXT')));
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, unknown>>)[step] : null), value);
}

function cellOf(value: unknown, isText: boolean): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && !isText) return plainZero(value);
  if (typeof value === 'boolean' && !isText) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
