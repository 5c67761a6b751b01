import { extentOf, quantileOf, sortedPresent } from '../moments';
import { filled, type ImputeSurroundings } from './kernel';

/**
 * Replaces a missing value by the mean of the present values of the unit's group.
 *
 * Formula x = Σ x present in the group / number present in the group, where x is missing
 * Shape   n values and the group of each unit in, n values out; a unit in no group, or in one without values, stays missing.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3, p. 56; COINr i_mean_grp
 * @example groupMean(Float64Array.of(1, NaN, 5), { ...alone, groupOf: ['a', 'a', 'b'] }) // [1, 1, 5]
 */
export function groupMean(values: Float64Array, surroundings: ImputeSurroundings): Float64Array {
  return byGroup(values, surroundings, (members) => extentOf(members).mean);
}

/**
 * Replaces a missing value by the median of the present values of the unit's group.
 *
 * Formula x = median of x present in the group, where x is missing
 * Shape   n values and the group of each unit in, n values out; a unit in no group, or in one without values, stays missing.
 * Measure the indicator's own.
 * @source OECD/JRC (2008), Handbook on Constructing Composite Indicators, ch. 3, p. 56; COINr i_median_grp
 * @example groupMedian(Float64Array.of(1, NaN, 5), { ...alone, groupOf: ['a', 'a', 'b'] }) // [1, 1, 5]
 */
export function groupMedian(values: Float64Array, surroundings: ImputeSurroundings): Float64Array {
  return byGroup(values, surroundings, (members) => quantileOf(sortedPresent(members), 0.5));
}

function byGroup(values: Float64Array, { groupOf }: ImputeSurroundings, statistic: (members: Float64Array) => number): Float64Array {
  const known = new Map<string, number>();
  return filled(values, (unit) => {
    const group = groupOf?.[unit] ?? null;
    if (group === null) return NaN;
    let value = known.get(group);
    if (value === undefined) known.set(group, value = statistic(values.filter((_, other) => groupOf?.[other] === group)));
    return value;
  });
}
