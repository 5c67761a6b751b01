const bits = new DataView(new ArrayBuffer(8));

/** Place of a number among all doubles in order: neighbours differ by 1, and −0 stands where 0 does. */
function place(value: number): bigint {
  bits.setFloat64(0, value);
  const raw = bits.getBigInt64(0);
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

/** How many doubles lie between two numbers; 0 for equal ones and for NaN and NaN. */
export function ulpsBetween(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Infinity;
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}

/** Expects a column number by number, within some ulps (4 unless told), missing where missing is expected. */
export function expectColumn(actual: ArrayLike<number>, expected: ArrayLike<number>, ulps = 4): void {
  const column = Array.from(actual);
  const isNear = column.length === expected.length && column.every((value, i) => ulpsBetween(value, expected[i]) <= ulps);
  if (!isNear) expect(column).toEqual(Array.from(expected));
}

/** Expects a column number by number within an absolute tolerance, missing where missing is expected. */
export function expectWithin(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance: number): void {
  const isNear = (value: number, i: number): boolean => Number.isNaN(value) ? Number.isNaN(expected[i]) : Math.abs(value - expected[i]) <= tolerance;
  const column = Array.from(actual);
  if (column.length !== expected.length || !column.every(isNear)) expect(column).toEqual(Array.from(expected));
}

/** Expects a column bit for bit; −0 is not 0. */
export function expectBits(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  const column = Array.from(actual);
  if (column.length !== expected.length || !column.every((value, i) => Object.is(value, expected[i]))) expect(column).toEqual(Array.from(expected));
}
