/** How figures are shown in tables: a fixed number of decimals. Missing is an empty cell, and what rounds to 0 has no sign. */
export function figure(value: number | null, precision: number): string {
  if (value === null || Number.isNaN(value)) return '';
  const text = value.toFixed(precision);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
}

/** A change of rank: +2 is two places up; a unit that the baseline does not rank is new. */
export function rankChange(change: number | null): string {
  if (change === null) return 'new';
  return change > 0 ? `+${change}` : String(change);
}

/** A number as short as it can be said, e.g. a weight: 1, 0.5, 0.333. */
export function short(value: number | null): string {
  return value === null ? '' : String(Number(value.toPrecision(3)));
}
