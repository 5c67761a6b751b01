import { PlatformError } from '../errors';
import type { Connection } from '../schema/pagination';
import type { Page, PageWish } from '../services/records';

const largestPage = 500;

/** What a connection is asked for. */
export interface PageRequest {
  /** How many items it may hold. */
  readonly size: number;
  readonly after?: string | null;
}

/** One page of a list that is at hand; `shape` makes objects of this page only. `name` marks the cursors of this connection. */
export function pageOf<Item, Shaped>(
  name: string, items: readonly Item[], request: PageRequest, shape: (item: Item) => Shaped,
): Connection<Shaped> {
  const begin = offsetAfter(name, request);
  const nodes = items.slice(begin, begin + request.size).map(shape);
  return connection(nodes, (index) => cursorOf(name, begin + index), begin > 0, begin + nodes.length < items.length, items.length);
}

/** What a page in position order is to hold: what comes behind the cursor, if there is one. */
export function wishOf(name: string, { size, after }: PageRequest): PageWish {
  checkSize(size);
  return { after: after === null || after === undefined ? null : positionIn(name, after), limit: size };
}

/** One page that the store gave; `shape` makes its objects. */
export function pageInOrder<Record extends { readonly position: number }, Shaped>(
  name: string, { records, hasNext, total }: Page<Record>, { after }: PageRequest, shape: (record: Record) => Shaped,
): Connection<Shaped> {
  const isFirst = after === null || after === undefined;
  return connection(records.map(shape), (index) => cursorOf(name, records[index].position), !isFirst, hasNext, total);
}

/** Assembles a connection from the nodes of a page; cursors are made when they are asked for. */
export function connection<Shaped>(
  nodes: readonly Shaped[], cursor: (index: number) => string, hasPreviousPage: boolean, hasNextPage: boolean, totalCount: number,
): Connection<Shaped> {
  return {
    nodes, totalCount,
    get edges() { return nodes.map((node, index) => ({ cursor: cursor(index), node })); },
    get pageInfo() {
      return {
        hasNextPage, hasPreviousPage,
        startCursor: nodes.length === 0 ? null : cursor(0),
        endCursor: nodes.length === 0 ? null : cursor(nodes.length - 1),
      };
    },
  };
}

/** Refuses a page size outside 0 to 500. */
export function checkSize(size: number): void {
  if (size >= 0 && size <= largestPage) return;
  throw new PlatformError('OUT_OF_RANGE', `first must lie between 0 and ${largestPage}.`, [{
    code: 'OUT_OF_RANGE', path: 'first', message: 'The page size lies outside its range.', expected: `0 to ${largestPage}`, got: String(size),
  }]);
}

/** An opaque mark of a place in a named list. */
export function cursorOf(name: string, place: number | string): string {
  return Buffer.from(`${name}:${place}`).toString('base64url');
}

/** The place that a cursor of the named list marks; CURSOR_INVALID for any other text. */
export function placeOf(name: string, cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  if (text.startsWith(`${name}:`) && cursorOf(name, text.slice(name.length + 1)) === cursor) return text.slice(name.length + 1);
  throw cursorInvalid(cursor);
}

export function cursorInvalid(cursor: string): PlatformError {
  return new PlatformError('CURSOR_INVALID', 'The cursor was not made by this connection.', [{
    code: 'CURSOR_INVALID', path: 'after', message: 'The cursor was not made by this connection.',
    expected: 'endCursor or a cursor of an edge of this connection', got: cursor.slice(0, 80),
  }]);
}

/** The place in a list at which a page begins. */
export function offsetAfter(name: string, { size, after }: PageRequest): number {
  checkSize(size);
  return after === null || after === undefined ? 0 : positionIn(name, after) + 1;
}

function positionIn(name: string, cursor: string): number {
  const place = placeOf(name, cursor);
  if (!/^\d{1,9}$/.test(place)) throw cursorInvalid(cursor);
  return Number(place);
}
