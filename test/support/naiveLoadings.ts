type Column = ReadonlyMap<string, number>;

/**
 * Loadings of the first principal component of the correlations, by raising their matrix to a high power:
 * what is left of it is the component. Units that lack a column are left out. The sign is free.
 */
export function naiveLoadings(columns: readonly Column[], units: readonly string[]): number[] {
  const whole = units.filter((unit) => columns.every((column) => column.has(unit)));
  const standardised = columns.map((column) => {
    const values = whole.map((unit) => column.get(unit) ?? NaN);
    const mean = total(values) / values.length;
    const length = Math.sqrt(total(values.map((value) => (value - mean) ** 2)));
    return values.map((value) => (value - mean) / length);
  });
  let power = standardised.map((a) => standardised.map((b) => total(a.map((value, k) => value * b[k]))));
  for (let turn = 0; turn < 40; turn++) {
    const trace = total(power.map((row, k) => row[k]));
    const scaled = power.map((row) => row.map((value) => value / trace));
    power = scaled.map((row) => scaled.map((column) => total(row.map((value, k) => value * column[k]))));
  }
  const leading = power.reduce((best, row, k) => (row[k] > power[best][best] ? k : best), 0);
  const length = Math.sqrt(total(power[leading].map((value) => value ** 2)));
  return power[leading].map((value) => value / length);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
