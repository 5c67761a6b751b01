import type { NodeCode } from '../framework';
import type { ChangeKind, ChangeScope, ChangeStage, VersionBump } from '../vocabulary';

/** What a place of a document holds, as plain data; null where there is nothing. */
export type Held = string | number | boolean | null | readonly Held[] | { readonly [key: string]: Held };

/** One change between two methodology documents. */
export interface MethodologyChange {
  readonly kind: ChangeKind;
  readonly stage: ChangeStage;
  readonly scope: ChangeScope;
  /** Level of the tree, where a whole level is changed. */
  readonly level: number | null;
  /** Nodes at which something else stands than before; none where the change speaks of no node. */
  readonly nodes: readonly NodeCode[];
  /** Place in the later document; in the earlier one where the later has no such place. */
  readonly path: string;
  readonly before: Held;
  readonly after: Held;
  readonly bump: VersionBump;
}
