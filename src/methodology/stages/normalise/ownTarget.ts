import type { FrameworkNode } from '../../framework';
import type { DistanceToTarget, NormaliseMethod } from '../../methodologyVersion';

/** A normalisation that looks to its node for nothing more. */
export type ReadyNormalise = Exclude<NormaliseMethod, DistanceToTarget> | (DistanceToTarget & { readonly target: number });

/**
 * The method as it stands at a node: a distance to a target that names none takes the node's own.
 * Null where the node has none either.
 *
 * @source COINr Normalise with f_n_para "use_iMeta" (column Target)
 */
export function withOwnTarget(method: NormaliseMethod, node: Pick<FrameworkNode, 'target'>): ReadyNormalise | null {
  if (method.kind !== 'distanceToTarget') return method;
  const target = method.target ?? node.target;
  return target === undefined ? null : { ...method, target };
}
