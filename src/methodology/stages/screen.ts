import type { NodeCode, UnitCode } from '../framework';
import { sourceOf } from '../leafSource';
import type { Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { pathToRoot } from '../tree';

/** A limit, and the places in plan.leaves of the leaves among which it counts. */
interface Limit { readonly minimumShare: number; readonly among: readonly number[] }

/**
 * Leaves out units with too few observations, before anything is learnt from the rest. Units that are named to be always in, or always
 * out, are so whatever they have.
 *
 * Formula out, where present / indicators < `minimumShare`, in the whole or below one of the named groups, or where values other than 0 /
 *         present < `minimumNonZeroShare`
 * Shape   columns of the leaves that take part, as far as they have come: as observed, where screening is the first stage.
 * Convention a unit at the limit stays in.
 * Fails   below a node of which the source reports the score without what lies below it: coverage cannot be counted there, so a screen is
 *         refused (BELOW_REPORTED_NODE).
 * @source COINr Screen (unit_screen, dat_thresh, nonzero_thresh, Force); OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3
 */
export function screenUnits(plan: Plan, columns: readonly (Float64Array | null)[], units: readonly UnitCode[]): number[] {
  const rule = plan.document.screen;
  if (rule === undefined) return [];
  const limits = limitsOf(plan);
  const { minimumNonZeroShare = 0, alwaysInclude = [], alwaysExclude = [] } = rule;
  return units.flatMap((code, unit) => {
    const isOut = alwaysExclude.includes(code) || (!alwaysInclude.includes(code) && (
      limits.some(({ among, minimumShare }) => among.filter((leaf) => isPresent(columns[leaf], unit)).length / among.length < minimumShare)
      || nonZeroShare(columns, unit) < minimumNonZeroShare));
    return isOut ? [unit] : [];
  });
}

/** Share of a unit's present values that are other than 0; NaN without any value. */
function nonZeroShare(columns: readonly (Float64Array | null)[], unit: number): number {
  const present = columns.filter((column) => isPresent(column, unit));
  return present.filter((column) => column?.[unit] !== 0).length / present.length;
}

/**
 * Nodes below which coverage cannot be counted: the source reports their score, for some unit, without the
 * observations it was made from. A screen that counts there would call units empty that are not.
 */
export function unknownCoverage(plan: Plan, snapshot: Snapshot): NodeCode[] {
  const leaves = leavesOf(plan, snapshot);
  const counted = limitsOf(plan).filter(({ minimumShare }) => minimumShare > 0).flatMap(({ among }) => among.map((leaf) => leaves[leaf]));
  const { framework: { root, bonusNode }, byCode } = plan.tree;
  return snapshot.columns.filter(({ node, measure }) => measure === 'SCORE' && node !== root).flatMap(({ node, values }) => {
    const below = counted.filter(({ path: [leaf, ...above] }) => above.includes(node) || (node === bonusNode && byCode.get(leaf)?.role === 'BONUS'));
    return below.some((leaf) => values.some((value, unit) => !Number.isNaN(value) && !isPresent(leaf.values, unit))) ? [node] : [];
  });
}

function leavesOf(plan: Plan, snapshot: Snapshot): readonly { readonly path: readonly string[]; readonly values: Float64Array | null }[] {
  return plan.leaves.map((leaf) => ({ path: pathToRoot(plan.tree, leaf.code), values: sourceOf(leaf, snapshot)?.values ?? null }));
}

function limitsOf({ document: { screen }, leaves, tree }: Plan): Limit[] {
  if (screen === undefined) return [];
  const places = leaves.map((_, leaf) => leaf);
  return [
    ...(screen.minimumShare === null ? [] : [{ among: places, minimumShare: screen.minimumShare }]),
    ...screen.groups.map(({ node, minimumShare }) => ({ among: places.filter((leaf) => pathToRoot(tree, leaves[leaf].code).includes(node)), minimumShare })),
  ];
}

function isPresent(values: Float64Array | null, unit: number): boolean {
  return values !== null && !Number.isNaN(values[unit]);
}
