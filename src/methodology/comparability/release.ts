import { isOtherScale } from '../ceiling';
import type { MethodologyChange } from '../changes/change';
import { majorChanges } from '../changes/changesBetween';
import type { UnitCode } from '../framework';
import type { Plan } from '../plan';
import { learnsFromUnits } from '../stages/normalise/index';
import type { VintageKind } from '../vocabulary';

/** A methodology applied to data, as far as it bears on what it can be compared with. */
export interface ComparedRelease {
  /** As run: of the version, or of a variant of it. */
  readonly plan: Plan;
  readonly vintage: { readonly line: string; readonly hash: string; readonly kind: VintageKind };
  readonly period: string | null;
  /** Codes of the units that are ranked. */
  readonly ranked: readonly UnitCode[];
}

/** What is found once of two releases, for the rules to read. */
export interface ReleaseDifference {
  readonly from: ComparedRelease;
  readonly to: ComparedRelease;
  /** Changes between the documents that can change a score. */
  readonly changes: readonly MethodologyChange[];
  /** Whether both look at the same values: one vintage by its hash, and one period. */
  readonly isSameData: boolean;
  readonly isSameUnits: boolean;
  /** Whether the highest attainable scores differ. */
  readonly isOtherScale: boolean;
  /** Whether a unit's score depends on the others' values, under either. */
  readonly isRelative: boolean;
}

export function differenceOf(from: ComparedRelease, to: ComparedRelease): ReleaseDifference {
  const ranked = new Set(from.ranked);
  return {
    from, to,
    changes: from.plan === to.plan ? [] : majorChanges(from.plan, to.plan),
    isSameData: from.vintage.hash === to.vintage.hash && from.period === to.period,
    isSameUnits: ranked.size === to.ranked.length && to.ranked.every((unit) => ranked.has(unit)),
    isOtherScale: isOtherScale(from.plan, to.plan),
    isRelative: [from, to].some(({ plan }) => isRelative(plan)),
  };
}

/** Values scaled by, or weights taken from, the units that are there. */
function isRelative({ leaves, groups }: Plan): boolean {
  return leaves.some(({ normalise }) => learnsFromUnits(normalise))
    || groups.some(({ normalise, weighByData, aggregate }) =>
      (normalise !== null && learnsFromUnits(normalise)) || weighByData !== null || aggregate.kind === 'copeland' || aggregate.kind === 'outranking');
}
