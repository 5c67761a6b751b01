import type { MissingDataRule } from './methodologyVersion';
import type { PlanGroup } from './plan';
import type { SnapshotColumn } from './snapshot';
import { overPresent } from './stages/aggregate/index';
import type { Children } from './stages/aggregate/kernel';
import { sumByUnitOverPresent } from './stages/aggregate/sumByUnit';

/**
 * Settles the units of one node whose children are not all present. A reported score stands before
 * partial children; then the missing-data rule speaks. Where every child is present and the aggregate
 * is undefined all the same, it stays so. Returns which units were reported, null when none.
 */
export function settleMissing(
  group: PlanGroup, children: Children, reported: SnapshotColumn | null, values: Float64Array, to: number, length: number,
  unitWeights: Float64Array | null = null,
): Uint8Array | null {
  let flags: Uint8Array | null = null;
  let ofPresent: ((unit: number) => number) | null = null;
  const counts = group.missing.kind === 'minimumShare';
  for (let unit = 0; unit < length; unit++) {
    const value = values[to + unit];
    if (value === value) continue;
    const report = reported === null ? NaN : reported.values[unit];
    if (report === report && presentChildren(children, unit) < children.offsets.length) {
      flags ??= new Uint8Array(length);
      flags[unit] = 1;
      values[to + unit] = report;
    } else if (group.missing.kind !== 'propagate' && (!counts || isMet(group.missing, presentChildren(children, unit), children.offsets.length))) {
      ofPresent ??= unitWeights === null ? overPresent(group.aggregate, children, length)
        : (one) => sumByUnitOverPresent(children, unitWeights, one, length);
      values[to + unit] = ofPresent(unit);
    }
  }
  return flags;
}

function presentChildren({ inputs, offsets }: Children, unit: number): number {
  let present = 0;
  for (let k = 0; k < offsets.length; k++) {
    const value = inputs[offsets[k] + unit];
    if (value === value) present++;
  }
  return present;
}

/** Whether a node with so many of its children present has a score. */
export function isMet(rule: MissingDataRule, present: number, children: number): boolean {
  switch (rule.kind) {
    case 'propagate': return present === children;
    case 'renormalise': return present > 0;
    case 'minimumShare': return present > 0 && present / children >= rule.share;
  }
}
