import type { PlanLeaf } from './plan';
import type { Snapshot, SnapshotColumn } from './snapshot';

/** Where a leaf is read: points as points only; raw values, or points where the vintage has nothing but points. */
export function sourceOf(leaf: PlanLeaf, snapshot: Snapshot): SnapshotColumn | undefined {
  return snapshot.column(leaf.code, leaf.reads) ?? (leaf.reads === 'RAW' ? snapshot.column(leaf.code, 'POINTS') : undefined);
}
