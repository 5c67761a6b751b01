import { sourceOf } from '../leafSource';
import type { Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { pathToRoot } from '../tree';

/**
 * Positions of units with too few observations: the share of present indicators lies below
 * `minimumShare`, in the whole or below one of the named groups.
 *
 * Shape   availability of every leaf that takes part, as observed (before denomination and imputation).
 * @source COINr Screen (dat_thresh); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3
 */
export function screenUnits(plan: Plan, snapshot: Snapshot): number[] {
  const rule = plan.document.screen;
  if (rule === undefined) return [];
  const columns = plan.leaves.map((leaf) => ({
    path: pathToRoot(plan.tree, leaf.code), values: sourceOf(leaf, snapshot)?.values ?? null,
  }));
  const limits = [
    ...(rule.minimumShare === null ? [] : [{ among: columns, minimumShare: rule.minimumShare }]),
    ...rule.groups.map(({ node, minimumShare }) => ({ among: columns.filter(({ path }) => path.includes(node)), minimumShare })),
  ];
  return snapshot.units.flatMap((_, unit) => (limits.some(({ among, minimumShare }) => {
    const present = among.filter(({ values }) => values !== null && !Number.isNaN(values[unit])).length;
    return present / among.length < minimumShare;
  }) ? [unit] : []));
}
