import { setImmediate as nextTurn } from 'node:timers/promises';

/** What long work does between two pieces of it. */
export type Turns = () => Promise<void>;

/** Lets whoever else waits for the process have a turn. */
export const takingTurns: Turns = () => nextTurn();

/** Goes on at once: where nobody waits, as before the process answers anybody. */
export const alone: Turns = () => Promise.resolve();

/** A long list in pieces, with a turn of others between two. */
export async function* piecesOf<Item>(items: readonly Item[], size: number, turns: Turns): AsyncGenerator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await turns();
    yield items.slice(from, from + size);
  }
}
