/** The forms in which imports write periods; a decade or a span of years stands in its middle. */
const forms: readonly { readonly pattern: RegExp; readonly time: (parts: readonly number[]) => number }[] = [
  { pattern: /^(\d{4})$/, time: ([year]) => year },
  { pattern: /^(\d{4})-(\d{4})$/, time: ([first, last]) => (first + last) / 2 },
  { pattern: /^(\d{4})-(\d{2})$/, time: ([year, month]) => year + (month - 1) / 12 },
  { pattern: /^(\d{4})-(\d{2})-(\d{2})$/, time: ([year, month, day]) => year + (month - 1) / 12 + (day - 1) / 366 },
  { pattern: /^(\d{4})s$/, time: ([first]) => first + 4.5 },
  { pattern: /^(\d{4})-Q([1-4])$/, time: ([year, quarter]) => year + (quarter - 1) / 4 },
  { pattern: /^(\d{4})-[HS]([12])$/, time: ([year, half]) => year + (half - 1) / 2 },
  { pattern: /^(\d{4})-W(\d{2})$/, time: ([year, week]) => year + (week - 1) / 53 },
];

/** A period as a number of years; null for a text that does not say when. */
function timeOf(period: string): number | null {
  for (const { pattern, time } of forms) {
    const found = pattern.exec(period);
    if (found !== null) return time(found.slice(1).map(Number));
  }
  return null;
}

/** Periods by time; those of one time, or of none, by their texts. */
export function inTimeOrder(periods: readonly string[]): readonly string[] {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return [...periods].sort((a, b) => (timeOf(a) ?? Infinity) - (timeOf(b) ?? Infinity) || byText(a, b));
}

/** Periods as numbers, for interpolation: years, or places in the list where a text does not say when, or two say the same. */
export function timesOf(periods: readonly string[]): readonly number[] {
  const times = periods.map(timeOf);
  const known = times.filter((time) => time !== null);
  return new Set(known).size === periods.length ? known : periods.map((_, place) => place);
}
