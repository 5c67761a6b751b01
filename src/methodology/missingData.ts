import type { PlanGroup } from './plan';
import type { SnapshotColumn } from './snapshot';
import { aggregate, isMean } from './stages/aggregate/index';
import type { Children } from './stages/aggregate/kernel';

/**
 * Settles the units of one node whose children are not all present. A reported score stands before
 * partial children; then the missing-data rule speaks. Where every child is present and the aggregate
 * is undefined all the same, it stays so. Returns which units were reported, null when none.
 */
export function settleMissing(
  group: PlanGroup, children: Children, reported: SnapshotColumn | null, values: Float64Array, to: number, length: number,
): Uint8Array | null {
  let flags: Uint8Array | null = null;
  for (let unit = 0; unit < length; unit++) {
    if (!Number.isNaN(values[to + unit])) continue;
    const present = presentChildren(children, unit);
    if (present.length === children.offsets.length) continue;
    const report = reported === null ? NaN : reported.values[unit];
    if (!Number.isNaN(report)) {
      flags ??= new Uint8Array(length);
      flags[unit] = 1;
      values[to + unit] = report;
    } else if (ruleIsMet(group, present.length)) {
      values[to + unit] = aggregatePresent(group, children, present, unit, values);
    }
  }
  return flags;
}

function presentChildren(children: Children, unit: number): number[] {
  const present: number[] = [];
  for (let k = 0; k < children.offsets.length; k++) {
    if (!Number.isNaN(children.inputs[children.offsets[k] + unit])) present.push(k);
  }
  return present;
}

function ruleIsMet(group: PlanGroup, present: number): boolean {
  switch (group.missing.kind) {
    case 'propagate': return false;
    case 'renormalise': return present > 0;
    case 'minimumShare': return present > 0 && present / group.children.length >= group.missing.share;
  }
}

/** The aggregate over present children, their weights rescaled: a mean by its own total, a sum scaled up to the whole weight. */
function aggregatePresent(
  group: PlanGroup, children: Children, present: readonly number[], unit: number, values: Float64Array,
): number {
  const weights = Float64Array.from(present, (k) => children.weights[k]);
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const target = new Float64Array(1);
  const offsets = Int32Array.from(present, (k) => children.offsets[k] + unit);
  aggregate(group.aggregate, { inputs: values, offsets, weights, totalWeight }, target, 0, 1);
  return isMean(group.aggregate) ? target[0] : target[0] * (group.totalWeight / totalWeight);
}
