import type { Problem } from '../../errors';
import type { IndexImport } from './indexImport';

/** Files of an index, or what their format has no place for. */
export type ExportOutcome<Files> = { readonly ok: true; readonly value: Files } | { readonly ok: false; readonly problems: readonly Problem[] };

/** One thing that would be lost, by its path into the index. */
export function lossOf(path: string, message: string, expected: string, got: string): Problem {
  return { code: 'NOT_IN_FORMAT', path, message, expected, got };
}

/** A path of an observation that people find: its number among a million says nothing. */
export function placeOfObservation({ node, unit, measure, period }: IndexImport['observations'][number]): string {
  return `observations[${[node, unit, measure, period ?? ''].join(' ').trim()}]`;
}
