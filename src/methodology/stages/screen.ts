import type { NodeCode } from '../framework';
import { sourceOf } from '../leafSource';
import type { Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { pathToRoot } from '../tree';

/** A limit, and the leaves among which it counts. */
interface Limit {
  readonly minimumShare: number;
  readonly among: readonly { readonly path: readonly string[]; readonly values: Float64Array | null }[];
}

/**
 * Positions of units with too few observations: the share of present indicators lies below
 * `minimumShare`, in the whole or below one of the named groups.
 *
 * Shape   availability of every leaf that takes part, as observed (before denomination and imputation).
 * @source COINr Screen (dat_thresh); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3
 */
export function screenUnits(plan: Plan, snapshot: Snapshot): number[] {
  const limits = limitsOf(plan, snapshot);
  return limits.length === 0 ? [] : snapshot.units.flatMap((_, unit) => (limits.some(({ among, minimumShare }) => {
    const present = among.filter(({ values }) => isPresent(values, unit)).length;
    return present / among.length < minimumShare;
  }) ? [unit] : []));
}

/**
 * Nodes below which coverage cannot be counted: the source reports their score, for some unit, without the
 * observations it was made from. A screen that counts there would call units empty that are not.
 */
export function unknownCoverage(plan: Plan, snapshot: Snapshot): NodeCode[] {
  const counted = limitsOf(plan, snapshot).filter(({ minimumShare }) => minimumShare > 0).flatMap(({ among }) => among);
  const { framework: { root, bonusNode }, byCode } = plan.tree;
  return snapshot.columns.filter(({ node, measure }) => measure === 'SCORE' && node !== root).flatMap(({ node, values }) => {
    const below = counted.filter(({ path: [leaf, ...above] }) => above.includes(node) || (node === bonusNode && byCode.get(leaf)?.role === 'BONUS'));
    return below.some((leaf) => values.some((value, unit) => !Number.isNaN(value) && !isPresent(leaf.values, unit))) ? [node] : [];
  });
}

function limitsOf(plan: Plan, snapshot: Snapshot): Limit[] {
  const rule = plan.document.screen;
  if (rule === undefined) return [];
  const leaves = plan.leaves.map((leaf) => ({ path: pathToRoot(plan.tree, leaf.code), values: sourceOf(leaf, snapshot)?.values ?? null }));
  return [
    ...(rule.minimumShare === null ? [] : [{ among: leaves, minimumShare: rule.minimumShare }]),
    ...rule.groups.map(({ node, minimumShare }) => ({ among: leaves.filter(({ path }) => path.includes(node)), minimumShare })),
  ];
}

function isPresent(values: Float64Array | null, unit: number): boolean {
  return values !== null && !Number.isNaN(values[unit]);
}
