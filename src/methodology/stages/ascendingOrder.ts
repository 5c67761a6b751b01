const digitBits = 11;
const buckets = 1 << digitBits;
/** Shifts at which the six digits of a double begin: three in its lower half, three in its upper. */
const shifts = [0, 11, 22] as const;

/**
 * Positions of the present values of a column, least first, equal values in the order in which they stand; −0 equals 0.
 * Sorted digit by digit over the bits of the doubles, which takes a fraction of what comparing takes.
 */
export function ascendingOrder(source: Float64Array, from: number, length: number, lowerIsBetter: boolean): Int32Array {
  const upper = new Uint32Array(length);
  const lower = new Uint32Array(length);
  const order = new Int32Array(length);
  let present = 0;
  for (let i = 0; i < length; i++) {
    const value = source[from + i];
    if (value !== value) continue;
    double[0] = (lowerIsBetter ? -value : value) + 0; // and no −0
    const isNegative = halves[high] >>> 31 === 1;
    upper[i] = isNegative ? ~halves[high] : halves[high] | 0x80000000; // bits that grow with the value
    lower[i] = isNegative ? ~halves[1 - high] : halves[1 - high];
    order[present++] = i;
  }
  let read = order.subarray(0, present);
  let write = new Int32Array(present);
  for (const half of [lower, upper]) {
    for (const shift of shifts) if (sortByDigit(read, write, half, shift)) [read, write] = [write, read];
  }
  return read;
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
/** Where the half with the sign stands on this machine. */
const high = halves[1] === 0 ? 0 : 1;

/** False where all have the same digit, and so stand in order already. */
function sortByDigit(read: Int32Array, write: Int32Array, half: Uint32Array, shift: number): boolean {
  const begins = new Int32Array(buckets);
  for (let i = 0; i < read.length; i++) begins[(half[read[i]] >>> shift) & (buckets - 1)]++;
  if (read.length === 0 || begins[(half[read[0]] >>> shift) & (buckets - 1)] === read.length) return false;
  for (let digit = 0, begin = 0; digit < buckets; digit++) {
    const count = begins[digit];
    begins[digit] = begin;
    begin += count;
  }
  for (let i = 0; i < read.length; i++) write[begins[(half[read[i]] >>> shift) & (buckets - 1)]++] = read[i];
  return true;
}
