/** The first and the last year that a text speaks of. Both null when it states none; the last null when the end is open. */
export interface Years {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/**
 * Reads the years of a period as the tables write it: `2019`, `2021-H1`, `2020-04`, `2016-2018`, `1990s`, or `2017-` and
 * `1990s-` where the end is open.
 */
export function yearsOf(period: string): Years {
  const years = Array.from(period.matchAll(/\b((?:19|20)\d\d)(s?)/g), ([, year, decade]) => ({ from: Number(year), to: Number(year) + (decade === '' ? 0 : 9) }));
  if (years.length === 0) return { firstYear: null, lastYear: null };
  return { firstYear: years[0].from, lastYear: period.endsWith('-') ? null : years[years.length - 1].to };
}

/** The years of a policy measure: of its issue and of its being in force, which is open-ended when only its beginning is stated. */
export function yearsInForce(year: string, validFrom: string, validTo: string): Years {
  const stated = [year, validFrom, validTo].map((text) => yearsOf(text).firstYear).filter((found) => found !== null);
  if (stated.length === 0) return { firstYear: null, lastYear: null };
  return { firstYear: Math.min(...stated), lastYear: validFrom !== '' && validTo === '' ? null : Math.max(...stated) };
}
