import type { MethodologyChange } from '../changes/change';
import type { ChangeKind } from '../vocabulary';

/** A place that a change sets: what two documents hold differently, named the same wherever it is asked. */
export function placeKey(kind: ChangeKind, node: string | null = null, field = ''): string {
  return `${kind} ${field} ${node ?? ''}`;
}

/** The places that a change sets: one for each of its nodes, or the one rule that it changes. */
export function keysOf({ kind, nodes, path }: MethodologyChange): readonly string[] {
  switch (kind) {
    case 'SUBSET_CHANGED': case 'SCREEN_CHANGED': case 'ORDER_CHANGED': case 'PANEL_CHANGED': case 'RANK_CHANGED': case 'BONUS_CHANGED': case 'BONUS_NODE_CHANGED':
      return [placeKey(kind)];
    case 'TAG_CHANGED': return nodes.map((node) => placeKey(kind, node, path.slice(path.lastIndexOf('.') + 1)));
    case 'NODE_ADDED': case 'NODE_REMOVED': case 'NODE_MOVED': case 'NODES_REORDERED': case 'ROLE_CHANGED': case 'DIRECTION_CHANGED':
    case 'CEILING_CHANGED': case 'TARGET_CHANGED': case 'DENOMINATE_CHANGED': case 'IMPUTE_CHANGED': case 'TREAT_CHANGED':
    case 'NORMALISE_CHANGED': case 'WEIGH_CHANGED': case 'WEIGHT_CHANGED': case 'AGGREGATE_CHANGED': case 'MISSING_DATA_CHANGED':
    case 'BONUS_FACTOR_CHANGED': case 'REWRITTEN': case 'WORDING_CHANGED':
      return nodes.map((node) => placeKey(kind, node));
  }
}
